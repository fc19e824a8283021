import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';
import { answerOf } from '../../src/diagnosis/answer.ts';
import { caseFrom } from '../../src/diagnosis/case.ts';
import { symptomIds } from '../../src/diagnosis/symptoms.ts';
import { keyOfReason } from '../../src/diagnosis/texts.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { violations } from '../support/axe.ts';
import { textOf } from '../support/catalogue.ts';
import { painted } from '../support/painted.ts';
import { CheckPage } from './check-page.ts';

async function expectNoViolation(page: Page, where: string): Promise<void> {
  expect(await violations(page), where).toEqual([]);
}

test.describe('in Indonesian on a small phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a pasted “NO LOGIN failed.” has its answer at once, and an answer to a question makes it one’s own', async ({
    page,
  }) => {
    const check = new CheckPage(page, 'id');
    await check.open();
    const found = await check.look('A1 NO LOGIN failed. [AM0PR05CA0093.eurprd05.prod.outlook.com]');
    expect(found).toEqual(['P6']);
    await page
      .locator('#P6')
      .getByRole('link', { name: check.text('diagnosis.answer.more') })
      .click();
    await check.expectQuestion('diagnosis.question.program');
    await check.expectAnswer(
      'reason.basicAuthDisabled',
      'diagnosis.action.setUpAgain',
      'diagnosis.who.user',
    );
    await check.choose('client.thunderbird');
    await check.expectQuestion('diagnosis.question.manager');
    await check.choose('diagnosis.option.manager.perUser');
    await check.expectQuestion(null);
    await check.expectAnswer(
      'reason.basicAuthDisabled',
      'diagnosis.action.chooseOAuth2',
      'diagnosis.who.user',
    );
    await expect(
      page.getByRole('link', { name: check.text('diagnosis.answer.try') }),
    ).toHaveAttribute('href', '/id/simulator/?case=P6-thunderbird-perUser');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test('the first question: most clients need no app password, a printer does', async ({
    page,
  }) => {
    const check = new CheckPage(page, 'id');
    await check.open();
    await check.choose('diagnosis.need.start');
    await check.expectQuestion('diagnosis.question.program');
    await expect(check.heading).toHaveText(check.text('diagnosis.likely.depends'));
    await check.choose('client.outlookNow');
    await expect(check.heading).toHaveText(check.text('diagnosis.verdict.notNeeded'));
    await check.expectAnswer(
      'diagnosis.why.modernNeedsNone',
      'diagnosis.action.signInModern',
      'diagnosis.who.user',
    );

    await page.goBack();
    await check.expectQuestion('diagnosis.question.program');
    await check.choose('client.smtpDevice');
    await check.choose('diagnosis.option.manager.perUser');
    await expect(check.heading).toHaveText(check.text('diagnosis.verdict.needed'));
  });
});

