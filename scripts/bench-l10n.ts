/**
 * `npm run bench -- --l10n`: how long the checks of translations take for many languages, on a tree made of the files that
 * there are: twelve languages, 1,400 texts and 30 pages in each.
 */
import { findingsOf } from '../src/translation/findings.ts';
import { projectFrom } from '../src/translation/read-project.ts';
import { readFiles, type Files } from './l10n/files.ts';
import { spellingFindings } from './l10n/spelling.ts';
import { root } from './lib/project.mjs';

const languages = ['en', 'id', 'ms', 'de', 'fr', 'es', 'it', 'nl', 'tr', 'vi', 'fi', 'sv'];
const wanted = { texts: 1400, pages: 30 };
/** Seconds. */
const limit = 10;

/** Processor time of this program, in milliseconds: other work on the machine does not count. */
const now = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const started = now();
const files = manyLanguages(readFiles(root));
const made = now();
const project = projectFrom(files, languages);
const findings = findingsOf(project);
const checked = now();
const spelling = await spellingFindings(project, files);
const spelled = now();

const seconds = (from: number, to: number) => Math.round((to - from) / 10) / 100;
const texts = project.locales.reduce((sum, locale) => sum + locale.texts.length, 0);
console.log(
  `${String(languages.length)} languages, ${String(texts)} texts, ${String(project.guides.length)} pages, ` +
    `${String(findings.length + spelling.length)} findings (tree made in ${String(seconds(started, made))} s)`,
);
const total = seconds(made, spelled);
console.log(
  `${total > limit ? 'OVER  ' : 'within'}  ${String(total)} of ${String(limit)} s of processor time  l10n check, ` +
    `of that spelling ${String(seconds(checked, spelled))} s`,
);
process.exitCode = total > limit ? 1 : 0;

/** Indonesian under eleven codes, and of each language more texts and pages than there are. */
function manyLanguages(all: Files): Files {
  const found: Record<string, string> = {};
  for (const [file, text] of Object.entries(all)) {
    const [, top, code, rest = ''] = /^(locales|content)\/(en|id)\/(.+)$/.exec(file) ?? [];
    if (!top || !code) {
      if (!/^locales\/(?:glossary|provenance|source-hashes|words)\//.test(file)) found[file] = text;
      continue;
    }
    for (const language of code === 'en' ? ['en'] : languages.slice(1)) {
      found[`${top}/${language}/${rest}`] = text.replaceAll(`(/${code}/`, `(/${language}/`);
    }
  }
  for (const language of languages) fill(found, language);
  return found;
}

function fill(files: Record<string, string>, language: string): void {
  const texts = Object.entries(files).filter(([file]) => file.startsWith(`locales/${language}/`));
  const there = projectFrom(Object.fromEntries(texts)).locales.flatMap((locale) => locale.texts);
  const more = Array.from({ length: Math.max(0, wanted.texts - there.length) }, (_, index) => {
    const text = there[index % there.length];
    return [`more${String(index)}`, text?.value ?? ''] as const;
  });
  files[`locales/${language}/more.json`] = JSON.stringify(Object.fromEntries(more), null, 2);
  const pages = Object.keys(files).filter((file) => file.startsWith(`content/${language}/guides/`));
  const count = Object.keys(files).filter((file) => file.startsWith(`content/${language}/`)).length;
  for (let index = 0; index < wanted.pages - count; index += 1) {
    const page = pages[index % pages.length] ?? '';
    files[`content/${language}/guides/more-${String(index)}.mdx`] = files[page] ?? '';
  }
}
