/**
 * `npm run bench -- --build`: how long a build takes beside Starlight's, one after the other on this machine, both with 50
 * articles in ten languages and with their search; and how it grows with the number of pages. `--large` adds 1,000 articles.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, tool } from './lib/project.mjs';
import { run } from './lib/run.mjs';

const languages = ['en', 'id', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'pl'];
const written = ['en', 'id'];
/** An article with lists, headings, links and texts of the screen, as long as most. */
const model = 'basics/name-replace-count';
const articles = 50;
const goal = 0.6;
/** Pages that Starlight has, too. */
const comparedPages = ['[...article].astro', 'app.webmanifest.ts', 'index.astro'];

interface Duration {
  readonly seconds: number;
  /** Of the processor, in all processes; `null` where the system does not say. */
  readonly processor: number | null;
}

/** Seconds of the processor that ended child processes have used, as Linux counts them, in hundredths. */
function processorOfChildren(): number | null {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return null;
  }
}

async function timed(folder: string, command: string[]): Promise<Duration> {
  const before = processorOfChildren();
  const start = performance.now();
  const { ok, output } = await run(command, {
    cwd: folder,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const seconds = (performance.now() - start) / 1000;
  if (!ok) throw new Error(`A build of the bench failed in ${folder}:\n${output}`);
  const after = processorOfChildren();
  return { seconds, processor: before === null || after === null ? null : after - before };
}

const write = (folder: string, file: string, text: string) => {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
};

const articleIn = (language: string): string =>
  readFileSync(path.join(root, `content/${language}/articles/${model}.mdx`), 'utf8');

/** The languages that are not written yet repeat the Indonesian files: a build does the same work for them. */
const writtenFor = (language: string): string => (written.includes(language) ? language : 'id');

const numbered = (text: string, number: number): string =>
  text.replace(/^(title: ".*)"$/m, `$1 ${String(number)}"`);

function change(folder: string, file: string, before: RegExp, after: string): void {
  const text = readFileSync(path.join(folder, file), 'utf8');
  if (!before.test(text)) throw new Error(`${file} has nothing like ${String(before)}.`);
  write(folder, file, text.replace(before, after));
}

/** This project with generated articles alone: its guides, problems and practice have no counterpart in Starlight. */
function makeOurs(folder: string, count: number): void {
  for (const name of ['src', 'content', 'locales', 'docs', 'public', 'scripts'])
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  for (const name of ['astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(path.join(root, name), path.join(folder, name));
  mkdirSync(path.join(folder, 'node_modules'));
  const packages = path.join(root, 'node_modules');
  for (const name of readdirSync(packages).filter((each) => !each.startsWith('.')))
    symlinkSync(path.join(packages, name), path.join(folder, 'node_modules', name));
  const pages = path.join(folder, 'src/pages/[lang]');
  for (const name of readdirSync(pages).filter((each) => !comparedPages.includes(each)))
    rmSync(path.join(pages, name), { recursive: true });
  change(
    folder,
    'src/components/site/translations.ts',
    /(allSlugs = \(\): Slug\[\] => )\[[^]*?\];/,
    "$1['', ...articleNames()];",
  );
  change(
    folder,
    'src/i18n/languages.ts',
    /(export const languages = )\{[^]*?\} as const/,
    `$1{ ${languages.map((code) => `${code}: { name: '${code}', direction: 'ltr' }`).join(', ')} } as const`,
  );
  for (const language of languages.filter((each) => !written.includes(each)))
    for (const place of ['locales', 'content']) {
      const own = path.join(folder, place, language);
      cpSync(path.join(folder, place, writtenFor(language)), own, { recursive: true });
    }
  const slugs = Array.from({ length: count }, (_, number) => `bench/article-${String(number)}`);
  for (const language of languages) {
    const guides = path.join(folder, 'content', language, 'guides');
    for (const file of readdirSync(guides)) {
      const text = readFileSync(path.join(guides, file), 'utf8');
      writeFileSync(path.join(guides, file), toArticle(text, language, slugs));
    }
    const target = path.join(folder, 'content', language, 'articles');
    rmSync(target, { recursive: true });
    const text = toArticle(articleIn(writtenFor(language)), language, slugs).replace(
      /^related: .*$/m,
      `related: ["${slugs[0] ?? ''}", "${slugs[1] ?? ''}"]`,
    );
    for (const [number, slug] of slugs.entries())
      write(target, `${slug}.mdx`, numbered(text, number));
  }
  write(folder, 'content/navigation.json', JSON.stringify({ basics: slugs }));
}

/** Every link of the site leads to the first article: the pages that it names are not there. */
const toArticle = (text: string, language: string, [first = '']: readonly string[]): string =>
  text.replace(/\]\(\/[^)]*\)/g, `](/${language}/${first}/)`);

/** A new project of Starlight with the same articles as Markdown of its own. Its search is on, as it comes. */
async function makeStarlight(folder: string): Promise<void> {
  write(
    folder,
    'package.json',
    JSON.stringify({ name: 'bench', private: true, type: 'module', version: '0.0.0' }),
  );
  const { ok, output } = await run(
    ['npm', 'install', '--no-audit', '--no-fund', '@astrojs/starlight', 'astro', 'sharp'],
    { cwd: folder },
  );
  if (!ok) throw new Error(output);
  const locales = Object.fromEntries(languages.map((code) => [code, { label: code, lang: code }]));
  write(
    folder,
    'astro.config.mjs',
    `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ site: 'https://bench.example', integrations: [starlight({ title: 'Bench', defaultLocale: 'en',
  locales: ${JSON.stringify(locales)}, sidebar: [{ label: 'Articles', items: [{ autogenerate: { directory: 'bench' } }] }] })] });
`,
  );
  write(
    folder,
    'src/content.config.ts',
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  for (const language of languages) {
    const text = articleIn(writtenFor(language))
      .replace(/^(?:related|facts): .*\n/gm, '')
      .replace(/<See k="([^"]*)" \/>/g, '“$1”')
      .replace(/<\/?Assumed>/g, '')
      .replace(/\]\(\/[^)]*\)/g, `](/${language}/bench/article-0/)`);
    for (let number = 0; number < articles; number += 1)
      write(
        folder,
        `src/content/docs/${language}/bench/article-${String(number)}.mdx`,
        numbered(text, number),
      );
  }
}

const inSeconds = ({ seconds, processor }: Duration): string =>
  `${seconds.toFixed(1)} s${processor === null ? '' : ` (processor ${processor.toFixed(1)} s)`}`;

/** Prints the figures. Resolves to whether the goal was reached. */
async function benchBuild(isLarge: boolean): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'app-password-lab-bench-'));
  const within = (name: string) => {
    const own = path.join(folder, name);
    mkdirSync(own);
    return own;
  };
  try {
    const starlight = within('starlight');
    await makeStarlight(starlight);
    const astro = path.join(starlight, 'node_modules/astro/bin/astro.mjs');
    const theirs = await timed(starlight, [process.execPath, astro, 'build']);
    const pages = `${String(articles)} articles in ${String(languages.length)} languages`;
    console.log(`        ${inSeconds(theirs).padEnd(32)}  Starlight, ${pages}`);
    const counts = [articles, 4 * articles, ...(isLarge ? [20 * articles] : [])];
    const times: Duration[] = [];
    for (const count of counts) {
      const ours = within(`ours-${String(count)}`);
      makeOurs(ours, count);
      const time = await timed(ours, tool('astro', ['build']));
      times.push(time);
      const perPage = (1000 * time.seconds) / (count * languages.length);
      console.log(
        `        ${inSeconds(time).padEnd(32)}  ours, ${String(count)} articles in ${String(languages.length)} languages: ${perPage.toFixed(1)} ms a page`,
      );
      rmSync(ours, { recursive: true });
    }
    const part = (times[0]?.seconds ?? Infinity) / theirs.seconds;
    const isReached = part <= goal;
    console.log(
      `${isReached ? 'within' : 'OVER  '}  ${`${part.toFixed(2)} of ${String(goal)}`.padEnd(32)}  our time, as a part of Starlight's (${pages})`,
    );
    return isReached;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = (await benchBuild(process.argv.includes('--large'))) ? 0 : 1;
