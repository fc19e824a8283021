import type { Browser, Page } from '@playwright/test';
import { pathInSite } from '../../src/components/site/addresses.ts';
import { allSlugs } from '../../src/components/site/translations.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import type { Key } from '../../src/i18n/keys.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { startPractice } from '../guides/runner.ts';
import { expect, newContext, test } from '../support/browser-test.ts';
import { textOf } from '../support/catalogue.ts';
import { useFakeTranslator } from '../support/fake-translator.ts';
import { sampled } from '../support/size.ts';

/**
 * A page that the browser translates shows what the same page shows otherwise: two readers do the same, one of them with a
 * translator, and after each press their pages are compared word by word.
 */

const now = new Date('2026-11-27T09:00:00Z');

class TwoReaders {
  readonly pages: readonly [plain: Page, translated: Page];
  readonly errors: string[] = [];

  constructor(plain: Page, translated: Page) {
    this.pages = [plain, translated];
    translated.on('pageerror', ({ message }) => this.errors.push(message));
  }

  static async open(browser: Browser): Promise<TwoReaders> {
    const contexts = [await newContext(browser), await newContext(browser)] as const;
    await useFakeTranslator(contexts[1]);
    const readers = new TwoReaders(await contexts[0].newPage(), await contexts[1].newPage());
    // The codes on the phone are those of one moment.
    for (const page of readers.pages) await page.clock.setFixedTime(now);
    return readers;
  }

  async both(press: (page: Page) => Promise<void>): Promise<void> {
    await Promise.all(this.pages.map(press));
  }

  /** Both pages show the same words; returns them. */
  async expectSame(selector: string): Promise<string> {
    const [plain, translated] = this.pages;
    const read = async (page: Page) =>
      (await page.locator(selector).allInnerTexts()).join('\n').replace(/\s+/g, ' ');
    await expect(async () => {
      expect(await read(translated)).toBe(await read(plain));
    }).toPass();
    expect(this.errors).toEqual([]);
    return read(plain);
  }

  async close(): Promise<void> {
    for (const page of this.pages) await page.context().close();
  }
}

/** The buttons of the card, by the words of the catalogue: what is pressed is what is read. */
const coach = (page: Page, ...keys: readonly Key[]) =>
  page.locator(keys.map((key) => `.p-coach [data-ui-key="${key}"]`).join(', '));

const mostPresses = 120;
const ends = [textOf('coach.finished', 'en'), textOf('coach.goalReached', 'en')];

/** Asks for the next help, and waits until it is given: what is done for the reader takes its time, and differs from page to page. */
async function pressHelp(page: Page): Promise<void> {
  const doIt = coach(page, 'coach.doIt');
  if (await doIt.isVisible()) {
    await doIt.click();
    await expect(doIt).toBeHidden();
    return;
  }
  const before = await page.locator('.p-coach').innerText();
  await coach(page, 'coach.hint').click();
  await expect(page.locator('.p-coach')).not.toHaveText(before, { useInnerText: true });
}

/** Presses the hint until everything is done. */
async function playToTheEnd(readers: TwoReaders, selector: string): Promise<void> {
  for (let count = 0; count < mostPresses; count += 1) {
    const words = await readers.expectSame(selector);
    if (ends.some((end) => words.includes(end))) return;
    await readers.both(pressHelp);
  }
  throw new Error('The practice does not come to its end.');
}

/** Without `--full`, the flow of the fewest actions. */
const sample = 'allow-app-passwords';

for (const flow of Object.values(flows))
  test(
    `a translated guide and its practice: ${flow.id}`,
    { tag: sampled(flow.id === sample) },
    async ({ browser, baseURL }) => {
      const readers = await TwoReaders.open(browser);
      await readers.both((page) =>
        startPractice(page, `${baseURL ?? ''}/en/guides/${flow.id}/?seed=translated`),
      );
      await playToTheEnd(readers, '[data-practice-root], .steps');
      await readers.close();
    },
  );

