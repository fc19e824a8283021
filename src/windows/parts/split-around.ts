import type { Key } from '../../i18n/keys.ts';
import type { Parameters, Translator } from '../../i18n/translator.ts';

// Stands in no text: it is a code point that Unicode keeps free for a program's own use.
const hole = '\uE000';
/** The element that stands there isolates itself. */
const filled = /\u2068?\uE000\u2069?/;

/** The text before and after one placeholder, so that an element can stand in its place in any word order. */
export function splitAround(
  translator: Translator,
  key: Key,
  placeholder: string,
  parameters: Parameters = {},
): readonly [before: string, after: string] {
  const [before = '', ...rest] = translator
    .t(key, { ...parameters, [placeholder]: hole })
    .split(filled);
  return [before, rest.join('')];
}
