import { withoutPlaceholders } from '../../i18n/placeholders.ts';
import type { Check, CheckFinding } from '../check.ts';
import { sourceTextFor } from '../plural-forms.ts';
import { sourceOf, type Project } from '../project.ts';
import { placeOf, readableTexts, type ReadableText } from '../readable-texts.ts';

/** What is left of the signs of a link, of emphasis or of code when one of a pair is lost: readers see the other one. */
export const markdownPrinted: Check = {
  id: 'markdown-printed',
  title: 'Signs of Markdown are not printed',
  why: 'Readers would see brackets, stars or an address in place of a link or of emphasis.',
  yieldsTo: ['guide-markup'],
  severity: 'error',
  run: (project) =>
    readableTexts(project).flatMap((text) => {
      // Texts of the source language say what the others may have.
      const english = text.key === undefined ? '' : (englishOf(text, project) ?? text.value);
      return printedIn(text, project.languages, english).slice(0, 1);
    }),
};

const englishOf = ({ file, key = '' }: ReadableText, project: Project): string | undefined => {
  const namespace =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.json$/, '') ?? '';
  const source = sourceOf(project, namespace);
  return source && sourceTextFor(key, source.texts)?.value;
};

const signs = /\]\(|[[\]`<]|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])|(?<!\S)\*(?!\S)|\*{2,}/gu;

function printedIn(
  text: ReadableText,
  languages: readonly string[],
  english: string,
): CheckFinding[] {
  const isGuide = text.key === undefined;
  const value = withoutPlaceholders(text.value);
  const page = new RegExp(`(?<![\\p{L}\\p{N}.])/(?:${languages.join('|')})/[\\w-]+[^\\s)]*`, 'u');
  const found = [...value.matchAll(signs)]
    .filter(({ 0: sign }) => !english.includes(sign))
    // Two stars beside a word of a page are told as emphasis, tags as markup.
    .filter(({ 0: sign, index }) => !(isGuide && /^\*{2}/.test(sign)) && !isTag(value, index));
  const address = page.exec(value);
  const first = found[0]?.index ?? address?.index;
  if (first === undefined || (found.length === 0 && !isGuide)) return [];
  const ofLink = /[[\](]/.test(found[0]?.[0] ?? '') || found.length === 0;
  const target = ofLink ? /\(?(?:\/[\w-]+\/|https?:\/\/)[^\s)]*\)?/.exec(value.slice(first)) : null;
  const about = target
    ? value.slice(first, first + target.index + target[0].length)
    : (found[0]?.[0] ?? '');
  return [
    {
      ...placeOf(text, first),
      about,
      message: `Readers would see ${JSON.stringify(target && about.length > 60 ? `${about.slice(0, 60)}…` : about)}.`,
      fix: isGuide
        ? target
          ? 'Write the link whole: [words](address), as the English page has it.'
          : 'Remove the sign, or write its other half: [words](address), **words**, _words_, `code`.'
        : 'Remove the sign: a text has no markup.',
    },
  ];
}

const isTag = (value: string, index: number): boolean =>
  /^<\/?[a-z!?]/iu.test(value.slice(index, index + 3));
