import { expect, test } from '../support/browser-test.ts';
import { isFull, sampled } from '../support/size.ts';
import { addressOf, codeOf, everyCase } from '../../src/diagnosis/case.ts';
import { textsOf } from '../../src/diagnosis/recognised-text.ts';
import { symptomIds } from '../../src/diagnosis/symptoms.ts';
import { languageCodes, type Language } from '../../src/i18n/languages.ts';
import { CheckPage } from './check-page.ts';

const oldOutlookInEnglish = 'outlook 2010 keeps asking for my password';

/** As somebody writes it who has Outlook 2010 before them; in English where a language that was begun has no line yet. */
const oldOutlook: Readonly<Partial<Record<Language, string>>> = {
  id: 'outlook 2010 minta kata sandi terus',
  ar: 'outlook 2010 يطلب كلمة المرور باستمرار',
  ja: 'outlook 2010 でパスワードを何度も聞かれる',
};

/** Those with the longest reasons and steps; in the full size one of seven of all others besides. */
const withAnswers = [...everyCase()].filter(
  (given, index) =>
    ['need-thunderbird-personal', 'need-appleMailMac-personal', 'P5-outlook2010-personal'].includes(
      codeOf(given),
    ) ||
    (isFull && index % 7 === 0),
);

for (const language of languageCodes)
  test.describe(`on the smallest phone, ${language}`, { tag: sampled(language === 'id') }, () => {
    test.use({ viewport: { width: 360, height: 780 } });
    test('the likeliest answer of every message is in sight at once, and the way to the mail too', async ({
      page,
    }) => {
      const check = new CheckPage(page, language);
      const below: string[] = [];
      for (const row of symptomIds.filter((_, index) => isFull || index % 4 === 0)) {
        await check.open(`?row=${row}`);
        await expect(check.heading).toBeVisible();
        for (const part of await page
          .locator('[data-check-panel] :is(.check-next, .check-now)')
          .all()) {
          const box = await part.boundingBox();
          if (!box || box.y + box.height > 780) below.push(`${row}: ${await part.innerText()}`);
        }
      }
      expect(below).toEqual([]);
    });

    test('an answer with what the reader said is in sight as well, however long it is', async ({
      page,
    }) => {
      const check = new CheckPage(page, language);
      const below: string[] = [];
      for (const given of withAnswers) {
        await check.open(addressOf(given));
        const box = await page.locator('[data-check-panel] .check-next').boundingBox();
        if (!box || box.y + box.height > 780) below.push(codeOf(given));
      }
      expect(below).toEqual([]);
    });

    test('the likeliest answer to every message that is pasted is in sight at once', async ({
      page,
    }) => {
      const check = new CheckPage(page, language);
      await check.open();
      const below: string[] = [];
      let count = 0;
      for (const row of symptomIds.filter((_, index) => isFull || index % 4 === 1)) {
        const [message] = textsOf(row, 1);
        if (message === undefined) continue;
        const [first, ...others] = await check.look(message);
        const entry = page.locator(`[data-entry][id="${first ?? ''}"]`);
        // Where several fit, the reader chooses: their titles are what has to be in sight.
        const part = others.length > 0 ? 'summary' : '.check-next';
        const wanted = entry.locator(part).first();
        await expect(wanted, message).toBeVisible();
        const box = await wanted.boundingBox();
        if (!box || box.y + box.height > 780) below.push(`${row}: ${message}`);
        count += 1;
      }
      expect(count).toBeGreaterThan(4);
      expect(below).toEqual([]);
    });

    test('the field for the words is in sight when the page opens', async ({ page }) => {
      await new CheckPage(page, language).open();
      const box = await page.getByRole('searchbox').boundingBox();
      expect((box?.y ?? 780) + (box?.height ?? 0)).toBeLessThan(780);
    });

    test('an old Outlook that keeps asking ends with the mail open in a browser and the reason', async ({
      page,
    }) => {
      const check = new CheckPage(page, language);
      await check.open();
      expect(await check.look(oldOutlook[language] ?? oldOutlookInEnglish)).toEqual(['P9']);
      const entry = page.locator('#P9');
      const mail = entry.locator('.check-now a:visible');
      await expect(mail).toHaveAttribute('href', 'https://outlook.office.com');
      // The page moves up to what was found.
      const bottom = async () => {
        const box = await mail.boundingBox();
        return box ? box.y + box.height : Infinity;
      };
      await expect.poll(bottom).toBeLessThanOrEqual(780);
      const reason = entry.getByText(check.text('reason.basicAuthDisabled'), { exact: true });
      await expect(reason.filter({ visible: true })).toHaveCount(1);
      await entry.locator('a[href*="program=outlook2010"]:visible').click();
      await check.expectAnswer(
        'reason.basicAuthDisabled',
        'diagnosis.action.useNewerProgram',
        'diagnosis.who.user',
      );
    });

    test('an address from the time when the screens decided gets the answer of today', async ({
      page,
    }) => {
      const check = new CheckPage(page, language);
      await check.open('?row=P9&program=outlook2010&manager=unknown&screens=2018');
      await check.expectAnswer(
        'reason.basicAuthDisabled',
        'diagnosis.action.useNewerProgram',
        'diagnosis.who.user',
      );
      await expect(page.locator('[data-check-panel] .check-now a')).toHaveAttribute(
        'href',
        'https://outlook.office.com',
      );
      await expect(page.locator('.check-other-day')).toHaveCount(0);
    });
  });
