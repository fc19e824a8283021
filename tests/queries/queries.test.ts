import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completeLanguages, languageCodes } from '../../src/i18n/languages.ts';
import { symptomIds, symptomOf, type SymptomId } from '../../src/diagnosis/symptoms.ts';
import { search } from '../../src/diagnosis/search.ts';
import { entriesIn, judge, precisionOf, readQueries } from './measure.ts';

/** The least share of right first answers, on all queries of a language and on those held out. */
const least = 0.95;

/** A language has queries when somebody who speaks it has written them down; one that promises to be complete has them. */
const asked = languageCodes.filter((language) => existsSync(`tests/queries/${language}.txt`));

test('every language that promises to be complete has queries', () => {
  expect(completeLanguages.filter((language) => !asked.includes(language))).toEqual([]);
});

describe.each(asked)('what readers type and paste, %s', (language) => {
  const judged = readQueries(language).map(judge);

  test('the first answer is right nearly always', () => {
    const wrong = judged
      .filter(({ isRight }) => !isRight)
      .map(({ first, right, text }) => `${first}, not ${right.join(' or ')}: ${text}`);
    expect(precisionOf(judged).atOne, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });

  test('also on queries that no word was chosen for', () => {
    const heldOut = judged.filter(({ isHeldOut }) => isHeldOut);
    expect(heldOut.length).toBeGreaterThan(judged.length / 5);
    expect(precisionOf(heldOut).atOne).toBeGreaterThanOrEqual(least);
  });

  test('no wrong answer makes anybody delete something or give up a method', () => {
    expect(judged.filter(({ isHarmful }) => isHarmful).map(({ text }) => text)).toEqual([]);
  });

  test('names only entries that there are, and no query twice', () => {
    const known = new Set<string>([...symptomIds, 'none']);
    const right = judged.flatMap((each) => each.right);
    expect(right.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(judged.map(({ text }) => text)).size).toBe(judged.length);
  });
});

test('there are two hundred of them and more, in every language a good part', () => {
  const counts = asked.map((language) => readQueries(language).length);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(200);
  for (const count of counts) expect(count).toBeGreaterThanOrEqual(100);
});

test('a wrong answer and a harmful one are seen', () => {
  const [wrong, harmful, right] = readQueries(
    'en',
    '# comment\nP9\t535 5.7.3 Authentication unsuccessful\nnone\taccount was hacked\nnone\tlorem ipsum',
  ).map(judge);
  const [removes] = readQueries('en', 'none\tiphone keeps asking for the mail password').map(judge);
  expect(removes).toMatchObject({ first: 'P19', isHarmful: true });
  expect(wrong).toMatchObject({ first: 'P8', isRight: false, isHarmful: false });
  expect(harmful).toMatchObject({ first: 'P15', isRight: false, isHarmful: true });
  expect(right).toMatchObject({ first: 'none', isRight: true, isHarmful: false });
  expect(precisionOf([wrong, harmful, right].flatMap((each) => each ?? []))).toMatchObject({
    asked: 3,
    right: 1,
  });
  expect(precisionOf([]).atOne).toBe(0);
});

const named: readonly (readonly [string, SymptomId, string | undefined])[] = [
  ['outlook 2010 minta password terus', 'P9', 'outlook2010'],
  ['Outlook 2013 keeps asking for the password', 'P9', 'outlook2013'],
  ['outlook 2007', 'P5', 'outlook2010'],
  ['outlook 2019 password prompt again and again', 'P9', 'outlook2016'],
  ['outlook 2021 password prompt again and again', 'P9', 'outlookNow'],
  ['thunderbird refuses the account password', 'P5', 'thunderbird'],
  ['gmail di android gak bisa sinkron email kantor', 'P6', 'gmailAndroid'],
  ['email samsung gagal masuk akun office', 'P6', 'samsungEmail'],
  ['hp android minta password email', 'P5', 'androidOther'],
  ['printer masih perlu app password gak', 'need', 'smtpDevice'],
  // No one program is named, or the entry does not ask for one.
  ['outlook minta password terus', 'P9', undefined],
  ['0x800CCC92 outlook.office365.com', 'P6', undefined],
  ['outlook office 365 password again', 'P9', undefined],
  ['outlook 2010 SmtpClientAuthentication is disabled', 'P7', undefined],
];
test.each(named)('"%s" is answered under %s for %s', (text, id, program) => {
  const { ids, programs } = search(entriesIn('id'), text);
  expect(ids).toContain(id);
  const asked: readonly string[] = symptomOf(id).asks.program ?? [];
  expect(programs.find((each) => asked.includes(each))).toBe(program);
});
