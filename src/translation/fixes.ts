import { applyEdits, format } from 'jsonc-parser';
import { readJsonTree } from './json-tree.ts';
import { withoutDoubled } from './doubled-words.ts';
import { fromWindows, isUtf8, languageOfPath } from './encoding.ts';
import { readGuide } from './guide-file.ts';
import { straysIn } from './guide-spaces.ts';
import { spansOf, type Span } from './guide-spans.ts';
import { jsonForm, setText } from './json-edit.ts';
import { readLocaleFile } from './locale-file.ts';
import { usesNoBreakSpace } from './no-break-space.ts';
import { withOwnQuotes } from './quotation-marks.ts';
import { wellSet } from './typography.ts';

export interface FixedText {
  readonly text: string;
  /** What was changed, in words; empty when nothing was. */
  readonly changes: readonly string[];
}

/**
 * The text of a file without the mistakes that can be taken out without a thought: the encoding of Windows, a byte order mark, line ends of Windows,
 * spaces at the ends of texts or two in a row, also in the sentences of a guide, quotation marks of another language, marks that are set otherwise and words that no sentence has twice in a row, in both, and another form of JSON than the one of the project.
 *
 * @param english the English file, whose sentences keep their marks where they are not translated yet: repaired, they would pass for
 * a translation
 */
export function fixedText(file: string, given: string, english = ''): FixedText {
  const changes: string[] = [];
  let text = given;
  const change = (what: string, next: string) => {
    if (next === text) return;
    changes.push(what);
    text = next;
  };
  if (/\0/.test(given)) return { text: given, changes };
  if (!isUtf8(given)) {
    const read = fromWindows(given, languageOfPath(file));
    // In another encoding the same bytes may be other letters.
    if (read === null) return { text: given, changes };
    change('encoding', read);
  }
  change('byte order mark', text.replace(/^\ufeff/, ''));
  change('line ends', text.replace(/\r\n?/g, '\n'));
  const [, language, namespace] =
    /^locales\/([a-z]{2,3}(?:-[^/]+)?)\/([^/]+)\.json$/.exec(file) ?? [];
  if (language && namespace) {
    const origin = { file, language, namespace };
    const isEnglish = (value: string) => english.includes(JSON.stringify(value));
    change(
      'spaces',
      withTexts(text, origin, (value) => withoutStraySpaces(value, language)),
    );
    change(
      'quotation marks',
      withTexts(text, origin, (value) =>
        isEnglish(value) ? value : withOwnQuotes(value, { language, isInPage: false }),
      ),
    );
    change(
      'marks',
      withTexts(text, origin, (value) => (isEnglish(value) ? value : wellSet(value, language))),
    );
    change(
      'doubled words',
      withTexts(text, origin, (value) => withoutDoubled(value, language)),
    );
    change('form of the JSON', inForm(text));
  }
  const [, ofGuide, kind] =
    /^content\/([a-z]{2,3}(?:-[^/]+)?)\/(guide|article)s\/.+\.mdx$/.exec(file) ?? [];
  if (ofGuide && kind) {
    const origin = {
      file,
      language: ofGuide,
      slug: '',
      kind: kind === 'guide' ? kind : 'article',
    } as const;
    change('spaces', withoutGuideSpaces({ ...origin, text }));
    change('quotation marks', withGuideQuotes({ ...origin, text }, english));
    change('marks', wellSetGuide({ ...origin, text }, english));
    change('doubled words', withoutGuideDoubled({ ...origin, text }));
  }
  return { text, changes };
}

interface OfLocale {
  readonly file: string;
  readonly language: string;
  readonly namespace: string;
}

/** A locale file with each of its texts as `right` has it; one that cannot be read stays as it is. */
function withTexts(text: string, origin: OfLocale, right: (value: string) => string): string {
  const { texts, problems, isReadable } = readLocaleFile({ ...origin, text });
  if (!isReadable || problems.length > 0) return text;
  return texts.reduce((whole, { key, value }) => {
    const wanted = right(value);
    return wanted === value ? whole : setText(whole, key.split('.').slice(1), wanted);
  }, text);
}

/** Without spaces that nobody sees; of a text of nothing else, nothing is taken away. */
function withoutStraySpaces(value: string, language: string): string {
  const single = usesNoBreakSpace(language) ? value : value.replace(/[\u00a0\u2007\u202f]/g, ' ');
  const right = single.trim().replace(/\s{2,}/gu, (run) => (run.includes('\n') ? '\n' : ' '));
  return right === '' ? value : right;
}

/** Line by line and code by code a page stays as it is: only runs of spaces in its sentences become one. */
function withoutGuideSpaces(origin: Parameters<typeof readGuide>[0]): string {
  return straysIn(readGuide(origin))
    .sort((one, other) => other.offset - one.offset)
    .reduce(
      (text, { offset, found }) => text.slice(0, offset) + ' ' + text.slice(offset + found.length),
      origin.text,
    );
}

/** What may stand for another character in the file: such a run is left to a person. */
const written = /[&\\`]/;

/** Pairs that stand within one run of words; those around a label, and of tags and front matter in straight marks, stay. */
function withGuideQuotes(origin: Parameters<typeof readGuide>[0], english: string): string {
  const guide = readGuide(origin);
  const where = { language: origin.language, isInPage: true };
  const right = spansOf(guide)
    .toReversed()
    .reduce((text, { start, end, isValue }) => {
      const words = text.slice(start, end);
      const value = (isValue ? /^"(.*)"\s*$/.exec(words)?.[1] : undefined) ?? words;
      if ((isValue && value.includes('"')) || isStillEnglish(text, { start, end }, english))
        return text;
      const fixed = written.test(value) ? value : withOwnQuotes(value, where);
      return text.slice(0, start) + words.replace(value, () => fixed) + text.slice(end);
    }, origin.text);
  return readGuide({ ...origin, text: right }).problem === guide.problem ? right : origin.text;
}

/** Within one run of words, so that the words of two labels or links are not taken for neighbours. */
const withoutGuideDoubled = (origin: Parameters<typeof readGuide>[0]): string =>
  spansOf(readGuide(origin))
    .toReversed()
    .reduce((text, { start, end }) => {
      const words = text.slice(start, end);
      return written.test(words)
        ? text
        : text.slice(0, start) + withoutDoubled(words, origin.language) + text.slice(end);
    }, origin.text);

/** A run of words that the English page has as well, or of marks alone that stand there behind the same tag. */
function isStillEnglish(
  text: string,
  { start, end }: Pick<Span, 'start' | 'end'>,
  english: string,
) {
  const words = text.slice(start, end);
  const around = /\p{L}/u.test(words) ? words.trim() : text.slice(Math.max(0, start - 15), end);
  return english.includes(around);
}

const wellSetGuide = (origin: Parameters<typeof readGuide>[0], english: string): string =>
  spansOf(readGuide(origin))
    .toReversed()
    .reduce(
      (text, { start, end }) =>
        isStillEnglish(text, { start, end }, english)
          ? text
          : wellSet(text, origin.language, { from: start, to: end }),
      origin.text,
    );

function inForm(text: string): string {
  const { tree, slip } = readJsonTree(text);
  if (slip || tree?.type !== 'object') return text;
  const formatted = applyEdits(text, format(text, undefined, jsonForm));
  return formatted.endsWith('\n') ? formatted : `${formatted}\n`;
}
