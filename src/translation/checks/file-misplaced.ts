import type { Check, CheckFinding } from '../check.ts';
import { languageCode } from '../language-code.ts';
import { navigationFile } from '../navigation.ts';

export const fileMisplaced: Check = {
  id: 'file-misplaced',
  title: 'Every file of locales/ and content/ is one that the site reads',
  why: 'The site does not read the file, so its work is lost.',
  severity: 'error',
  run: ({ files, languages }) =>
    files.flatMap((file) => {
      const wrong = judge(file, languages);
      return wrong ? [{ file, line: 1, ...wrong }] : [];
    }),
};

/** Folders with one file per language, and how its name ends. */
const besideTexts: Readonly<Partial<Record<string, string>>> = {
  glossary: '.json',
  provenance: '.json',
  'source-hashes': '.json',
  style: '.md',
  words: '.txt',
};

type Wrong = Pick<CheckFinding, 'message' | 'fix' | 'cause'>;

function judge(file: string, languages: readonly string[]): Wrong | null {
  const [top = '', folder = '', ...rest] = file.split('/');
  const name = rest.join('/');
  if (file === navigationFile) return null;
  if (top === 'locales' && folder === 'same-as-source.json' && name === '') return null;
  const ending = top === 'locales' ? besideTexts[folder] : undefined;
  if (ending !== undefined) {
    const stem = name.slice(0, -ending.length);
    if (name.endsWith(ending) && languages.includes(stem)) return null;
    const meant = languages.find((code) => code.toLowerCase() === stem.toLowerCase());
    return nothingReads(file, `locales/${folder}/${meant ?? '<language>'}${ending}`);
  }
  const place = top === 'locales' ? `locales/${folder}/<namespace>.json` : null;
  const below = name.startsWith('articles/') ? 'articles' : 'guides';
  const expected = place ?? `content/${folder}/${below}/<name>.mdx`;
  if (name === '') return nothingReads(file, expected.replace(folder, '<language>'));
  if (!languages.includes(folder)) {
    return { ...noLanguage(folder, top, languages), cause: `${top}/${folder}/` };
  }
  const form =
    top === 'locales'
      ? /^[\w-]+\.json$/
      : /^(?:guides\/[\w-]+|articles\/(?:[\w-]+\/)?[\w-]+)\.mdx$/;
  return form.test(name) ? null : nothingReads(file, expected);
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
  if (meant) return { message, fix: `Rename the folder to ${top}/${meant}/.` };
  return known.isRight
    ? { message, fix: `Run npm run l10n -- new ${folder}, which adds ${known.englishName}.` }
    : {
        message: `${message} ${known.message}`,
        fix: `${known.fix} Languages of the site: ${languages.join(', ')}.`,
      };
}
