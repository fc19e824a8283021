import { expect, test } from 'vitest';
import { readGuide, type Guide } from '../guide-file.ts';
import { base, ownPage, page } from './benchmark/base.ts';
import { hashOf } from './normal-text.ts';
import { keptText, recordOf } from './records.ts';
import { staleSteps, stepProse } from './stale-steps.ts';
import { pageUnits } from './units.ts';

const read = (file: string, text = base[file] ?? ''): Guide =>
  readGuide({ file, kind: 'guide', language: file.slice(8, 10), slug: 'sign-in', text });
const own = read(ownPage);
const units = pageUnits(read(page), own, 'id');
const known = {
  records: new Map(units.map((unit) => [unit.id, recordOf(unit)])),
  sourceTexts: new Map(units.map(({ source }) => [hashOf(source), keptText(source)])),
};
const staleAfter = (before: string, after: string) =>
  staleSteps(read(page, (base[page] ?? '').replace(before, after)), own, known);

test('a step whose words changed is stale, and no other', () => {
  expect(staleAfter('', '')).toEqual([]);
  expect(staleAfter('15 minutes', '30 minutes')).toEqual(['open']);
});

test('marks and what stands outside of the steps trouble no reader', () => {
  expect(staleAfter('It takes 15 minutes.', 'It takes 15 minutes!')).toEqual([]);
  expect(staleAfter('She can see why.', 'She cannot.')).toEqual([]);
});

test('a translation of which nothing is recorded is not called stale', () => {
  expect(staleSteps(read(page), own, { records: new Map(), sourceTexts: new Map() })).toEqual([]);
});

test('a step is told as paragraphs, with the words of its labels', () => {
  const labelOf = (key: string) =>
    ({ 'window.browser': 'browser', 'portal.next': 'Next' })[key] ?? key;
  expect(stepProse(read(page), 'open', labelOf)).toEqual([
    'In the browser, choose “Next”. It takes 15 minutes.',
  ]);
  expect(stepProse(read(page), 'close', labelOf)).toEqual([
    'Choose “portal.inner.done”.',
    'Close the window.',
  ]);
  expect(stepProse(read(page), 'no-step', labelOf)).toEqual([]);
});

test('an item of a list that begins with a component is a paragraph', () => {
  const item =
    '1. <InPractice>Look at <Where w="browser" />.</InPractice><OnYourScreen>Sign in.</OnYourScreen>';
  const guide = read(
    page,
    (base[page] ?? '').replace('2. Close the window.', item.replace('1.', '2.')),
  );
  expect(stepProse(guide, 'close', (key) => key).at(-1)).toBe('Look at window.browser. Sign in.');
});
