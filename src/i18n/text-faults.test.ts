import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Key } from './keys.ts';
import { fillPlaceholders } from './placeholders.ts';
import { createPracticeTranslator } from './practice-translator.ts';
import { createSiteTranslator } from './site-translator.ts';
import { isShowable, longestFor, textFaults, type FaultKind } from './text-faults.ts';

const kindsOf = (text: string, language = 'id') => [
  ...new Set(textFaults(text, language).map(({ kind }) => kind)),
];

test.each<[string, string, FaultKind]>([
  ['a format', '{{days, number}} hari', 'placeholder'],
  ['an unescaped value', '{{- name}} masuk', 'placeholder'],
  ['three braces', '{{{name}}} masuk', 'placeholder'],
  ['one brace', '{name} masuk', 'placeholder'],
  ['a brace too few', '{{name} masuk', 'placeholder'],
  ['a brace too many', '{{name}}} masuk', 'placeholder'],
  ['a space between the braces', '{ {name} } masuk', 'placeholder'],
  ['a path', '{{user.name}} masuk', 'placeholder'],
  ['an empty placeholder', '{{}} masuk', 'placeholder'],
  ['a lonely brace', 'kata } sandi', 'placeholder'],
  ['a reference to another text', '$t(portal.next) lagi', 'placeholder'],
  ['an entity by name', '&quot;Masuk&quot;', 'markup'],
  ['a space as an entity', 'kata&nbsp;sandi', 'markup'],
  ['an entity by number', 'kata&#160;sandi', 'markup'],
  ['an entity by hexadecimal number', 'kata&#xA0;sandi', 'markup'],
  ['a tag', 'kata <b>sandi</b>', 'markup'],
  ['a line break of HTML', 'kata<br/>sandi', 'markup'],
  ['a component', 'Pilih <Ui k="portal.next" />', 'markup'],
  ['a comment of HTML', 'kata <!-- catatan --> sandi', 'markup'],
  ['a zero-width space', 'kata\u200bsandi', 'invisible'],
  ['an override of direction', 'kata\u202esandi', 'invisible'],
  ['an isolate', '\u2068kata\u2069', 'invisible'],
  ['a soft hyphen', 'ka\u00adta', 'invisible'],
  ['a grapheme joiner', 'ka\u034fta', 'invisible'],
  ['a Hangul filler', 'kata \u3164', 'invisible'],
  ['a language tag', 'kata\u{e0061}', 'invisible'],
  ['an empty braille pattern', 'kata\u2800', 'invisible'],
  ['a line separator', 'kata\u2028sandi', 'invisible'],
  ['a replacement character', 'kata \ufffd sandi', 'damaged'],
  ['a quotation mark read as Windows-1252', 'â€œMasukâ€\u009d', 'damaged'],
  ['an apostrophe read as Windows-1252', 'Jumâ€™at', 'damaged'],
  ['an ellipsis read as Windows-1252', 'tungguâ€¦', 'damaged'],
  ['a letter with an accent read as Latin-1', 'kafÃ©', 'damaged'],
  ['a no-break space read as Latin-1', 'kataÂ\u00a0sandi', 'damaged'],
  ['a byte order mark read as Latin-1', 'ï»¿kata', 'damaged'],
  ['a control character', 'kata\u0007', 'damaged'],
  ['half of a pair', 'kata\ud83d', 'damaged'],
  ['a private character', 'kata \ue000', 'damaged'],
  ['a Cyrillic letter in a Latin word', 'k\u0430ta', 'lookAlike'],
  ['a Greek letter in a Latin word', 'k\u03bfta', 'lookAlike'],
  ['a word all in Cyrillic', '\u0441\u043e\u0440\u0443', 'lookAlike'],
  ['an Armenian letter', '\u0585pen', 'lookAlike'],
  ['a Cherokee letter', '\u13aat', 'lookAlike'],
  ['full-width letters', '\uff4b\uff41ta', 'lookAlike'],
  ['mathematical letters', '\u{1d41a}ta', 'lookAlike'],
  ['a dotless i', 'kuncı', 'lookAlike'],
])('%s is found: %j', (_name, text, kind) => {
  expect(kindsOf(text)).toEqual([kind]);
});

