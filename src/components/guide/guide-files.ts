import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { languageCodes, sourceLanguage, type Language } from '../../i18n/languages.ts';
import { judgeGuide } from '../../translation/guide-rules/all-guide-rules.ts';
import { surroundingsIn } from '../../translation/guide-rules/checks-of-guides.ts';
import { projectFrom } from '../../translation/project.ts';
import { failuresOfRendering } from './rendering-failures.ts';

/**
 * The guides as files. They are judged here, by the rules of `npm run check`, before Astro reads them: a translation with a
 * mistake is left out and its page falls back to the source, instead of ending the build of every other page or running
 * what it brings. The source itself is never left out: its mistakes do end the build.
 */
export interface GuideFile {
  /** Relative to the repository, as a person would name it. */
  readonly path: string;
  /** Step ids in the order in which the file has them. */
  readonly stepIds: readonly string[];
  /** What keeps the file from being shown, with its line and how to fix it; `null` when nothing does. */
  readonly problem: string | null;
}

const folderOf = (language: Language) => `content/${language}/guides`;

export const guidePath = (language: Language, name: string) => `${folderOf(language)}/${name}.mdx`;

const namesIn = (folder: string, ending: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(ending)) : [];

/** Names of all guides: those of the source language. */
export function guideNames(): string[] {
  return namesIn(folderOf(sourceLanguage), '.mdx')
    .map((file) => file.slice(0, -'.mdx'.length))
    .sort();
}

let known: { readonly stamp: string; readonly files: ReadonlyMap<string, GuideFile> } | null = null;

/** `null` when the language has no such file. */
export function readGuideFile(language: Language, name: string): GuideFile | null {
  const file = judgedFiles().get(guidePath(language, name)) ?? null;
  const failure = file && failuresOfRendering().get(file.path);
  return file && failure !== undefined ? { ...file, problem: file.problem ?? failure } : file;
}

/** Every guide of the site's languages, judged again whenever one of the files has changed. */
function judgedFiles(): ReadonlyMap<string, GuideFile> {
  const locales = `locales/${sourceLanguage}`;
  const paths = [
    ...namesIn(locales, '.json').map((file) => `${locales}/${file}`),
    ...languageCodes.flatMap((language) =>
      namesIn(folderOf(language), '.mdx').map((file) => `${folderOf(language)}/${file}`),
    ),
  ];
  const stamp = paths.map((path) => `${path} ${String(statSync(path).mtimeMs)}`).join('\n');
  if (known?.stamp !== stamp) {
    known = { stamp, files: judgeTexts(textsOf(paths)) };
  }
  return known.files;
}

const textsOf = (paths: readonly string[]): Record<string, string> =>
  Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]));

function judgeTexts(texts: Readonly<Record<string, string>>): ReadonlyMap<string, GuideFile> {
  const project = projectFrom(texts);
  const beside = surroundingsIn(project);
  return new Map(
    project.guides.map((guide) => {
      const problems = judgeGuide(guide, beside(guide));
      const told = problems.map(
        ({ line, message, fix }) => `${guide.file}:${String(line)} ${message} ${fix}`,
      );
      const problem = told.length > 0 ? told.join('\n') : null;
      return [guide.file, { path: guide.file, stepIds: guide.steps.map(({ id }) => id), problem }];
    }),
  );
}

/**
 * What is wrong with the text of a guide that is about to become a module; `null` for nothing. The last judgement before a
 * parser may turn it into a program, for a file that changed while the build or the development server runs.
 *
 * @param path relative to the repository
 */
export function problemOfText(path: string, text: string): string | null {
  const [, language = '', name = ''] = /^content\/([^/]+)\/guides\/([^/]+)\.mdx$/.exec(path) ?? [];
  const known = languageCodes.find((code) => code === language);
  if (known === undefined || !guideNames().includes(name)) {
    return `${path} is no guide of the site.`;
  }
  const file = judgedFiles().get(path);
  if (file && readFileSync(path, 'utf8') === text) return file.problem;
  const locales = `locales/${sourceLanguage}`;
  const others = [
    ...namesIn(locales, '.json').map((each) => `${locales}/${each}`),
    ...guideNames().map((each) => guidePath(sourceLanguage, each)),
  ];
  return judgeTexts({ ...textsOf(others), [path]: text }).get(path)?.problem ?? null;
}
