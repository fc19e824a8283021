import { applyEdits, format, parseTree, type ParseError } from 'jsonc-parser';
import { readGuide } from './guide-file.ts';
import { straysIn } from './guide-spaces.ts';
import { jsonForm, setText } from './json-edit.ts';
import { readLocaleFile } from './locale-file.ts';
import { usesNoBreakSpace } from './no-break-space.ts';
import { withOwnQuotes } from './quotation-marks.ts';

export interface FixedText {
  readonly text: string;
  /** What was changed, in words; empty when nothing was. */
  readonly changes: readonly string[];
}

/**
 * The text of a file without the mistakes that can be taken out without a thought: a byte order mark, line ends of Windows,
 * spaces at the ends of texts or two in a row, also in the sentences of a guide, quotation marks of another language, and another form of JSON than the one of the project.
 */
export function fixedText(file: string, given: string): FixedText {
  const changes: string[] = [];
  let text = given;
  const change = (what: string, next: string) => {
    if (next === text) return;
    changes.push(what);
    text = next;
  };
  if (/\0/.test(given)) return { text: given, changes };
  change('byte order mark', text.replace(/^\ufeff/, ''));
  change('line ends', text.replace(/\r\n?/g, '\n'));
  const [, language, namespace] =
    /^locales\/([a-z]{2,3}(?:-[^/]+)?)\/([^/]+)\.json$/.exec(file) ?? [];
  if (language && namespace) {
    const origin = { file, language, namespace };
    change(
      'spaces',
      withTexts(text, origin, (value) => withoutStraySpaces(value, language)),
    );
    change(
      'quotation marks',
      withTexts(text, origin, (value) => withOwnQuotes(value, language)),
    );
    change('form of the JSON', inForm(text));
  }
  const [, ofGuide, kind] =
    /^content\/([a-z]{2,3}(?:-[^/]+)?)\/(guide|article)s\/.+\.mdx$/.exec(file) ?? [];
  if (ofGuide && kind) {
    const guide = { file, language: ofGuide, slug: '', text };
    change('spaces', withoutGuideSpaces({ ...guide, kind: kind === 'guide' ? kind : 'article' }));
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

function inForm(text: string): string {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0 || tree?.type !== 'object') return text;
  const formatted = applyEdits(text, format(text, undefined, jsonForm));
  return formatted.endsWith('\n') ? formatted : `${formatted}\n`;
}
