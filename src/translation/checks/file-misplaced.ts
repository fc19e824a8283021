import { isLanguage, languageCodes } from '../../i18n/languages.ts';
import type { Check, CheckFinding } from '../check.ts';
import { navigationFile } from '../navigation.ts';

export const fileMisplaced: Check = {
  id: 'file-misplaced',
  title: 'Every file of locales/ and content/ is one that the site reads',
  severity: 'error',
  run: ({ files }) =>
    files.flatMap((file) => {
      const wrong = judge(file);
      return wrong ? [{ file, line: 1, ...wrong }] : [];
    }),
};

type Wrong = Pick<CheckFinding, 'message' | 'fix'>;

function judge(file: string): Wrong | null {
  const [top = '', folder = '', ...rest] = file.split('/');
  const name = rest.join('/');
  if (file === navigationFile) return null;
  if (top === 'locales' && folder === 'same-as-source.json' && name === '') return null;
  if (top === 'locales' && folder === 'glossary') {
    const isRight = /^[^/]+\.json$/.test(name) && isLanguage(name.slice(0, -'.json'.length));
    return isRight ? null : nothingReads(file, `locales/glossary/<language>.json`);
  }
  const place = top === 'locales' ? `locales/${folder}/<namespace>.json` : null;
  const below = name.startsWith('articles/') ? 'articles' : 'guides';
  const expected = place ?? `content/${folder}/${below}/<name>.mdx`;
  if (name === '') return nothingReads(file, expected.replace(folder, '<language>'));
  if (!isLanguage(folder)) return noLanguage(folder, top);
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

function noLanguage(folder: string, top: string): Wrong {
  const meant = languageCodes.find((code) => code === folder.toLowerCase());
  return {
    message: `${folder} is no language of the site, so nothing reads the folder.`,
    fix: meant
      ? `Rename the folder to ${top}/${meant}/.`
      : `Add a line for ${folder} to src/i18n/languages.ts, or rename the folder: ${languageCodes.join(', ')}.`,
  };
}
