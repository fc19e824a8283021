import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isComplete, languageCodes } from '../../src/i18n/languages.ts';
import { textOf } from '../support/catalogue.ts';
import { fromBase32 } from '../../src/tenant/base32.ts';
import { readAppPasswordName } from '../../src/tenant/app-password-name.ts';
import { normaliseAppPassword } from '../../src/tenant/app-password.ts';
import { normaliseCode } from '../../src/tenant/one-time-code.ts';
import { readPhoneNumber } from '../../src/tenant/phone-number.ts';
import { compactText, withoutInvisible } from '../../src/tenant/typed-text.ts';
import { policy as microsoft365 } from '../../src/vendors/microsoft-365/policy.ts';
import { TenantFixture } from './tenant-fixture.ts';

/** What a reader types or pastes is judged by what they see of it. */

/** Each as a messenger, a contact card, a word processor or a page of a browser puts it around or into what is copied. */
const unseen: readonly (readonly [string, string])[] = [
  ['soft hyphen', '\u00ad'],
  ['combining grapheme joiner', '\u034f'],
  ['Arabic letter mark', '\u061c'],
  ['Hangul filler', '\u3164'],
  ['half-width Hangul filler', '\uffa0'],
  ['Mongolian vowel separator', '\u180e'],
  ['zero-width space', '\u200b'],
  ['zero-width non-joiner', '\u200c'],
  ['zero-width joiner', '\u200d'],
  ['left-to-right mark', '\u200e'],
  ['right-to-left mark', '\u200f'],
  ['left-to-right embedding', '\u202a'],
  ['end of an embedding', '\u202c'],
  ['right-to-left override', '\u202e'],
  ['word joiner', '\u2060'],
  ['invisible times', '\u2062'],
  ['left-to-right isolate', '\u2066'],
  ['first strong isolate', '\u2068'],
  ['end of an isolate', '\u2069'],
  ['variation selector', '\ufe0f'],
  ['byte order mark', '\ufeff'],
  ['language tag', '\u{e0001}'],
  ['variation selector 17', '\u{e0100}'],
  ['empty braille pattern', '\u2800'],
];

const between: readonly (readonly [string, string])[] = [
  ['space', ' '],
  ['no-break space', '\u00a0'],
  ['Ogham space', '\u1680'],
  ['figure space', '\u2007'],
  ['thin space', '\u2009'],
  ['narrow no-break space', '\u202f'],
  ['mathematical space', '\u205f'],
  ['ideographic space', '\u3000'],
  ['tab', '\t'],
  ['line feed', '\n'],
  ['line separator', '\u2028'],
  ['hyphen-minus', '-'],
  ['hyphen', '\u2010'],
  ['no-break hyphen', '\u2011'],
  ['figure dash', '\u2012'],
  ['en dash', '\u2013'],
  ['em dash', '\u2014'],
  ['minus', '\u2212'],
  ['Armenian hyphen', '\u058a'],
  ['small hyphen', '\ufe63'],
  ['full-width hyphen', '\uff0d'],
];

const letters = 'abcdefghijklmnop';
const numberOf = (typed: string) => {
  const reading = readPhoneNumber(typed);
  return reading.ok ? reading.phoneNumber : reading.reason;
};

describe.each([...unseen, ...between])('with %s', (_name, mark) => {
  it.each([
    ['around it', (a: string, b: string) => `${mark}${a}${b}${mark}`],
    ['in it', (a: string, b: string) => `${a}${mark}${b}`],
  ])('%s, a code, number, app password and key are read', (_place, mixed) => {
    expect(normaliseCode(mixed('947', '159'), 6)).toBe('947159');
    expect(numberOf(mixed('+1 202 555', '0142'))).toBe('+12025550142');
    expect(normaliseAppPassword(mixed('abcdefgh', 'ijklmnop'), microsoft365)).toBe(letters);
    expect(fromBase32(mixed('MFRG', 'GZDF'))).toEqual(fromBase32('MFRGGZDF'));
  });
});

describe.each(unseen)('with %s', (_name, mark) => {
  it('a name is the same name, and alone it is none', () => {
    const fixture = new TenantFixture();
    const read = (typed: string) => {
      const reading = readAppPasswordName(typed, fixture.state, fixture.user());
      return reading.ok ? reading.name : reading.reason;
    };
    expect(read(`${mark}Lap${mark}top ${mark}`)).toBe('Laptop');
    expect(read(mark.repeat(4))).toBe('appPasswordNameEmpty');
  });
});

describe('digits', () => {
  it.each([
    ['isolated, as a messenger copies it', '\u2068947159\u2069'],
    ['full-width', '\uff19\uff14\uff17\uff11\uff15\uff19'],
    [
      'full-width with its own hyphen and space',
      '\uff19\uff14\uff17\uff0d\u3000\uff11\uff15\uff19',
    ],
  ])('%s: accepted', (_name, typed) => {
    expect(normaliseCode(typed, 6)).toBe('947159');
  });

  it.each([
    ['circled numbers of two digits', '⑩⑩⑩'],
    ['circled', '①②③④⑤⑥'],
    ['negative circled', '❶❷❸❹❺❻'],
    ['in brackets', '⑴⑵⑶⑷⑸⑹'],
    ['with a full stop', '⒈⒉⒊⒋⒌⒍'],
    ['superscript', '¹²³⁴⁵⁶'],
    ['subscript', '₁₂₃₄₅₆'],
    ['mathematical, bold', '𝟏𝟐𝟑𝟒𝟓𝟔'],
    ['mathematical, monospaced', '𝟷𝟸𝟹𝟺𝟻𝟼'],
    ['segmented', '\u{1fbf1}\u{1fbf2}\u{1fbf3}\u{1fbf4}\u{1fbf5}\u{1fbf6}'],
    ['fractions', '½½½'],
    ['Roman numerals', 'ⅠⅡⅢⅣⅤⅥ'],
    ['Arabic-Indic', '٤٥٦١٢٣'],
    ['Devanagari', '४५६१२३'],
    ['Thai', '๔๕๖๑๒๓'],
  ])('%s: no code and no number', (_name, typed) => {
    expect(normaliseCode(typed, 6)).toBeNull();
    expect(numberOf(`+1 202 ${typed} 0142`)).toBe('phoneNumberMalformed');
  });

  it.each(languageCodes)('who types others is told which digits are meant (%s)', (language) => {
    for (const key of ['codeMalformed', 'phoneNumberMalformed'] as const) {
      expect(textOf(`reason.screen.${key}`, language)).toMatch(/(?<!\d)0(?!\d)\D+(?<!\d)9(?!\d)/);
    }
  });
});

describe('the page never refuses its own example', () => {
  it.each(languageCodes)('in %s', (language) => {
    const numbers = globSync(`locales/${language}/*.json`).flatMap(
      (file) => readFileSync(file, 'utf8').match(/\+1[\s\p{Dash}().\d]+\d/gu) ?? [],
    );
    // A language that was just begun shows the English examples.
    if (language === 'en' || isComplete(language)) expect(numbers.length).toBeGreaterThan(1);
    for (const example of numbers) expect(numberOf(example), example).toMatch(/^\+1\d{10}$/);
  });
});

it('letters of every script stay, and so do signs that can be seen', () => {
  for (const text of ['Лаптоп', 'ノート', 'محمول', '노트북', 'a_b.c', '🔑', '#1']) {
    expect(withoutInvisible(text)).toBe(text);
    expect(compactText(text)).toBe(text);
  }
});
