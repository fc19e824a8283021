import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../support/browser-test.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { PracticePage } from '../simulator/practice-page.ts';
import { isItsTurn, sampled } from '../support/size.ts';

const built = path.resolve(import.meta.dirname, '../../dist');

test('BI-06 BI-07 BI-10 a whole run violates no content security policy and sends no request to another site', async ({
  page,
  baseURL,
}) => {
  const reports: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (/content security policy|trusted ?type/i.test(message.text())) reports.push(message.text());
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== baseURL)
      foreign.push(request.url());
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.warn(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  const practice = await PracticePage.open(page);
  await practice.bringTo('use-in-mail-app');
  await page.locator('[data-language-menu] summary').click();
  await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  expect(reports).toEqual([]);
  expect(foreign).toEqual([]);
});

for (const language of languageCodes) {
  test.describe(`without script, ${language}`, () => {
    test.use({ javaScriptEnabled: false });

    test(
      'the whole guide can be read and nothing asks for a password',
      { tag: sampled(isItsTurn(2, language)) },
      async ({ page }) => {
        await page.goto(`/${language}/guides/create-app-password/`);
        await expect(page.locator('[data-step-id]')).toHaveCount(7);
        for (const step of await page.locator('[data-step-id]').all())
          await expect(step).toBeVisible();
        await expect(page.locator('input[type="password"], form')).toHaveCount(0);
        await expect(page.locator('[data-step-actions] button:visible')).toHaveCount(0);
      },
    );
  });
}

test('the content security policy is strict', async ({ page, request }) => {
  await page.goto('/en/guides/create-app-password/');
  const policy = await page
    .locator('meta[http-equiv="content-security-policy" i]')
    .getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain('unsafe-');
  const response = await request.get('/en/guides/create-app-password/');
  expect(response.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('BI-06 on every page the policy stands before all that it can govern', () => {
  const pages = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(15);
  for (const page of pages) {
    const html = readFileSync(path.join(built, page), 'utf8');
    const head = html.slice(html.indexOf('<head>'), html.indexOf('</head>'));
    const elements = [...head.matchAll(/<(?:meta|title|link|script|style|base)\b[^>]*>/g)].map(
      ([element]) => element,
    );
    expect(elements[0], page).toBe('<meta charset="utf-8">');
    expect(elements[1], page).toMatch(/^<meta http-equiv="content-security-policy"/);
    expect(html.match(/content-security-policy/gi), page).toHaveLength(1);
  }
});

test('BI-06 an inline script or style in the head that the policy does not know is refused', async ({
  page,
}) => {
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      const seen = document.documentElement.dataset['refused'] ?? '';
      document.documentElement.dataset['refused'] = `${seen} ${violatedDirective}`;
    });
  });
  await page.route('/en/', async (route) => {
    const response = await route.fetch();
    const injected =
      '<script>document.documentElement.lang = "xx"</script><style>*{}</style><link rel="icon"';
    const body = (await response.text()).replace('<link rel="icon"', injected);
    await route.fulfill({ response, body });
  });
  await page.goto('/en/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-refused', /script-src.* style-src/);
});

test('AP-02 Math.random is used by the view library only, for names of fields', async ({
  page,
  request,
}) => {
  const scripts = new Set<string>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.add(response.url());
  });
  const practice = await PracticePage.open(page);
  await practice.bringTo('sign-in');
  expect(scripts.size).toBeGreaterThan(2);
  for (const address of scripts) {
    const script = await (await request.get(address)).text();
    const withoutFieldNames = script.replace('Math.random().toString(8)', '');
    // A boolean: the whole script would be the message.
    expect(withoutFieldNames.includes('Math.random'), address).toBe(false);
  }
});
