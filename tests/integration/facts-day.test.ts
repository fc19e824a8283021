import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { practiceProfile } from '../../src/flows/scenarios.ts';
import { dayInWords, monthInWords } from '../../src/i18n/day-in-words.ts';
import { languageCodes } from '../../src/i18n/languages.ts';

const { checkedOn } = practiceProfile;

/** The day of the facts, written by hand: in ISO 8601 or in the words of a language. */
const handwritten = (text: string): string[] =>
  [
    ...new Set([checkedOn, ...languageCodes.map((language) => dayInWords(language, checkedOn))]),
  ].filter((day) => text.includes(day));

/** Another order of day, month and year than that of the site: November 23, 2026. */
const americanDates = (text: string): string[] =>
  text.match(
    /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2},? \d{4}/g,
  ) ?? [];

const files = globSync(['locales/*/*.json', 'content/*/**/*.mdx'], {
  // Records of days, and no texts.
  exclude: ['locales/{provenance,source-hashes}/**'],
});

describe('dates in texts for readers', () => {
  test.each(files)('%s has no day of the facts by hand, and one form of dates', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(handwritten(text)).toEqual([]);
    expect(americanDates(text)).toEqual([]);
  });

  test('turn red', () => {
    expect(handwritten('As of 23 November 2026.')).toEqual(['23 November 2026']);
    expect(handwritten(`<Since date="${checkedOn}">`)).toEqual([checkedOn]);
    expect(americanDates('since November 23, 2026')).toEqual(['November 23, 2026']);
    expect(files.length).toBeGreaterThan(20);
  });
});

test('a day has one form in each language', () => {
  expect(dayInWords('en', '2026-12-31')).toBe('31 December 2026');
  expect(dayInWords('id', '2026-12-31')).toBe('31 Desember 2026');
  expect(monthInWords('en', '2018-03-20')).toBe('March 2018');
});
