import { describe, expect, test } from 'vitest';
import { readGuide, type Guide } from '../guide-file.ts';
import { acceptedAs } from './benchmark/accepted.ts';
import { base, ownPage, page } from './benchmark/base.ts';
import { proseOf, staleSteps } from './stale-steps.ts';
import { pageUnits, partsOf } from './units.ts';

const read = (file: string, text = base[file] ?? ''): Guide =>
  readGuide({ file, kind: 'guide', language: file.slice(8, 10), slug: 'sign-in', text });
const own = read(ownPage);
const units = pageUnits(read(page), own, 'id');
const known = acceptedAs(units);
const staleAfter = (before: string, after: string) =>
  staleSteps(read(page, (base[page] ?? '').replace(before, after)), own, known);
const idsAfter = (before: string, after: string) => staleAfter(before, after).map(({ id }) => id);
/** Where readers are told something, and what of the source they are shown there. */
const notesAfter = (before: string, after: string) =>
  staleAfter(before, after).flatMap(({ notes }) =>
    notes.map(({ behind, paragraphs }) => [
      behind,
      paragraphs.map((each) => proseOf(each, (key) => key)),
    ]),
  );

test('a step whose words changed is stale, and no other', () => {
  expect(idsAfter('', '')).toEqual([]);
  expect(idsAfter('15 minutes', '30 minutes')).toEqual(['open']);
});

describe('readers are told beside the paragraph', () => {
  const close = '2. Close the window.';
  test.each([
    ['that changed', close, '2. Close this window.', [[1, ['Close this window.']]]],
    ['behind which one was added', close, `${close}\n3. Rest.`, [[1, ['Rest.']]]],
    [
      'that has changed and is followed by an added one',
      close,
      '2. Close this window.\n3. Rest.',
      [[1, ['Close this window.', 'Rest.']]],
    ],
    ['that the source has no more', `\n${close}`, '', [[1, []]]],
  ])('%s', (_, before, after, told) => {
    expect(notesAfter(before, after)).toEqual(told);
  });

  test('before which one was added', () => {
    expect(notesAfter('1. Choose', '1. Rest.\n2. Choose')).toEqual([[-1, ['Rest.']]]);
  });

  test('of another order, beside the whole step', () => {
    expect(
      notesAfter(
        'Choose <Ui k="portal.inner.done" />.\n2. Close the window.',
        'Close the window.\n2. Choose <Ui k="portal.inner.done" />.',
      ),
    ).toEqual([[null, ['Close the window.', 'Choose “portal.inner.done”.']]]);
  });
});

test('marks and what stands outside of the steps trouble no reader', () => {
  expect(idsAfter('It takes 15 minutes.', 'It takes 15 minutes!')).toEqual([]);
  expect(idsAfter('She can see why.', 'She cannot.')).toEqual([]);
});

test('a translation of which nothing is recorded is not called stale', () => {
  expect(staleSteps(read(page), own, { records: new Map(), sourceTexts: new Map() })).toEqual([]);
});

describe('a paragraph is told with the words of its labels', () => {
  const labelOf = (key: string) =>
    ({ 'window.browser': 'browser', 'portal.next': 'Next' })[key] ?? key;
  const proses = (guide: Guide, step: string) =>
    partsOf(guide)
      .find(({ name }) => name === `step:${step}`)
      ?.paragraphs.map((each) => proseOf(each, labelOf));

  test('of a step in one paragraph, and in a list', () => {
    expect(proses(read(page), 'open')).toEqual([
      'In the browser, choose “Next”. It takes 15 minutes.',
    ]);
    expect(proses(read(page), 'close')).toEqual([
      'Choose “portal.inner.done”.',
      'Close the window.',
    ]);
  });

  test('an item of a list that begins with a component is a paragraph', () => {
    const item =
      '2. <InPractice>Look at <Where w="browser" />.</InPractice><OnYourScreen>Sign in.</OnYourScreen>';
    const guide = read(page, (base[page] ?? '').replace('2. Close the window.', item));
    expect(proses(guide, 'close')?.at(-1)).toBe('Look at browser. Sign in.');
  });
});