test.each([
  ['id', 'Halo {{name}}, tunggu {{ count }} detik.'],
  ['id', 'Pilih “Berikutnya” – lalu A & B, 5 < 6 dan 7 > 6.'],
  ['id', 'Tekan #️⃣ atau ☎️, lalu 👨‍👩‍👧 👍🏽‍.'.replace('👍🏽\u200d', '👍🏽')],
  ['en', 'Café, naïve, façade… 20 °C, 5 µm, ½ · × → ✓ ①'],
  ['fa', 'می‌خواهم'],
  ['hi', 'क्‍ष'],
  ['tr', 'Kapı açık'],
  ['ru', 'Откройте Outlook 2010'],
  ['el', 'Ανοίξτε το Outlook'],
  ['ja', '「次へ」を選びます。'],
  ['fr', 'Âge, ÂGE, Ça va ? « Ânes »'],
  ['pt', 'NÃO, MÃE, São Paulo'],
  ['vi', 'Đăng nhập bằng mật khẩu ứng dụng'],
])('in %s, %j is a text like any other', (language, text) => {
  expect(textFaults(text, language)).toEqual([]);
});

test('in another alphabet, a Latin letter inside a word is found', () => {
  expect(kindsOf('Отkройте', 'ru')).toEqual(['lookAlike']);
});

describe('a translation may stand in the place of its source', () => {
  it.each([
    ['Halo {{name}}.', 'Hello {{name}}.', true],
    ['Halo {{ name }}.', 'Hello {{name}}.', true],
    ['Halo.', 'Hello {{name}}.', true],
    ['Halo {{nama}}.', 'Hello {{name}}.', false],
    ['Halo {{name, upper}}.', 'Hello {{name}}.', false],
    ['', 'Hello.', false],
    [' ', 'Hello.', false],
    ['\u00a0\n', 'Hello.', false],
    ['x'.repeat(longestFor('Hello.')), 'Hello.', true],
    ['x'.repeat(longestFor('Hello.') + 1), 'Hello.', false],
    ['x'.repeat(200_000), 'Hello.', false],
    ['Ha\u202elo.', 'Hello.', false],
  ])('%j for %j: %s', (text, source, shown) => {
    expect(isShowable(text, source, 'id')).toBe(shown);
  });
});

describe('what is showable is shown alike on pages and in the practice', () => {
  it.each(['{{count}} kode', '{{ count }} kode', '{{  count  }}{{count}}', 'kode'])(
    '%j',
    (text) => {
      const strings = {
        language: 'id',
        direction: 'ltr',
        strings: { a: { b: text } },
        fallbackKeys: [],
        source: 'en',
      } as const;
      const key = 'a.b' as Key;
      const shown = createPracticeTranslator(strings).t(key, { count: 3 });
      expect(shown).not.toMatch(/[{}]/);
      expect(createSiteTranslator(strings).t(key, { count: 3 })).toBe(shown);
      // How `/check/` fills its placeholder in the browser: the page hands it on in the plain form.
      const handedOn = createSiteTranslator(strings).t(key, { count: '{{count}}' });
      expect(fillPlaceholders(handedOn, { count: 3 })).toBe(shown);
    },
  );
});

test('a text that is passed at sight has no fault that a closer look would find', () => {
  const signs =
    'aZ09 .,:;/?!"\'()[]*_~|%#@^`<>&{}\n\tÃÂâïéßğıſİŁ“”’–…\u00a0\u00ad\u00a4\u0080\u061c\u200b\u200d\u200f\ufeff\ufffdىہ٪۰日本ョｱＡаоΑ҃😀' +
    '\ud800';
  const text = fc
    .array(fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'binary', maxLength: 2 })), {
      maxLength: 12,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom('en', 'id', 'ar', 'ja', 'tr', 'ru'), (words, language) => {
      // A dollar alone is no fault, and no text with one is passed at sight.
      const closer = textFaults(`$ ${words}`, language);
      expect(textFaults(words, language)).toEqual(
        closer.map((fault) => ({ ...fault, index: fault.index - 2 })),
      );
    }),
    { numRuns: 600 },
  );
});