test(
  'the language of a translated page is changed in mid-practice',
  { tag: '@full' },
  async ({ browser, baseURL }) => {
    const readers = await TwoReaders.open(browser);
    await readers.both((page) =>
      startPractice(page, `${baseURL ?? ''}/en/guides/create-app-password/?seed=translated`),
    );
    for (const language of languageCodes.toReversed()) {
      await readers.both(async (page) => {
        await page.locator('[data-language-menu] summary').click();
        await page.locator(`[data-language-menu] a[lang="${language}"]`).click();
        await expect(page).toHaveURL(new RegExp(`/${language}/`));
      });
      const words = await readers.expectSame('body');
      expect(words).toContain(textOf('guide.practiseHere', language));
    }
    await readers.close();
  },
);

test('a translated "What do you see?": each question above its own answers', async ({
  browser,
  baseURL,
}) => {
  const readers = await TwoReaders.open(browser);
  await readers.both(async (page) => {
    await page.goto(`${baseURL ?? ''}/en/check/`);
  });
  await readers.expectSame('main');
  await readers.both((page) => page.locator('[data-case]').first().click());
  const headings = new Set<string>();
  for (let count = 0; count < 6; count += 1) {
    await readers.both((page) => page.locator('[data-check-heading]').waitFor());
    headings.add(await readers.expectSame('[data-check-panel]'));
    const options = readers.pages[0].locator('.check-question [data-case]');
    if ((await options.count()) === 0) break;
    await readers.both((page) =>
      page
        .locator('.check-question [data-case]')
        .nth(count % 2)
        .click(),
    );
  }
  expect(headings.size).toBeGreaterThan(1);
  // Back through what was answered, and forward again.
  await readers.both(async (page) => {
    await page.goBack();
  });
  await readers.expectSame('main');
  await readers.close();
});

test('a translated simulator', async ({ browser, baseURL }) => {
  const readers = await TwoReaders.open(browser);
  await readers.both((page) =>
    startPractice(page, `${baseURL ?? ''}/en/simulator/?seed=translated`),
  );
  for (const window of ['admin', 'phone', 'mail', 'browser', 'admin'] as const) {
    await readers.both(async (page) => {
      await page.locator(`[data-ui-key="window.short.${window}"]`).click();
      await expect(page.locator(`[data-window="${window}"]`)).toBeVisible();
    });
    await readers.expectSame('[data-practice-root]');
  }
  await readers.close();
});

test(
  'a translated simulator, to the end',
  { tag: sampled(false) },
  async ({ browser, baseURL }) => {
    const readers = await TwoReaders.open(browser);
    await readers.both((page) =>
      startPractice(page, `${baseURL ?? ''}/en/simulator/?seed=translated`),
    );
    await playToTheEnd(readers, '[data-practice-root]');
    await readers.close();
  },
);

test(
  'other pages are translated as they are, and Start works on them',
  { tag: '@full' },
  async ({ browser, baseURL }) => {
    const readers = await TwoReaders.open(browser);
    // Each page in one language: a translator does the same to all of them.
    const pages = allSlugs().map((slug, index) =>
      pathInSite(languageCodes[index % languageCodes.length] ?? 'en', slug),
    );
    for (const path of ['/', ...pages]) {
      await readers.both(async (page) => {
        await page.goto(`${baseURL ?? ''}${path}`);
      });
      await readers.expectSame('body');
    }
    await readers.both(async (page) => {
      await page.goto(`${baseURL ?? ''}/id/guides/set-up-today/`);
    });
    await readers.both((page) => page.locator('[data-mode-button="own-device"]').click());
    await readers.both((page) => page.locator('.own-device').waitFor());
    await readers.expectSame('main');
    await readers.close();
  },
);

test('without elements of their own, texts would be stale: the comparison sees it', async ({
  browser,
  baseURL,
}) => {
  const readers = await TwoReaders.open(browser);
  const body = `<main><p>one</p></main><script>
    const text = document.querySelector('p').firstChild;
    addEventListener('click', () => { text.data = 'two'; });
  </script>`;
  await readers.both(async (page) => {
    await page.route('**/stale/', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(`${baseURL ?? ''}/stale/`);
    await page.locator('main').click();
  });
  const [plain, translated] = readers.pages;
  await expect(plain.locator('p')).toHaveText('two');
  await expect(translated.locator('p')).toHaveText('one');
  await readers.close();
});
