import type { Language } from '../../src/i18n/languages.ts';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { flows } from '../../src/flows/lazy/index.ts';

/**
 * How much is loaded, weighed after gzip at its strongest: the same bytes on every machine. `npm test` fails over a limit,
 * and `npm run bench` prints the figures beside the times.
 */

export interface LoadedFile {
  readonly url: string;
  /** As the browser calls it: document, script, stylesheet, fetch … */
  readonly type: string;
  /** Bytes after gzip. */
  readonly gzip: number;
}

export interface Budget {
  readonly name: string;
  /** Kilobytes of 1000 bytes; `null`: measured, and without a promise. */
  readonly limit: number | null;
  readonly files: readonly LoadedFile[];
}

const gzipOf = (content: Buffer | string): number => gzipSync(content, { level: 9 }).length;

/** Kilobytes of 1000 bytes, with two decimals. */
export const kilobytesOf = (files: readonly LoadedFile[]): number =>
  Math.round(files.reduce((total, { gzip }) => total + gzip, 0) / 10) / 100;

export const isOver = ({ limit, files }: Budget): boolean =>
  limit !== null && kilobytesOf(files) > limit;

/** One budget in words: what it is, how much of how much, and its files, the largest first. */
export function describeBudget({ name, limit, files }: Budget): string {
  const largestFirst = [...files].sort((one, other) => other.gzip - one.gzip);
  const lines = largestFirst.map((file) => `  ${kilobytesOf([file]).toFixed(2)} kB  ${file.url}`);
  const against = limit === null ? '' : ` of ${String(limit)} kB`;
  return [`${name}: ${kilobytesOf(files).toFixed(2)} kB${against}`, ...lines].join('\n');
}

/** Every response of a page from now on. */
class Recorder {
  /** Addresses that were asked for after the first paint of a started practice, the file that asks for them included. */
  readonly ahead = new Set<string>();
  readonly #files: Promise<LoadedFile | null>[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (this.ahead.size > 0 || /\/load-ahead\./.test(pathname)) this.ahead.add(pathname);
    });
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      const weighed = response.body().then(
        (body) => ({
          url: pathname,
          type: response.request().resourceType(),
          gzip: gzipOf(body),
        }),
        // A redirect has no body.
        () => null,
      );
      this.#files.push(weighed);
    });
  }

  /** What was loaded since the last call, once the network is quiet. */
  async take(): Promise<readonly LoadedFile[]> {
    await this.#page.waitForLoadState('networkidle');
    const files = await Promise.all(this.#files.splice(0));
    // The icon comes after the page, once per site, and a browser without a window never asks for it.
    return files.filter((file) => file !== null).filter(({ url }) => !url.endsWith('/icon.svg'));
  }
}

const ofTypes = (files: readonly LoadedFile[], ...types: readonly string[]) =>
  files.filter(({ type }) => types.includes(type));

interface MeasureOptions {
  readonly newPage: () => Promise<Page>;
  /** Where the site is served, without a slash at the end. */
  readonly origin: string;
  /** Whose guides and search are weighed; all else is weighed in Indonesian. */
  readonly languages: readonly Language[];
  /** Follows the first guide from its started practice to the inbox. */
  readonly followGuide: (page: Page) => Promise<void>;
}

/** Opens the first guide and the page "What do you see?" as readers do, each in a page of its own. */
export async function measureBudgets(options: MeasureOptions): Promise<readonly Budget[]> {
  return [
    ...(await measureReading(options)),
    ...(await measureSearch(options)),
    ...(await measureGuidesBeforeStart(options)),
    ...(await measureGuide(options)),
    ...(await measureDiagnosis(options)),
  ];
}

/** Pages to read: the longest article, the problem page with the longest answer, and the home page. */
async function measureReading(options: MeasureOptions): Promise<readonly Budget[]> {
  const budgets: Budget[] = [];
  for (const path of [
    'admin/printers-and-scripts/',
    'problems/basic-authentication-not-supported/',
    '',
  ]) {
    const page = await options.newPage();
    const recorder = new Recorder(page);
    await page.goto(`${options.origin}/id/${path}`);
    const files = await recorder.take();
    await page.close();
    budgets.push({ name: `page to read, everything: /id/${path}`, limit: 12, files });
  }
  return budgets;
}

/** The index of a search, in kB for each page that it finds: 60 for 60 pages. */
const indexOfPage = 1;
/** Script and texts of the search, in kB. */
const searchScript = 39;
/** Languages with a table of everyday words and stems of their own (`diagnosis/words/load-own-words.ts`), and what those may add. */
const ownWords: ReadonlySet<string> = new Set(['ar', 'ja']);
const searchWords = 9;

