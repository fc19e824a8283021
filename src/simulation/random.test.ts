import { expect, it, vi } from 'vitest';
import { realClock } from './clock.ts';
import { cryptoRandom, readSeed } from './random.ts';

it.each(['a', 'Room-7', 'x'.repeat(40)])('"%s" is a seed', (text) => {
  expect(readSeed(text)).toBe(text);
});

it.each([null, '', 'x'.repeat(41), 'two words', 'a_b', ' a', 'a\n', '“a”'])(
  '%j is none',
  (text) => {
    expect(readSeed(text)).toBeNull();
  },
);

it('without a seed, chance comes from the platform, as much as was asked for', () => {
  const [one, other] = [cryptoRandom(32), cryptoRandom(32)];
  expect(one).toHaveLength(32);
  expect(one).not.toEqual(other);
});

it('the clock is that of the machine', () => {
  vi.useFakeTimers({ now: 1_521_536_400_000 });
  expect(realClock()).toBe(1_521_536_400_000);
  vi.useRealTimers();
});
