import { alternativesInWords } from './alternatives.ts';
import { expect, test } from 'vitest';
import { dayInWords, monthInWords } from './day-in-words.ts';
import {
  languagesInWords,
  listInWords,
  oneDecimal,
  partInPercent,
  wholeNumber,
} from './formats.ts';
import { timeOfDay } from './time-of-day.ts';

/** Languages whose own habit is another calendar or other digits, beside those that have ours. */
const languages = [
  'en',
  'id',
  'ar',
  'ar-EG',
  'ar-SA',
  'fa',
  'th',
  'hi',
  'bn',
  'my',
  'ja',
  'fi',
  'tr',
];

test.each(languages)('%s dates by the Gregorian calendar and in digits from 0 to 9', (language) => {
  const texts = [
    dayInWords(language, '2018-03-20'),
    monthInWords(language, '2018-03-20'),
    timeOfDay(language, Date.UTC(2018, 2, 20, 12, 34)),
    oneDecimal(language, 12.34),
    wholeNumber(language, 1234),
    partInPercent(language, 1, 3),
  ];
  expect(texts.slice(0, 2)).toEqual([
    expect.stringContaining('2018'),
    expect.stringContaining('2018'),
  ]);
  expect(texts[2]).toContain('34');
  for (const text of texts) expect(text).not.toMatch(/(?![0-9])\p{Nd}/u);
});

test('the form is that of the language', () => {
  expect(dayInWords('en', '2026-11-23')).toBe('23 November 2026');
  expect(dayInWords('id', '2026-11-23')).toBe('23 November 2026');
  expect(dayInWords('fi', '2026-11-23')).toBe('23. marraskuuta 2026');
  expect(dayInWords('ja', '2026-11-23')).toBe('2026年11月23日');
  expect(dayInWords('ar', '2026-11-23')).toBe('23 نوفمبر 2026');
  expect(oneDecimal('en', 1.25)).toBe('1.3');
  expect(oneDecimal('id', 1.25)).toBe('1,3');
});

test('a list has the words and marks of its language', () => {
  expect(listInWords('en', ['a', 'b', 'c'])).toBe('a, b and c');
  expect(listInWords('ja', ['a', 'b', 'c'])).toBe('a、b、c');
  expect(listInWords('ar', ['a', 'b'])).toBe('a وb');
  expect(alternativesInWords('en', ['a', 'b', 'c'])).toBe('a, b or c');
  expect(alternativesInWords('id', ['a', 'b'])).toBe('a atau b');
  expect(listInWords('en', ['a=1', 'b=2'], 'unit')).toBe('a=1, b=2');
});

test('languages are named in the language of the reader', () => {
  expect(languagesInWords('en', ['en', 'id', 'ar'])).toBe('English, Indonesian, Arabic');
  expect(languagesInWords('id', ['en', 'ja'])).toBe('Inggris, Jepang');
});

test('a part is rounded down, so that only the whole is 100 %', () => {
  expect(partInPercent('en', 1999, 2000)).toBe('99%');
  expect(partInPercent('en', 2000, 2000)).toBe('100%');
  expect(partInPercent('en', 29, 100)).toBe('29%');
  expect(partInPercent('en', 0, 0)).toBe('0%');
  expect(wholeNumber('id', 1382)).toBe('1.382');
});
