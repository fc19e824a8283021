import { isolated } from './isolation.ts';

/**
 * What is written from left to right inside a text from right to left, and would fall apart there: a phone number, an error
 * such as `535 5.7.3`, an ending such as `.json`. Letters keep their order by themselves, and so do digits with a dot, colon or
 * hyphen between them; a sign in front of them and several numbers in a row do not (Unicode Standard Annex 9, W4 to W7, N1).
 */
const run = /(?<![\p{L}\p{N}])[+.#/\\-]*[A-Za-z0-9](?:[A-Za-z0-9 ./:@_+#&=\\-]*[A-Za-z0-9+#])?/gu;

const fallsApart = /^[+.#/\\-]|[+#]$|\d [A-Za-z0-9]/;

/** A value, which is isolated when it is put in, or one that is isolated already. */
const whole = /(\{\{[^{}]*\}\}|[\u2066-\u2068][^\u2069]*\u2069)/;

/** The text with an isolate around each such run. For languages that are written from right to left. */
export const isolatedCodes = (text: string): string =>
  text
    .split(whole)
    .map((part, place) =>
      place % 2 === 1
        ? part
        : part.replace(run, (code) => (fallsApart.test(code) ? isolated(code) : code)),
    )
    .join('');
