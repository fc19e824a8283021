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
const room = { page: 'en', screens: 'id' } as const;
const refused = (): never => {
  throw new DOMException('refused', 'SecurityError');
};

test('what was kept is read again', () => {
  const local = store();
  const stage = {
    demonstration: 'lost-phone',
    clock: { startedAt: 5, pausedAt: null },
    hasCharacters: false,
    wayBack: 'copy-app-password',
  };
  keep(local, stage, room, 7);
  expect(readKept(local, 'en', 9)).toEqual({ ...stage, screens: 'id' });
});

test('the language of the room is that of a page and of a day', () => {
  const local = store();
  const stage = {
    demonstration: 'lost-phone',
    clock: stoppedClock,
    hasCharacters: true,
    wayBack: null,
  };
  keep(local, stage, room, 7);
  const screens = (page: string, now: number) => readKept(local, page, now)?.screens;
  expect(screens('en', 7 + 8 * 60 * 60 * 1000)).toBe('id');
  expect(screens('en', 8 + 8 * 60 * 60 * 1000)).toBeNull();
  expect(screens('ja', 9)).toBeNull();
  // The clock was put back meanwhile.
  expect(screens('en', 6)).toBeNull();
  const damaged = store('{"demonstration":"x","room":{"page":"en","screens":"xx","at":1}}');
  expect(readKept(damaged, 'en', 9)?.screens).toBeNull();
});

test.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['another kind of value', '[]'],
  ['a text', '"lost-phone"'],
  ['no demonstration', '{"clock":{}}'],
  ['a demonstration that is no text', '{"demonstration":{"toString":1}}'],
])('%s is read as nothing', (_, text) => {
  expect(readKept(store(text), 'en', 9)).toBeNull();
});

test('a damaged clock is a stopped one', () => {
  for (const clock of [null, 7, { startedAt: 'x' }, { startedAt: 1, pausedAt: {} }])
    expect(readKept(store(JSON.stringify({ demonstration: 'a', clock })), 'en', 9)?.clock).toEqual(
      stoppedClock,
    );
});

test.each([
  ['yesterday', { startedAt: 0, pausedAt: null }, 24 * 3_600_000],
  ['yesterday, and standing since', { startedAt: 0, pausedAt: 60_000 }, 24 * 3_600_000],
  [
    'the future, as when the clock of the computer was set back',
    { startedAt: 7, pausedAt: null },
    5,
  ],
])('a clock of %s is a stopped one', (_, clock, now) => {
  const local = store();
  keep(local, { demonstration: 'a', clock, hasCharacters: true, wayBack: null }, room, now);
  expect(readKept(local, 'en', now)?.clock).toEqual(stoppedClock);
});

test('refused storage keeps nothing and stops nothing', () => {
  expect(readKept(refused, 'en', 9)).toBeNull();
  keep(
    refused,
    { demonstration: 'a', clock: stoppedClock, hasCharacters: true, wayBack: null },
    room,
    9,
  );
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
    jumpingTo: 'send-a-page',
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
    ...{ zoomed: null, isBlack: false, jumpingTo: null },
  });
});
