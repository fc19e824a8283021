import { expect, it, vi } from 'vitest';
import { realClock } from './clock.ts';
import { cryptoRandom, readSeed } from './random.ts';

it.each(['a', 'Room-7', 'x'.repeat(40)])('"%s" is a seed', (text) => {
  expect(readSeed(text)).toBe(text);
});

it.each([null, '', 'x'.repeat(41), 'two words', 'a_b', ' a', 'a\n', '“a”'])(
  '%j is no seed',
  (text) => {
    expect(readSeed(text)).toBeNull();
  },
);

it('without a seed, random bytes come from the platform, as many as were asked for', () => {
  const [one, other] = [cryptoRandom(32), cryptoRandom(32)];
  expect(one).toHaveLength(32);
  expect(one).not.toEqual(other);
});

it('the clock is that of the system', () => {
  vi.useFakeTimers({ now: 1_521_536_400_000 });
  expect(realClock()).toBe(1_521_536_400_000);
  vi.useRealTimers();
});
