import { applyEdits, format, modify, parseTree, type ParseError } from 'jsonc-parser';
import { readLocaleFile } from './locale-file.ts';

/** How every tool of ours writes JSON, and Prettier too. */
export const jsonForm = {
  insertSpaces: true,
  tabSize: 2,
  eol: '\n',
  insertFinalNewline: true,
} as const;

export interface FixedText {
  readonly text: string;
  /** What was changed, in words; empty when nothing was. */
  readonly changes: readonly string[];
}

/**
 * The text of a file without the mistakes that can be taken out without a thought: a byte order mark, line ends of Windows,
 * spaces at the ends of texts or two in a row, and another form of JSON than the one of the project.
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
    change('spaces', withoutStraySpaces(text, { file, language, namespace }));
    change('form of the JSON', inForm(text));
  }
  return { text, changes };
}

function withoutStraySpaces(
  text: string,
  origin: { readonly file: string; readonly language: string; readonly namespace: string },
): string {
  const { texts, problems, isReadable } = readLocaleFile({ ...origin, text });
  if (!isReadable || problems.length > 0) return text;
  return texts.reduce((whole, { key, value }) => {
    const right = value.trim().replace(/\s{2,}/gu, (run) => (run.includes('\n') ? '\n' : ' '));
    return right === value || right === '' ? whole : setText(whole, key.split('.').slice(1), right);
  }, text);
}

/** Puts a text into a JSON file and keeps the rest of it byte for byte. */
export const setText = (json: string, path: readonly string[], value: string | null): string =>
  applyEdits(json, modify(json, [...path], value ?? undefined, { formattingOptions: jsonForm }));

function inForm(text: string): string {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0 || tree?.type !== 'object') return text;
  const formatted = applyEdits(text, format(text, undefined, jsonForm));
  return formatted.endsWith('\n') ? formatted : `${formatted}\n`;
}
