import { expect, test } from '../support/browser-test.ts';
import { isItsTurn, sampled } from '../support/size.ts';
import { answerOf } from '../../src/diagnosis/answer.ts';
import { symptomIds } from '../../src/diagnosis/symptoms.ts';
import { languageCodes, type Language } from '../../src/i18n/languages.ts';
import { textOf } from '../support/catalogue.ts';
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
    ['PowerShell app password', 'P18'],
    ['iphone mail password', 'P19'],
  ] as const;
  for (const language of languageCodes)
    test(
      `finds pasted messages first, ${language}`,
      { tag: sampled(language === 'id') },
      async ({ page }) => {
        const check = new CheckPage(page, language);
        await check.open();
        for (const [words, row] of pasted) expect((await check.look(words))[0], words).toBe(row);
        // A name alone is no trouble.
        for (const nothing of ['qwertyuiop', 'PowerShell', 'iphone'])
          expect(await check.look(nothing), nothing).toHaveLength(symptomIds.length - 1);
        await expect(page.getByText(check.text('diagnosis.find.none'))).toBeVisible();
        expect(await check.look('')).toHaveLength(symptomIds.length - 1);
      },
    );

  type Words = readonly (readonly [words: string, row: string])[];
  /** Of the page's language, and of English, in which readers mix words. A language may have none of these words yet. */
  const everyday: Readonly<Partial<Record<Language, Words>>> = {
    en: [
      ['link is not there', 'P2'],
      ['EXPIRED', 'P22'],
      ['limit of 40', 'P13'],
      ['hacked', 'P15'],
    ],
    ar: [
      ['ضاع هاتفي', 'P16'],
      ['انتهت الصلاحية', 'P22'],
      ['expired', 'P22'],
      ['مسافات', 'P11'],
      ['مخترق', 'P15'],
    ],
    id: [
      ['tautan tidak ada', 'P2'],
      ['hp hilang', 'P16'],
      ['kedaluwarsa', 'P22'],
      ['expired', 'P22'],
      ['KÉDALUWARSA', 'P22'],
      ['batas 40', 'P13'],
      ['spasi', 'P11'],
      ['diretas', 'P15'],
    ],
    ja: [
      ['スマホ なくした', 'P16'],
      ['有効期限', 'P22'],
      ['expired', 'P22'],
      ['ｽﾍﾟｰｽ', 'P11'],
      ['乗っ取られた', 'P15'],
    ],
  };
  for (const [language, pairs] of Object.entries(everyday) as [Language, Words][])
    test(
      `finds everyday words of the language and of English, ${language}`,
      { tag: sampled(isItsTurn(3, language)) },
      async ({ page }) => {
        const check = new CheckPage(page, language);
        await check.open();
        for (const [words, row] of pairs) expect((await check.look(words))[0], words).toBe(row);
      },
    );

  const dog: Readonly<Partial<Record<Language, string>>> = {
    en: 'My dog ate my homework',
    ar: 'كلبي أكل واجبي المنزلي',
    id: 'anjing saya memakan PR saya',
    ja: '犬が宿題を食べた',
  };
  for (const [language, nothing] of Object.entries(dog) as [Language, string][])
    test(
      `says that nothing fits, ${language}`,
      { tag: sampled(isItsTurn(1, language)) },
      async ({ page }) => {
        const check = new CheckPage(page, language);
        await check.open();
        expect(await check.look(nothing)).toHaveLength(symptomIds.length - 1);
        await expect(page.getByText(check.text('diagnosis.find.none'))).toBeVisible();
      },
    );

  test('tells once who can do what is next, and leads to how the other ways are set up', async ({
    page,
  }) => {
    const check = new CheckPage(page, 'id');
    await check.open();
    const note = page.locator('[data-check-recognised]');
    const whoever = page
      .locator('[data-check-best] .check-entry-answer > .check-answer, [data-check-recognised]')
      .getByText(check.text('diagnosis.answer.who'));
    for (const [message, row] of [
      ['550 5.7.30 Basic authentication is not supported for Client Submission.', 'removed'],
      ['530 5.7.57 Client not authenticated to send mail.', 'P28'],
    ] as const) {
      expect(await check.look(message)).toEqual([row]);
      const { next } = answerOf({ symptom: row, answers: {} });
      await expect(whoever).toHaveCount(1);
      await expect(page.locator(`#${row}`)).toContainText(check.text(`diagnosis.who.${next.by}`));
      for (const by of ['user', 'admin', 'deviceOwner'] as const)
        await expect(note).not.toContainText(check.text(`diagnosis.who.${by}`));
      await expect(
        page
          .locator(`#${row}`)
          .getByRole('link', { name: check.text('diagnosis.answer.waysSetUp') }),
      ).toHaveAttribute('href', /\/id\/admin\/printers-and-scripts\/$/);
    }
  });

  test('says which message it knows, since when, and what else helps when nothing fits', async ({
    page,
  }) => {
    const check = new CheckPage(page, 'id');
    await check.open();
    const note = page.locator('[data-check-recognised]');
    const doors = page.locator('[data-check-doors]');
    expect(
      await check.look(
        'smtplib.SMTPAuthenticationError: (535, b"5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully.")',
      ),
    ).toEqual(['P24']);
    await expect(note).toContainText('the request did not meet the criteria');
    await expect(
      note.getByRole('link', { name: check.text('diagnosis.find.where') }),
    ).toHaveAttribute('href', /^https:/);
    await expect(doors).toBeHidden();

    await check.look('NO Basic authentication is disabled.');
    await expect(note).toContainText('25 Agustus 2026');

    for (const words of [
      'my dog ate my homework',
      'error 404 page not found',
      'printer out of paper',
    ]) {
      expect(await check.look(words), words).toHaveLength(symptomIds.length - 1);
      await expect(note).toBeHidden();
      await expect(doors.getByRole('listitem')).toHaveCount(3);
      await expect(page.getByText(check.text('diagnosis.find.none'))).toBeVisible();
    }
    await check.look('hp hilang');
    await expect(doors).toBeHidden();
    await expect(note).toBeHidden();
  });

  test('a message that the log has broken into lines keeps its words apart when it is pasted', async ({
    page,
  }) => {
    const check = new CheckPage(page, 'en');
    await check.open();
    const field = page.getByRole('searchbox', { name: check.text('diagnosis.find.label') });
    await field.evaluate((element) => {
      const data = new DataTransfer();
      data.setData('text', '00000003 BAD User is\r\nauthenticated but\nnot connected.');
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await expect(field).toHaveValue('00000003 BAD User is authenticated but not connected.');
    await expect(page.locator('#P38')).toBeVisible();
    await expect(page.locator('#P5')).toBeHidden();
  });

  test(
    'one entry that fits is open, and closed again with the words; several are not',
    { tag: '@full' },
    async ({ page }) => {
      const check = new CheckPage(page, 'id');
      await check.open();
      const several = page.getByText(check.text('diagnosis.find.several'));
      await check.look('informasi lebih lanjut diperlukan');
      await expect(page.locator('#P39')).toHaveAttribute('open');
      await expect(
        page.locator('#P39').getByRole('link', { name: /Informasi lebih lanjut diperlukan/ }),
      ).toHaveAttribute('href', '/id/guides/set-up-today/');
      await expect(several).toBeHidden();
      // Not in the address: nobody opened it.
      await expect(page).toHaveURL(/\/check\/$/);
      const found = await check.look('printer gak bisa scan ke email');
      expect(found.slice(0, 2)).toEqual(['P7', 'P8']);
      await expect(several).toBeVisible();
      await expect(page.locator('[data-entry][open]')).toHaveCount(0);
      await check.look('');
      await expect(page.locator('[data-entry][open]')).toHaveCount(0);
      await expect(several).toBeHidden();
    },
  );

  test('a program that the words name has its own answer in the entry', async ({ page }) => {
    const check = new CheckPage(page, 'id');
    await check.open();
    const entry = page.locator('#P9');
    const general = entry.getByText(check.text('diagnosis.action.setUpAgain'));
    const own = entry.getByText(check.text('diagnosis.action.useNewerProgram'));
    await check.look('outlook 2010 minta password terus');
    await expect(own).toBeVisible();
    await expect(general).toBeHidden();
    await expect(entry.locator('[data-entry-program] .check-now a')).toHaveAttribute(
      'href',
      'https://outlook.office.com',
    );
    await check.look('outlook 2013 minta password terus');
    await expect(entry.getByText(check.text('diagnosis.action.setRegistryKeys'))).toBeVisible();
    await check.look('outlook minta password terus');
    await expect(general).toBeVisible();
    await expect(own).toBeHidden();
  });

  test(
    'whoever asks how to create one is told first who needs one',
    { tag: '@full' },
    async ({ page }) => {
      const check = new CheckPage(page, 'id');
      await check.open();
      await expect(page.locator('#need-answer')).toBeHidden();
      expect(await check.look('cara membuat kata sandi aplikasi')).toEqual(['need-answer']);
      const entry = page.locator('#need-answer');
      await expect(entry).toContainText(check.text('diagnosis.likely.depends'));
      await expect(entry.locator('a[href="/id/guides/add-app-password/"]')).toBeVisible();
    },
  );
});

test(
  'the page of all messages finds other pages by the same search',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto('/en/check/');
    const field = page.getByRole('searchbox', { name: textOf('diagnosis.find.label', 'en') });
    await field.fill('high volume email');
    const others = page.locator('[data-check-pages]');
    await expect(others.getByRole('link').first()).toHaveAttribute(
      'href',
      '/en/admin/printers-and-scripts/#high-volume-email',
    );
    await expect(page.locator('[data-check-doors]')).toBeHidden();
    await expect(others.getByRole('heading')).toHaveText(textOf('site.search.otherPages', 'en'));
    await field.fill('');
    await expect(others).toBeHidden();
  },
);
