import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { differingInWords, hasNumberWords, numbersInWords } from './number-words.ts';
import { emptyNumberWords, readNumberWords, type NumberWordsFile } from './number-words-file.ts';

const read = (language: string, text: string) =>
  readNumberWords(`locales/number-words/${language}.json`, language, text);
const wordsOf = (language: string): NumberWordsFile =>
  read(language, readFileSync(`locales/number-words/${language}.json`, 'utf8')).words;

test.each([
  ['en', 'ten minutes and twenty-five seconds', ['10', '25']],
  ['en', 'two hundred', ['200']],
  ['en', 'one minute, and that one', ['1']],
  ['en', 'Two or three.', ['2', '3']],
  ['en', 'He often lent a tenth, `two`', []],
  ['id', 'lima menit', ['5']],
  ['id', 'sepuluh, sebelas, dua belas', ['10', '11', '12']],
  ['id', 'dua puluh lima hari', ['25']],
  ['id', 'dua ratus lima puluh', ['250']],
  ['id', 'salah satu, keduanya, ketiga, keenam belas, puluhan', []],
  ['id', 'dalam semenit, satu jam', ['1', '1']],
  ['ar', 'خمس دقائق', ['5']],
  ['ar', 'خلال عشر دقائق', ['10']],
  ['ar', 'خمسة عشر يومًا', ['15']],
  ['ar', 'اثنتا عشرة', ['12']],
  ['ar', 'خمسة وعشرون', ['25']],
  ['ar', 'بعد ثلاثين ثانية', ['30']],
  ['ar', 'الخطوات الثلاث', ['3']],
  ['ar', 'دقيقتين، الثالث، الأربعاء', []],
  ['ja', '五分、二十五秒', ['5', '25']],
  ['ja', '十分に、一つ、第三者', []],
  ['ja', '二つ目', ['2']],
])('in %s, %j says %j', (language, text, numbers) => {
  expect(numbersInWords(text, wordsOf(language)).toSorted()).toEqual(numbers.toSorted());
});

test.each([
  ['Wait ten minutes.', 'Tunggu lima menit.', 'id'],
  ['Wait ten minutes.', 'Tunggu 5 menit.', 'id'],
  ['Wait 10 minutes.', 'Tunggu lima menit.', 'id'],
  ['Wait ten minutes.', 'انتظر خمس دقائق.', 'ar'],
  ['Wait ten minutes.', '5分待ちます。', 'ja'],
  ['Wait 10 minutes.', '五分待ちます。', 'ja'],
  ['Wait one hour.', 'Tunggu dua jam.', 'id'],
  ['Wait two hours.', 'Tunggu sejam.', 'id'],
  ['Wait an hour.', 'Tunggu dua jam.', 'id'],
  ['Three of four steps', 'Tiga dari lima langkah', 'id'],
])('%j is not %j', (english, text, language) => {
  expect(
    differingInWords(english, text, { english: wordsOf('en'), own: wordsOf(language) }),
  ).not.toBeNull();
});

test.each([
  ['Wait ten minutes.', 'Tunggu 10 menit.', 'id'],
  ['Wait 10 minutes.', 'Tunggu sepuluh menit.', 'id'],
  ['Wait two minutes.', 'انتظر دقيقتين.', 'ar'],
  ['Both of them.', 'Kedua-duanya, dua-duanya.', 'id'],
  ['One of them.', 'Salah satunya.', 'id'],
  ['Half an hour', '30 menit', 'id'],
  ['Wait an hour.', 'Tunggu sejam.', 'id'],
  ['Wait a week.', 'Tunggu tujuh hari.', 'id'],
  ['30 messages a minute', '30 pesan per menit', 'id'],
  ['In June, twice', '6月に2回', 'ja'],
  ['These three, with one clock', 'Ketiganya, dengan satu jam', 'id'],
  ['The sixteen letters, in 2', 'Keenam belas hurufnya, dalam 2', 'id'],
  ['So the two agree', '1回だけです', 'ja'],
  ['Several minutes', 'Lima menit', 'id'],
])('%j may be %j', (english, text, language) => {
  expect(
    differingInWords(english, text, { english: wordsOf('en'), own: wordsOf(language) }),
  ).toBeNull();
});

/** Languages that the site does not have, as their translators would write them. */
const spanish: NumberWordsFile = {
  units: { 2: 'dos', 3: 'tres', 5: 'cinco' },
  added: {
    10: 'diez',
    15: 'quince',
    30: 'treinta',
    100: 'cien ciento',
    200: 'doscientos doscientas',
  },
  times: { 1000: 'mil' },
  and: 'y',
  one: 'un una',
  countedOnce: 'minuto hora día',
};
const french: NumberWordsFile = {
  units: { 2: 'deux', 4: 'quatre', 7: 'sept' },
  added: { 10: 'dix', 20: 'vingt', 60: 'soixante', 80: 'quatre-vingts quatre-vingt' },
  times: { 100: 'cent cents' },
};
const german: NumberWordsFile = { units: { 2: 'zwei' }, added: { 25: 'fünfundzwanzig' } };
const chinese: NumberWordsFile = {
  units: { 2: '二 两', 5: '五' },
  times: { 10: '十' },
  counters: '分钟 天 个',
};

test.each([
  [spanish, 'treinta y cinco minutos', ['35']],
  [spanish, 'doscientos treinta y cinco', ['235']],
  [spanish, 'dos y tres, diez y quince', ['2', '3', '10', '15']],
  [spanish, 'un minuto, una cuenta', ['1']],
  [spanish, 'dos mil', ['2000']],
  [french, 'quatre-vingt-dix-sept jours', ['97']],
  [french, 'soixante-dix, quatre-vingts, deux cents', ['70', '80', '200']],
  [german, 'fünfundzwanzig Tage', ['25']],
  [chinese, '十五分钟、两天、五个', ['15', '2', '5']],
] as const)('%# %j says %j', (words, text, numbers) => {
  expect(numbersInWords(text, words).toSorted()).toEqual(numbers.toSorted());
});

test('a language whose words nobody has written is compared by digits alone', () => {
  const { words, problems } = read('ms', emptyNumberWords());
  expect(problems).toEqual([]);
  expect(hasNumberWords(words)).toBe(false);
  expect(numbersInWords('dua minit', words)).toEqual([]);
  const both = { english: wordsOf('en'), own: words };
  expect(differingInWords('Wait ten minutes, 3 times', 'Tunggu 11 minit', both)).toBeNull();
});

test.each([
  ['{ "unit": {} }', 'no name of this file'],
  ['{\n  "units": { "two": "dua" }\n}', '"units" cannot be read'],
  ['{ "one": 1 }', '"one" cannot be read'],
  ['{ "prefixes": "a" }', '"prefixes" cannot be read'],
  ['[]', 'no object'],
  ['{', ''],
])('%j is named', (text, message) => {
  const { problems, words } = read('id', text);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain(message);
  expect(words).toEqual({});
});
