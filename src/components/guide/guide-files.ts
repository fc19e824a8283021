import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { languageCodes, sourceLanguage, type Language } from '../../i18n/languages.ts';
import { judgeGuide } from '../../translation/guide-rules/all-guide-rules.ts';
import { surroundingsIn } from '../../translation/guide-rules/checks-of-guides.ts';
import type { GuideKind } from '../../translation/guide-kind.ts';
import { factsFile } from '../../translation/project.ts';
import { projectFrom } from '../../translation/read-project.ts';
import { failureOf } from './rendering-failures.ts';

/**
 * Guides and articles as files. They are judged here, by the rules of `npm run check`, before Astro reads them: a translation with a
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

/** The folder of the files of a kind, below `content/<language>/`. */
export const folderOf = { guide: 'guides', article: 'articles' } as const satisfies Record<
  GuideKind,
  string
>;

export const guidePath = (language: Language, kind: GuideKind, name: string) =>
  `content/${language}/${folderOf[kind]}/${name}.mdx`;

/** Paths below a folder, with `/`, in the order of the alphabet. */
const filesIn = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? globSync(`**/*${ending}`, { cwd: folder })
        .map((file) => file.split(path.sep).join('/'))
        .sort()
    : [];

const namesOf = (kind: GuideKind): string[] =>
  filesIn(`content/${sourceLanguage}/${folderOf[kind]}`, '.mdx').map((file) =>
    file.slice(0, -'.mdx'.length),
  );

/** Names of all guides: those of the source language. */
export const guideNames = (): string[] => namesOf('guide');

/** Slugs of all articles of the handbook: those of the source language. */
export const articleNames = (): string[] => namesOf('article');

export const namesOfKind = { guide: guideNames, article: articleNames } as const;

interface Judged {
  readonly stamp: string;
  readonly files: ReadonlyMap<string, GuideFile>;
  /** What was judged, by path. */
  readonly texts: Readonly<Record<string, string>>;
  /** Milliseconds of the process. */
  lookAgainAt: number;
}

/**
 * The pages, the collections and the settings of Astro each have a copy of this module in one process; what one of them has
 * judged, the others need not judge again.
 */
const shared = Symbol.for('app-password-lab.judged-files');
const world = globalThis as { [shared]?: Judged | undefined };

/**
 * Every link of every page asks, so the folders are looked at again no more than five times a second; and, where there are
 * thousands of files, no more than a fiftieth of the time is spent on it. In milliseconds, and as a multiple of one look.
 */
const lookAgainAfter = { atLeast: 200, timesOneLook: 50 };

/** `null` when the language has no such file. */
export function readGuideFile(language: Language, kind: GuideKind, name: string): GuideFile | null {
  const { files, texts } = judged();
  const file = files.get(guidePath(language, kind, name)) ?? null;
  const failure = file && failureOf(file.path, texts[file.path]);
  return file && failure !== null ? { ...file, problem: file.problem ?? failure } : file;
}

/** Every guide and article of the site's languages, judged again whenever one of the files has changed. */
function judged(): Judged {
  const now = performance.now();
  const known = world[shared];
  if (known && now < known.lookAgainAt) return known;
  const paths = [
    ...sharedFiles(),
    ...languageCodes.flatMap((language) =>
      filesIn(`content/${language}`, '.mdx').map((file) => `content/${language}/${file}`),
    ),
  ];
  const stamp = paths.map((path) => `${path} ${String(statSync(path).mtimeMs)}`).join('\n');
  const look = performance.now() - now;
  const next = known?.stamp === stamp ? known : judgeAll(stamp, textsOf(paths));
  const { atLeast, timesOneLook } = lookAgainAfter;
  next.lookAgainAt = performance.now() + Math.max(atLeast, look * timesOneLook);
  world[shared] = next;
  return next;
}

const judgeAll = (stamp: string, texts: Readonly<Record<string, string>>): Judged => ({
  stamp,
  texts,
  files: judgeTexts(texts),
  lookAgainAt: 0,
});

/** What every guide and article is judged beside, apart from its source. */
const sharedFiles = (): string[] => {
  const locales = `locales/${sourceLanguage}`;
  return [
    ...filesIn(locales, '.json').map((file) => `${locales}/${file}`),
    ...[factsFile].filter((file) => existsSync(file)),
  ];
};

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
 * @param place relative to the repository
 */
export function problemOfText(place: string, text: string): string | null {
  const [, language = '', folder = '', name = ''] =
    /^content\/([^/]+)\/(guides|articles)\/(.+)\.mdx$/.exec(place) ?? [];
  const ofSite = languageCodes.find((code) => code === language);
  const kind = folder === folderOf.article ? 'article' : 'guide';
  if (ofSite === undefined || !existsSync(guidePath(sourceLanguage, kind, name))) {
    return `${place} is no page of the site.`;
  }
  const { files, texts } = judged();
  const file = files.get(place);
  if (file && texts[place] === text) return file.problem;
  return judgeTexts({ ...judgedBeside(), [place]: text }).get(place)?.problem ?? null;
}

/** Texts by path of what a translation is judged beside: the pages of the source language, its labels and the facts. */
export function judgedBeside(): Record<string, string> {
  const sources = (['guide', 'article'] as const).flatMap((each) =>
    namesOf(each).map((source) => guidePath(sourceLanguage, each, source)),
  );
  return textsOf([...sharedFiles(), ...sources]);
}
