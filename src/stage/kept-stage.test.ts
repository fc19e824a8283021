import { expect, test } from 'vitest';
import { keep, readKept } from './kept-stage.ts';
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
