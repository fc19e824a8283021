import { expect, test } from 'vitest';
import { keep, keepInTab, readKept, readInTab } from './kept-stage.ts';
import { stoppedClock } from './timer.ts';

function store(text: string | null = null) {
  let kept = text;
  return () => ({
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
  });
}
const refused = (): never => {
  throw new DOMException('refused', 'SecurityError');
};

test('what was kept is read again', () => {
  const local = store();
  const stage = {
    demonstration: 'lost-phone',
    clock: { startedAt: 5, pausedAt: null },
    hasCharacters: false,
  };
  keep(local, stage);
  expect(readKept(local)).toEqual(stage);
});

test.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['another kind of value', '[]'],
  ['a text', '"lost-phone"'],
  ['no demonstration', '{"clock":{}}'],
  ['a demonstration that is no text', '{"demonstration":{"toString":1}}'],
])('%s is read as nothing', (_, text) => {
  expect(readKept(store(text))).toBeNull();
});

test('a damaged clock is a stopped one', () => {
  for (const clock of [null, 7, { startedAt: 'x' }, { startedAt: 1, pausedAt: {} }])
    expect(readKept(store(JSON.stringify({ demonstration: 'a', clock })))?.clock).toEqual(
      stoppedClock,
    );
});

test('refused storage keeps nothing and stops nothing', () => {
  expect(readKept(refused)).toBeNull();
  keep(refused, { demonstration: 'a', clock: stoppedClock, hasCharacters: true });
});

test('the languages of a tab are read again', () => {
  const kept = new Map<string, string>();
  const session = () => ({
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
  const languages = {
    demonstration: 'lost-phone',
    screens: 'ja',
    notes: 'ar',
    zoomed: 'mail',
    isBlack: true,
  } as const;
  keepInTab(session, 'en', languages);
  expect(readInTab(session, 'en')).toEqual(languages);
  // Whoever opens the page in another language wants that one.
  expect(readInTab(session, 'id')).toBeNull();
});

test.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['an unknown language', '{"demonstration":"a","screens":"xx","notes":"en"}'],
  ['a language that is no text', '{"demonstration":"a","screens":["en"],"notes":"en"}'],
  ['no demonstration', '{"screens":"en","notes":"en"}'],
])('%s is no language of a tab', (_, text) => {
  expect(readInTab(store(text), 'en')).toBeNull();
});

test('refused storage keeps no language and stops nothing', () => {
  expect(readInTab(refused, 'en')).toBeNull();
  keepInTab(refused, 'en', {
    ...{ demonstration: 'a', screens: 'en', notes: 'en' },
    ...{ zoomed: null, isBlack: false },
  });
});
