/**
 * `npm run lighthouse`: what Lighthouse says of one page of each template on a phone, in both languages, beside the least that is
 * promised. Ends with 1 when a page has less. Lighthouse is fetched by npm on first use and is no part of the project: it is larger than
 * everything else together, and no test needs it.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installedBrowser, launchOptions } from './lib/browser.mjs';
import { run } from './lib/run.mjs';
import { languageCodes } from '../src/i18n/languages.ts';
import { serveSite } from './serve.mjs';

const version = '13.5.0';
const templates = [
  '',
  'basics/what-is-an-app-password/',
  'problems/smtp-client-authentication-disabled/',
  'guides/create-app-password/',
  'check/',
  'simulator/',
];
const least = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof least;
const categories = Object.keys(least) as Category[];

interface Audit {
  readonly id: string;
  readonly title: string;
  readonly score: number | null;
}
interface Report {
  readonly categories: Readonly<
    Record<
      Category,
      {
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<Record<string, Audit>>;
}

const scoreOf = (report: Report, category: Category): number =>
  Math.round(100 * (report.categories[category].score ?? 0));

/** What costs the page points, by the titles of Lighthouse. */
const faultsOf = (report: Report): readonly string[] =>
  categories
    .filter((category) => scoreOf(report, category) < least[category])
    .flatMap((category) =>
      report.categories[category].auditRefs
        .filter(({ weight }) => weight > 0)
        .flatMap(({ id }) => report.audits[id] ?? [])
        .filter(({ score }) => score !== null && score < 0.9)
        .map(({ id, title }) => `${category}: ${title} (${id})`),
    );

async function audit(address: string, file: string): Promise<Report> {
  const { ok, output } = await run(
    [
      'npm',
      'exec',
      '--yes',
      `--package=lighthouse@${version}`,
      '--',
      'lighthouse',
      address,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--only-categories=${categories.join(',')}`,
      `--chrome-flags=${['--headless=new', '--no-sandbox', ...(launchOptions().args ?? [])].join(' ')}`,
    ],
    { env: { CHROME_PATH: installedBrowser() ?? '' } },
  );
  if (!ok) throw new Error(`Lighthouse did not end well at ${address}:\n${output}`);
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

const folder = mkdtempSync(path.join(tmpdir(), 'app-password-lab-lighthouse-'));
const server = await serveSite({ port: 0 });
let isWithin = true;
try {
  console.log(categories.map((name) => name.padEnd(15)).join(''));
  for (const language of languageCodes) {
    for (const template of templates) {
      const place = `${language}/${template}`;
      const report = await audit(`${server.address}${place}`, path.join(folder, 'report.json'));
      const scores = categories.map((category) => String(scoreOf(report, category)).padEnd(15));
      console.log(`${scores.join('')}/${place}`);
      for (const fault of faultsOf(report)) {
        isWithin = false;
        console.log(`  ${fault}`);
      }
      isWithin &&= categories.every((category) => scoreOf(report, category) >= least[category]);
    }
  }
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isWithin ? 0 : 1;
