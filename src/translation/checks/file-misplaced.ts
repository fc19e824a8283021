import type { Check, CheckFinding } from '../check.ts';
import { closestMatch } from '../closest-match.ts';
import { languageCode } from '../language-code.ts';
import { navigationFile } from '../navigation.ts';
import { sourcePageOf, type Project } from '../project.ts';

export const fileMisplaced: Check = {
  id: 'file-misplaced',
  title: 'Every file of locales/ and content/ is one that the site reads',
  why: 'The site does not read the file, so its work is lost.',
  severity: 'error',
  run: (project) => [
    ...project.files.flatMap((file) => {
      const wrong = judge(file, project);
      return wrong ? [{ file, line: 1, ...wrong }] : [];
    }),
    ...pagesUnderOtherNames(project),
  ],
};

/** A page translates the English one of its name: under another name, no page leads to it. */
const pagesUnderOtherNames = (project: Project): CheckFinding[] =>
  project.guides
    .filter(({ language }) => language !== project.sourceLanguage)
    .filter(({ language }) => project.languages.includes(language))
    .filter((guide) => !sourcePageOf(project, guide))
    .map(({ file, kind, language, slug }) => {
      const meant = pageLike(slug, project);
      return {
        file,
        line: 1,
        message: `There is no English ${kind} ${slug}, so nothing leads here.`,
        fix: meant
          ? `Did you mean ${meant.slug}? Rename the file to ${placeOf(meant, language)}.`
          : `Give the file the name of its English ${kind}.`,
      };
    });

type Page = Project['guides'][number];

function pageLike(slug: string, { guides, sourceLanguage }: Project): Page | undefined {
  const own = guides.filter(({ language }) => language === sourceLanguage);
  const meant = closestMatch(
    slug,
    own.map((page) => page.slug),
  );
  return own.find((page) => page.slug === meant);
}

const placeOf = ({ kind, slug }: Page, language: string): string =>
  `content/${language}/${kind}s/${slug}.mdx`;

/** Folders with files of each language, and how their names end. */
const besideTexts: Readonly<Partial<Record<string, readonly [string, ...string[]]>>> = {
  glossary: ['.json'],
  'number-words': ['.json'],
  provenance: ['.json'],
  'source-hashes': ['.json'],
  style: ['.md', '.json'],
  words: ['.txt'],
};

type Wrong = Pick<CheckFinding, 'message' | 'fix' | 'cause'>;

function judge(file: string, project: Project): Wrong | null {
  const { languages } = project;
  const [top = '', folder = '', ...rest] = file.split('/');
  const name = rest.join('/');
  if (file === navigationFile) return null;
  if (top === 'locales' && folder === 'same-as-source.json' && name === '') return null;
  const endings = top === 'locales' ? besideTexts[folder] : undefined;
  if (endings !== undefined) {
    const ending = endings.find((each) => name.endsWith(each)) ?? endings[0];
    const stem = name.slice(0, -ending.length);
    if (name.endsWith(ending) && languages.includes(stem)) return null;
    const meant = languages.find((code) => code.toLowerCase() === stem.toLowerCase());
    return nothingReads(file, `locales/${folder}/${meant ?? '<language>'}${ending}`);
  }
  if (top === 'locales') {
    const expected = `locales/${name === '' ? '<language>' : folder}/<namespace>.json`;
    if (name === '') return nothingReads(file, expected);
    if (!languages.includes(folder)) return noLanguage(folder, top, languages);
    return /^[\w-]+\.json$/.test(name) ? null : nothingReads(file, expected);
  }
  if (name === '' || ['guides', 'articles'].includes(folder)) {
    return nothingReads(file, placeOfPage(file, '<language>', project));
  }
  if (!languages.includes(folder)) return noLanguage(folder, top, languages);
  const form = /^(?:guides\/[\w-]+|articles\/(?:[\w-]+\/)?[\w-]+)\.mdx$/;
  return form.test(name) ? null : nothingReads(file, placeOfPage(file, folder, project));
}

/** Where a page belongs that lies elsewhere, as far as its path says it. */
function placeOfPage(file: string, language: string, project: Project): string {
  const stem = (file.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  const meant = pageLike(stem, project);
  if (meant) return placeOf(meant, language);
  return `content/${language}/${file.includes('/articles/') ? 'articles' : 'guides'}/<name>.mdx`;
}

const nothingReads = (file: string, expected: string): Wrong => ({
  message: `Nothing reads ${file}.`,
  fix: `Rename it to ${expected}, or remove it.`,
});

function noLanguage(folder: string, top: string, languages: readonly string[]): Wrong {
  const asWritten = folder.replaceAll('_', '-').toLowerCase();
  const meant =
    languages.find((code) => code.toLowerCase() === asWritten) ??
    languages.find((code) => code.toLowerCase() === asWritten.split('-')[0]);
  const known = languageCode(folder);
  const message = `${folder} is no language of the site, so nothing reads the folder.`;
  const cause = `${top}/${folder}/`;
  if (meant) return { message, fix: `Rename the folder to ${top}/${meant}/.`, cause };
  return known.isRight
    ? { message, fix: `Run npm run l10n -- new ${folder}, which adds ${known.englishName}.`, cause }
    : {
        cause,
        message: `${message} ${known.message}`,
        fix: `${known.fix} Languages of the site: ${languages.join(', ')}.`,
      };
}
