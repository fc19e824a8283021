import { expect, test } from 'vitest';
import { findingsIn } from '../testing.ts';
import { placeholderMalformed } from './placeholder-malformed.ts';

const fixOf = (english: string, value: string) =>
  findingsIn(placeholderMalformed, { en: { a: english }, fr: { a: value } }).map(({ fix }) => fix);

test('a placeholder that was translated is told with its English name', () => {
  expect(fixOf('Step {{step}}', 'Étape {{étape}}')).toEqual([
    expect.stringContaining('Write {{step}} in its place'),
  ]);
});

test('of several, those that are not there yet', () => {
  expect(fixOf('{{done}} of {{count}}', '{{done}} sur {{nombre total}}')).toEqual([
    expect.stringContaining('Write {{count}} in its place'),
  ]);
});

test('where the English text has none, the braces go', () => {
  expect(fixOf('Next', 'Suivant {x}')).toEqual([expect.stringContaining('Remove the braces')]);
});
