import { expect, test } from '../support/browser-test.ts';
import { symptomIds } from '../../src/diagnosis/symptoms.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { CheckPage } from './check-page.ts';

test.describe('the search', () => {
  const pasted = [
    [
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. [SYBPR01CA0098.ausprd01.prod.outlook.com 2026-11-20T04:11:10.123Z 08DE]',
      'P7',
    ],
    ['smtpclientauthentication', 'P7'],
    ['Error: 535 5.7.3 Authentication unsuccessful [AM6P193CA0001.EURP193.PROD.OUTLOOK.COM]', 'P8'],
    ['550 5.7.30 Basic authentication is not supported', 'removed'],
    ['NO AUTHENTICATE', 'P6'],
    ['HTTP 401', 'P6'],
    ['PowerShell', 'P18'],
    ['iphone', 'P19'],
  ] as const;
  for (const language of languageCodes)
    test(`finds pasted messages first, ${language}`, async ({ page }) => {
      const check = new CheckPage(page, language);
      await check.open();
      for (const [words, row] of pasted) expect((await check.look(words))[0], words).toBe(row);
      expect(await check.look('qwertyuiop')).toHaveLength(symptomIds.length - 1);
      await expect(page.getByText(check.text('diagnosis.find.none'))).toBeVisible();
      expect(await check.look('')).toHaveLength(symptomIds.length - 1);
    });

  test('finds everyday words, in Indonesian and in English', async ({ page }) => {
    const check = new CheckPage(page, 'id');
    await check.open();
    for (const [words, row] of [
      ['tautan tidak ada', 'P2'],
      ['hp hilang', 'P16'],
      ['kedaluwarsa', 'P22'],
      ['expired', 'P22'],
      ['KÉDALUWARSA', 'P22'],
      ['batas 40', 'P13'],
      ['spasi', 'P11'],
      ['diretas', 'P15'],
    ] as const)
      expect((await check.look(words))[0], words).toBe(row);
  });
});