test('by keyboard alone, from the search to the answer and back', async ({ page }) => {
  const check = new CheckPage(page, 'en');
  await check.open();
  await painted(page);
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('535 5.7.3 Authentication unsuccessful');
  // The whole message has been looked for: until then, entries still change their places.
  await expect(page.locator('#P8')).toHaveAttribute('open', '');
  const summary = page.locator('#P8 > summary');
  // Past what stands between the search and the entries that fit.
  for (let count = 0; count < 6; count += 1) {
    await page.keyboard.press('Tab');
    if (await summary.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(summary).toBeFocused();
  // The only entry that fits is open already.
  const more = page.locator('#P8').getByRole('link', { name: check.text('diagnosis.answer.more') });
  for (let count = 0; count < 4; count += 1) {
    await page.keyboard.press('Tab');
    if (await more.evaluate((link) => link === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await check.expectQuestion('diagnosis.question.password');
  const options = page.locator('.check-question li a');
  for (let asked = 0; asked < 2 && (await options.count()) > 0; asked += 1) {
    const before = page.url();
    // Past the links of the answer.
    for (let count = 0; count < 4; count += 1) {
      await page.keyboard.press('Tab');
      if (await options.first().evaluate((link) => link === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(before);
    await expect(check.heading).toBeFocused();
  }
  await expect(page.locator('.check-result')).toBeVisible();
  await page.getByRole('link', { name: check.text('diagnosis.answer.back') }).press('Enter');
  await expect(page.locator('#P8 > summary')).toBeFocused();
});

test('a shared address shows the same answer, also after a change of language', async ({
  page,
}) => {
  const check = new CheckPage(page, 'en');
  const given = caseFrom('P1-perUser-methods');
  if (!given) throw new Error('The code is not one.');
  const { why, next } = answerOf(given);
  await check.open('?row=P1&manager=perUser&page=methods');
  await check.expectAnswer(
    keyOfReason(why, 'P1'),
    `diagnosis.action.${next.action}`,
    `diagnosis.who.${next.by}`,
  );
  await page.locator('[data-language-menu] summary').click();
  await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
  await expect(page).toHaveURL(/\/id\/check\/\?row=P1&manager=perUser&page=methods$/);
  await expect(page.locator('.check-result')).toContainText(textOf(keyOfReason(why, 'P1'), 'id'));
});

test('invalid parameters in the address are ignored', { tag: '@full' }, async ({ page }) => {
  await new CheckPage(page, 'en').open('?row=P99&program=toaster');
  await expect(page.locator('[data-check-entries]')).toBeVisible();
  await expect(page.locator('[data-check-panel]')).toBeHidden();
});

test(
  'another day is asked about in so many words, and says so',
  { tag: '@full' },
  async ({ page }) => {
    const check = new CheckPage(page, 'en');
    await check.open('?row=need&program=smtpDevice&manager=perUser');
    await expect(check.heading).toHaveText(check.text('diagnosis.verdict.needed'));
    await expect(page.locator('[data-check-panel] .check-ways details')).toHaveCount(5);
    await page.locator('.check-days > summary').click();
    await page.getByRole('link', { name: '31 December 2026', exact: true }).click();
    await expect(page.locator('.check-other-day')).toContainText('31 December 2026');
    await check.expectAnswer(
      'reason.smtpAuthDisabled',
      'diagnosis.action.turnOnSmtpAuth',
      'diagnosis.who.admin',
    );
    await expect(page.locator('.check-as-of')).toContainText('23 November 2026');
  },
);

const isInSample = (language: string, screen: string): boolean =>
  language === 'id' && screen === 'laptop, dark';

for (const language of languageCodes)
  for (const [screen, options] of [
    ['laptop, light', { viewport: { width: 1280, height: 800 } }],
    ['laptop, dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
    ['phone, light', { viewport: { width: 390, height: 844 } }],
  ] as const)
    test.describe(`${language}, ${screen}`, { tag: sampled(isInSample(language, screen)) }, () => {
      test.use(options);
      test('axe finds nothing on the start page, in an entry, at a question and at the answer', async ({
        page,
      }) => {
        const check = new CheckPage(page, language);
        await check.open();
        await page.locator('.check-need details > summary').click();
        await page.locator('#P6 > summary').click();
        await expectNoViolation(page, 'doors');
        await check.look('535');
        await expectNoViolation(page, 'found');
        await check.open('?row=P6');
        await expect(check.heading).toBeVisible();
        await expectNoViolation(page, 'question');
        await check.open('?row=removed');
        await expect(page.locator('.check-result')).toBeVisible();
        await expectNoViolation(page, 'answer');
      });
    });

for (const language of languageCodes)
  test.describe(`without script, ${language}`, { tag: sampled(language === 'id') }, () => {
    test.use({ javaScriptEnabled: false });
    test(
      'every message opens with its most likely answer, and no link is dead',
      { tag: '@full' },
      async ({ page }) => {
        const check = new CheckPage(page, language);
        await check.open();
        // By place: Playwright looks for no text inside <noscript>.
        await expect(page.locator('.check noscript > p')).toBeVisible();
        for (const row of symptomIds) {
          if (row === 'need') continue;
          const entry = page.locator(`#${row}`);
          await entry.locator('> summary').click();
          const { why, next } = answerOf({ symptom: row, answers: {} });
          await expect(entry).toContainText(check.text(keyOfReason(why, row)));
          await expect(entry).toContainText(check.text(`diagnosis.action.${next.action}`));
          await expect(entry).toContainText(check.text(`diagnosis.who.${next.by}`));
        }
        await expect(page.locator('[data-case]:visible')).toHaveCount(0);
        await expect(page.getByRole('searchbox')).toHaveCount(0);
      },
    );
  });

test('texts that fail to load show an error, and the list stays', async ({ page }) => {
  await page.route('**/strings/*/diagnosis.json', (route) => route.abort());
  const check = new CheckPage(page, 'en');
  await check.open();
  await check.choose('diagnosis.need.start');
  await expect(page.getByRole('status')).toContainText([check.text('diagnosis.answer.loadFailed')]);
  await expect(page.locator('[data-check-entries]')).toBeVisible();
});

for (const language of languageCodes)
  test(
    `home page and guide link here, ${language}`,
    { tag: sampled(language === 'en') },
    async ({ page }) => {
      const check = new CheckPage(page, language);
      for (const from of ['', 'guides/create-app-password/']) {
        await page.goto(`/${language}/${from}`);
        await page
          .getByRole('main')
          .getByRole('link', { name: check.text('diagnosis.title'), exact: true })
          .click();
        await expect(page).toHaveURL(new RegExp(`/${language}/check/`));
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          check.text('diagnosis.title'),
        );
      }
      await page
        .getByRole('navigation')
        .getByRole('link', { name: check.text('site.nav.check') })
        .click();
      await expect(page.locator('[data-check-entries]')).toBeVisible();
    },
  );