/** The search, opened on a page to read: its index, and all else that it needs. */
async function measureSearch(options: MeasureOptions): Promise<readonly Budget[]> {
  const budgets: Budget[] = [];
  for (const language of options.languages) {
    const page = await options.newPage();
    const recorder = new Recorder(page);
    await page.goto(`${options.origin}/${language}/about/`);
    await recorder.take();
    await page.keyboard.press('/');
    await page.locator('dialog[data-ready]').waitFor();
    const files = await recorder.take();
    const { pages } = await page.evaluate(async (address) => {
      const file = (await (await fetch(address)).json()) as { pages: readonly unknown[] };
      return { pages: file.pages.length };
    }, `${options.origin}/search/${language}.json`);
    await page.close();
    const index = files.filter(({ url }) => url.startsWith('/search/') && url.endsWith('.json'));
    budgets.push(
      { name: `search, the index: ${language}`, limit: indexOfPage * pages, files: index },
      {
        name: `search, script and texts: ${language}`,
        limit: searchScript + (ownWords.has(language) ? searchWords : 0),
        files: files.filter((file) => !index.includes(file)),
      },
    );
  }
  return budgets;
}

/** In kB: what the first packets of a connection carry, and a tenth more where each letter takes two bytes or three. */
const guideBeforeStart = 14;
const guideInOwnScript = 15.4;

/** Every guide as a reader finds it; the languages side by side, as most of it is waiting for a quiet network. */
async function measureGuidesBeforeStart(options: MeasureOptions): Promise<readonly Budget[]> {
  const budgets = await Promise.all(
    options.languages.map(async (language) => {
      const isLatin = new Intl.Locale(language).maximize().script === 'Latn';
      const limit = isLatin ? guideBeforeStart : guideInOwnScript;
      const page = await options.newPage();
      const recorder = new Recorder(page);
      const ofLanguage: Budget[] = [];
      for (const guide of Object.keys(flows)) {
        const path = `/${language}/guides/${guide}/`;
        await page.goto(options.origin + path);
        const name = `guide before Start, everything: ${path}`;
        ofLanguage.push({ name, limit, files: await recorder.take() });
      }
      await page.close();
      return ofLanguage;
    }),
  );
  return budgets.flat();
}

async function measureGuide(options: MeasureOptions): Promise<readonly Budget[]> {
  const page = await options.newPage();
  const recorder = new Recorder(page);
  await page.goto(`${options.origin}/id/guides/create-app-password/`);
  const before = await recorder.take();
  // Data for search engines are no script: they count among the bytes of the page.
  const inline = await page
    .locator('script:not([src], [type="application/ld+json"])')
    .allTextContents();
  const inThePage = { url: 'scripts in the page', type: 'script', gzip: gzipOf(inline.join('\n')) };
  await page.locator('[data-practice-start]').click();
  await page.locator('[data-loaded-ahead]').waitFor();
  const afterStart = await recorder.take();
  const ahead = afterStart.filter(({ url }) => recorder.ahead.has(url));
  const started = afterStart.filter((file) => !ahead.includes(file));
  await options.followGuide(page);
  const followed = [...afterStart, ...(await recorder.take())];
  await page.close();
  return [
    {
      name: 'guide before Start, script, also in the page',
      limit: 2.3,
      files: [...ofTypes(before, 'script'), inThePage],
    },
    {
      name: 'after Start, script and texts of one language',
      limit: 75,
      files: ofTypes(started, 'script', 'fetch', 'xhr'),
    },
    {
      name: 'after the first paint, before anybody asks for it',
      limit: 11,
      files: ahead,
    },
    {
      name: 'script of a first flow, from Start to the inbox',
      limit: 75,
      files: ofTypes(followed, 'script'),
    },
  ];
}

async function measureDiagnosis(options: MeasureOptions): Promise<readonly Budget[]> {
  const page = await options.newPage();
  const recorder = new Recorder(page);
  await page.goto(`${options.origin}/id/check/`);
  const before = await recorder.take();
  await page.locator('[data-case]').first().click();
  await page.locator('[data-check-heading]').waitFor();
  const answered = await recorder.take();
  await page.close();
  return [
    {
      name: '"What do you see?" before the first answer, everything',
      limit: null,
      files: before,
    },
    {
      name: '"What do you see?" with the first answer, script and texts',
      limit: null,
      files: ofTypes(answered, 'script', 'fetch', 'xhr'),
    },
  ];
}
