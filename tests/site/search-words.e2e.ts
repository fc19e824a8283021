import { languageCodes, type Language } from '../../src/i18n/languages.ts';
import { expect, test } from '../support/browser-test.ts';
import { SiteSearch } from './site-search.ts';
import { isItsTurn, sampled } from '../support/size.ts';

/** What readers of a language type, and the page that is found first. A language may have none of these words yet. */
const firstOf: Readonly<
  Partial<Record<Language, readonly (readonly [query: string, slug: string])[]>>
> = {
  en: [
    ['which printers still use SMTP AUTH', 'admin/find-smtp-auth-use'],
    ['how do I move printers off SMTP AUTH', 'admin/printers-and-scripts'],
    ["delete a user's app passwords", 'admin/see-and-delete'],
    ['when does basic auth end', 'admin/end-of-basic-authentication'],
    ['smtp auth deadline', 'admin/end-of-basic-authentication'],
    ['i lost my phone', 'problems/phone-lost'],
    ['2fa', 'problems/second-proof-required'],
    ['revoke app password', 'guides/delete-app-password'],
    ['app password stolen', 'problems/intruder-still-reads-mail'],
    ['lost app password', 'problems/app-password-lost'],
    ['limit reached', 'problems/limit-of-40'],
    ['I changed my password and mail on my old phone stopped', 'basics/after-a-password-change'],
  ],
  ar: [
    ['هاتفي', 'problems/phone-lost'],
    ['ضاع جوالي', 'problems/phone-lost'],
    ['حذف كلمة مرور التطبيق', 'problems/cannot-create-or-delete|guides/delete-app-password'],
    // A page that is called like the question.
    ['الطابعة لا ترسل البريد', 'guides/send-from-printer'],
    ['رمز التحقق لا يصل', 'problems/verification-code-not-arriving'],
    ['نسيت كلمة المرور', 'problems/account-refused-by-sign-in-page'],
    ['تم اختراق حسابي', 'problems/intruder-still-reads-mail'],
  ],
  id: [
    ['hp baru', 'basics/new-or-lost-phone'],
    ['handphone baru', 'basics/new-or-lost-phone'],
    ['ganti hp', 'basics/new-or-lost-phone'],
    ['otp', 'problems/verification-code-not-arriving'],
    ['deadline', 'admin/end-of-basic-authentication'],
    ['printer setelah desember 2026', 'guides/send-from-printer'],
    ['akun diretas', 'problems/intruder-still-reads-mail'],
    ['scanner', 'guides/send-from-printer'],
    ['fotokopi', 'guides/send-from-printer'],
    ['scanner berhenti 2026', 'guides/send-from-printer'],
    ['app password gmail', 'programs/android'],
    ['hapus app password', 'guides/delete-app-password'],
    ['kata sandi aplikasi dicuri', 'problems/intruder-still-reads-mail'],
    ['kehilangan kata sandi aplikasi', 'problems/app-password-lost'],
  ],
  ja: [
    ['紛失', 'problems/phone-lost'],
    ['スマホ 機種変更 認証できない', 'problems/phone-lost'],
    ['アプリパスワード 削除', 'guides/delete-app-password'],
    ['複合機 メール送信できない', 'problems/smtp-client-authentication-disabled'],
    ['確認コードが届かない', 'problems/verification-code-not-arriving'],
    ['ﾊﾟｽﾜｰﾄﾞ忘れた', 'problems/account-refused-by-sign-in-page'],
    ['プリンタ', 'guides/send-from-printer'],
  ],
};

for (const [language, queries] of Object.entries(firstOf) as [
  Language,
  readonly (readonly [query: string, slug: string])[],
][])
  test(
    `everyday words and whole questions find their page first, ${language}`,
    { tag: sampled(isItsTurn(2, language)) },
    async ({ page }) => {
      const search = new SiteSearch(page, language);
      await search.visit();
      await search.open();
      expect(queries.length).toBeGreaterThan(5);
      for (const [query, slug] of queries) {
        await search.field.fill(query);
        await expect(search.results.first(), query).toHaveAttribute(
          'href',
          new RegExp(`/${language}/(?:${slug})/`),
        );
      }
    },
  );

/** What is typed, and the form of it that stands on a page and is marked. */
const marked: Readonly<Partial<Record<Language, readonly (readonly [string, RegExp])[]>>> = {
  ar: [
    ['هاتف', /^ال?هاتف|هاتفك$/],
    ['طابعة', /طابع/],
    ['كَلِمَة', /كلم/],
  ],
  id: [
    ['mengatur', /^pengaturan/i],
    ['aman', /^keamanan/i],
  ],
  ja: [
    ['ﾌﾟﾘﾝﾀ', /^プリンター$/],
    ['ぱすわーど', /^パスワード$/],
    ['本人', /^本人$/],
  ],
};

for (const [language, forms] of Object.entries(marked) as [
  Language,
  readonly (readonly [string, RegExp])[],
][])
  test(
    `a word is found by its forms, and what is found is marked, ${language}`,
    { tag: sampled(isItsTurn(3, language)) },
    async ({ page }) => {
      const search = new SiteSearch(page, language);
      await search.visit();
      await search.open();
      for (const [typed, form] of forms) {
        await search.field.fill(`${typed} `);
        await expect(search.dialog.locator('mark').filter({ hasText: form }).first()).toBeVisible();
      }
    },
  );

for (const language of languageCodes)
  test(
    `no page that repeats the source is found, ${language}`,
    { tag: sampled(isItsTurn(1, language)) },
    async ({ page }) => {
      const search = new SiteSearch(page, language);
      await search.visit();
      await search.open();
      for (const query of ['Thunderbird OAuth2', 'SMTP AUTH', 'High Volume Email', 'Microsoft']) {
        await search.field.fill(query);
        await expect(search.status).not.toBeEmpty();
        const addresses = await search.dialog
          .locator('.search-result')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
        for (const address of new Set(addresses.map((each) => each.split('#')[0] ?? ''))) {
          const html = await (await page.request.get(address)).text();
          expect(html, address).toMatch(
            new RegExp(`<link rel="canonical" href="[^"]*/${language}/`),
          );
        }
      }
    },
  );
