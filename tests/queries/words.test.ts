import { describe, expect, test } from 'vitest';
import { byWords, groups, isSlipOf, signsIn } from '../../src/diagnosis/words/by-words.ts';
import { aliases } from '../../src/diagnosis/words/aliases.ts';
import { patternsOfAccounts } from '../../src/diagnosis/words/patterns-of-accounts.ts';
import { patternsOfPages } from '../../src/diagnosis/words/patterns-of-pages.ts';
import { patternsOfPrograms } from '../../src/diagnosis/words/patterns-of-programs.ts';
import { weights } from '../../src/diagnosis/words/weights.ts';

/** What is wrong with a table of aliases: a way of two signs, or a sign that is a way of another one. */
function faultsOf(table: Readonly<Record<string, string>>): string[] {
  const signOf = new Map<string, string>();
  const found: string[] = [];
  for (const [sign, ways] of Object.entries(table))
    for (const way of ways.split('|')) {
      const other = signOf.get(way);
      if (other !== undefined) found.push(`"${way}" is ${other} and ${sign}`);
      signOf.set(way, sign);
    }
  for (const sign of Object.keys(table)) {
    const other = signOf.get(sign);
    if (other !== undefined && other !== sign) found.push(`the sign ${sign} is a way of ${other}`);
  }
  return found;
}

describe('the tables of words', () => {
  test('every way to write something means one thing', () => {
    expect(faultsOf(aliases)).toEqual([]);
    expect(faultsOf({ one: 'a|b', b: 'c', two: 'a' })).toEqual([
      '"a" is one and two',
      'the sign b is a way of one',
    ]);
  });

  test('patterns and weights use signs that there are', () => {
    const parts = [patternsOfPages, patternsOfPrograms, patternsOfAccounts].flatMap((table) =>
      Object.values(table).flatMap((ways) => ways.flatMap((way) => way.split(/[ /]/))),
    );
    const members = Object.values(groups).flatMap((signs) => signs.split(' '));
    const used = [
      ...parts.map((part) => part.replace('!', '')),
      ...Object.keys(weights),
      ...members,
    ];
    const made = new Set([...Object.keys(groups), 'BARE', 'personalpage']);
    expect(used.filter((sign) => aliases[sign] === undefined && !made.has(sign))).toEqual([]);
  });

  test('no entry stands in two tables of patterns', () => {
    const ids = [patternsOfPages, patternsOfPrograms, patternsOfAccounts].flatMap(Object.keys);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });
});

describe('words', () => {
  test.each([
    ['gak bisa masuk', 'nosignin'],
    ['tdk dpt dipakai', 'not'],
    ['kata sandi aplikasinya', 'apppassword'],
    ['KÉDALUWARSA', 'expired'],
    ['pasword', 'password'],
    ['verfication', 'code'],
    ['https://account.microsoft.com/security', 'personalpage'],
  ])('"%s" has the sign %s', (text, sign) => {
    expect([...signsIn(text)]).toContain(sign);
  });

  test('a negation at the end of a question denies nothing', () => {
    expect([...signsIn('app password bisa dilihat lagi ga ya')]).not.toContain('not');
    expect([...signsIn('app password ga bisa dilihat')]).toContain('cannot');
  });

  test('another service is named as one, unless ours is named as well', () => {
    expect(byWords('lupa password facebook')).toBe('elsewhere');
    expect(byWords('forgot my gmail app password')).toBe('elsewhere');
    expect(byWords('gmail app wrong username or password office 365')).not.toBe('elsewhere');
  });

  test.each(
    [
      'password the has hp printer masuk error'.split(' '),
      'iphone ipad skype powershell hybrid android thunderbird outlook samsung approval'.split(' '),
      '',
    ].flat(),
  )('"%s" alone speaks for nothing', (text) => {
    expect(byWords(text)).toEqual([]);
  });

  test.each([
    ['iphone baru', 'P19'],
    ['iphone not charging', 'P19'],
    ['cannot log in to the payroll portal', 'P5'],
    ['my car door is locked', 'P34'],
    ['paspor kadaluarsa', 'P22'],
    ['orang baca koran', 'P15'],
    ['growth hacker salary', 'P15'],
    ['conditional sentences', 'P24'],
  ])('"%s" names something and no trouble with mail: %s is not said', (text, id) => {
    expect(byWords(text)).not.toContainEqual(expect.objectContaining({ id }));
  });

  test.each([
    ['iphone baru minta password email', 'P19'],
    ['cannot log in', 'P5'],
    ['account locked', 'P34'],
    ['app password kadaluarsa', 'P22'],
    ['someone logged in to my account', 'P15'],
    ['otp ga masuk2', 'P40'],
  ])('"%s" is still understood: %s', (text, id) => {
    expect(byWords(text)).toContainEqual(expect.objectContaining({ id }));
  });

  test.each([
    ['pasword', 'password', true],
    ['passsword', 'password', true],
    ['passwrod', 'password', true],
    ['pbssword', 'password', true],
    ['password', 'password', true],
    ['passwd', 'password', false],
    ['sand', 'password', false],
  ])('"%s" is a slip of "%s": %s', (typed, word, answer) => {
    expect(isSlipOf(typed, word)).toBe(answer);
  });
});
