import { withoutPlaceholders } from '../i18n/placeholders.ts';
import { markOf } from './checks/end-punctuation.ts';
import type { Project } from './project.ts';
import { differentEnd } from './sentences.ts';

/** What the checks of questions say of a text and of a passage, without their codes. */
export function questionTold(
  english: string,
  text: string,
  {
    project,
    language,
    withLast,
  }: { readonly project: Project; readonly language: string; readonly withLast: boolean },
) {
  const [theirs, own] = [withoutCodes(english), withoutCodes(text)];
  const different = differentEnd(theirs, own, language, withLast);
  if (!different) return [];
  const { index, wanted, given } = different;
  const [mark, there] = [markOf(language, wanted), own.charAt(index)];
  // A language may have decided against a mark: Japanese does not write ！ here.
  if (isAgainstStyle(project, language, mark)) return [];
  const said = own.slice(0, index + 1).slice(-40);
  return [
    {
      lines: own.slice(0, index).split('\n').length - 1,
      message: `The English sentence ends with "${wanted}", and this one with "${there === '' ? given : there}": ${JSON.stringify(said)}.`,
      fix: `End it with "${mark}". In English: ${JSON.stringify(english.trim().slice(0, 200))}`,
    },
  ];
}

/** Of the same length: a mark inside of code, an address or a placeholder ends no sentence. */
const withoutCodes = (text: string): string =>
  withoutPlaceholders(text).replace(/`[^`]*`|https?:[^\s]*[^\s.,;?!]/gu, (found) =>
    'x'.repeat(found.length),
  );

const isAgainstStyle = ({ styles }: Project, language: string, mark: string): boolean =>
  styles.some(
    (each) => each.language === language && each.rules.some(({ pattern }) => pattern.test(mark)),
  );
