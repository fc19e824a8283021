import { locale, mistakesOf, put, set, swap, type Files } from './mistake.ts';

const title = set.bind(null, 'portal', 'signIn.title');

export const inLocales = mistakesOf([
  ['a text taken out', 'key-missing', title(() => undefined)],
  ['an empty text', 'value-empty', title(() => '')],
  ['a text of one space', 'value-empty', title(() => ' ')],
  ['a text of one no-break space', 'value-empty', title(() => '\u00a0')],
  ['a text of 200 kB', 'text-too-long', title((value) => value.repeat(40_000))],
  ['a space at the end', 'stray-spaces', title((value) => `${value} `)],
  [
    'two spaces',
    'stray-spaces',
    set('portal', 'interrupt.title', (value) => value.replace(' ', '  ')),
  ],
  // What the vendor published stands as it is, so the text is one that it did not.
  [
    'another mark at the end',
    'end-punctuation',
    set('portal', 'interrupt.title', (value) => `${value}.`),
  ],
  [
    'a text left in English',
    'text-in-english',
    set(
      'coach',
      'finished',
      () =>
        'That was it. You have done all of the steps, and the program gets in with your app password.',
    ),
  ],
  [
    'a translated placeholder',
    'placeholders-differ',
    set('coach', 'stepOf', (value) => value.replace('{{step}}', '{{langkah}}')),
  ],
  [
    'a placeholder left out',
    'placeholders-differ',
    set('coach', 'stepOf', (value) => value.replace('{{step}}', '')),
  ],
  [
    'a placeholder with a format',
    'placeholder-malformed',
    set('coach', 'stepOf', (value) => value.replace('{{step}}', '{{step, number}}')),
  ],
  [
    'a placeholder with a hyphen',
    'placeholder-malformed',
    set('coach', 'stepOf', (value) => value.replace('{{step}}', '{{- step}}')),
  ],
  [
    'a placeholder with three braces',
    'placeholder-malformed',
    set('coach', 'stepOf', (value) => value.replace('{{step}}', '{{{step}}}')),
  ],
  [
    'a placeholder with one brace',
    'placeholder-malformed',
    set('coach', 'stepOf', (value) => value.replace('{{step}}', '{step}')),
  ],
  [
    'a reference to another text',
    'placeholder-malformed',
    title((value) => `${value} $t(portal.next)`),
  ],
  ['an entity', 'markup-in-text', title((value) => `&quot;${value}&quot;`)],
  ['a space as an entity', 'markup-in-text', title((value) => `${value}&nbsp;${value}`)],
  ['a tag', 'markup-in-text', title((value) => `<b>${value}</b>`)],
  ['a zero-width space', 'invisible-characters', title((value) => `${value}\u200b`)],
  [
    'a zero-width space as an escape',
    'invisible-characters',
    swap(locale('portal'), '": "', '": "\\u200b'),
  ],
  [
    'an override of direction as an escape',
    'invisible-characters',
    swap(locale('portal'), '": "', '": "\\u202e'),
  ],
  ['a replacement character', 'text-damaged', title((value) => `${value}\ufffd`)],
  ['a letter of another encoding', 'text-damaged', title((value) => `${value}Ã©`)],
  ['a Cyrillic letter', 'look-alike-letters', title((value) => value.replace('a', '\u0430'))],
  ['a word that the glossary avoids', 'glossary-word', title(() => 'Login')],
  ['a key in Indonesian', 'key-orphan', swap(locale('portal'), '"title"', '"judul"')],
  ['a key twice', 'json-readable', swap(locale('portal'), '{\n', '{\n  "next": "Lanjut",\n')],
  [
    'a number in place of a text',
    'json-readable',
    swap(locale('portal'), '{\n', '{\n  "angka": 3,\n'),
  ],
  [
    'a comma too many',
    'json-readable',
    (files: Files) => {
      files[locale('portal')] = (files[locale('portal')] ?? '').trimEnd().replace(/\n?\}$/, ',\n}');
      return locale('portal');
    },
  ],
  ['a comment', 'json-readable', swap(locale('portal'), '{\n', '{\n  // periksa lagi\n')],
  ['typographic quotes', 'json-readable', swap(locale('portal'), '": "', '": “')],
  ['the texts of /check/ emptied', 'key-missing', put(locale('diagnosis'), '{}\n')],
  ['an empty file', 'json-readable', put(locale('diagnosis'), '')],
  ['a list in place of texts', 'json-readable', put(locale('diagnosis'), '[]\n')],
]);
