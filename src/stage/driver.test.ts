import { describe, expect, test } from 'vitest';
import {
  beginAsking,
  hear,
  hearGoodbye,
  isLater,
  isSilent,
  silentAfter,
  takeOver,
  type Driving,
  type Mark,
} from './driver.ts';

function markOf({ known }: Driving): Mark {
  if (!known) throw new Error('This tab knows of no driver.');
  return known;
}

/** Of several presenter tabs, those that drive. */
const marksOf = (...tabs: readonly Driving[]) => tabs.filter(({ role }) => role === 'driving');

test('the first tab drives when nobody answers', () => {
  const tab = takeOver(beginAsking('a'), 1000);
  expect(tab).toMatchObject({ role: 'driving', known: { id: 'a', term: 1000 }, hasLost: false });
});

test('a tab that hears a driver before it drives itself watches, and has lost nothing', () => {
  const first = takeOver(beginAsking('a'), 1000);
  const second = hear(beginAsking('b'), markOf(first), 1100);
  expect(second).toMatchObject({ role: 'watching', hasLost: false, heardAt: 1100 });
});

describe('a takeover', () => {
  const first = takeOver(beginAsking('a'), 1000);
  const second = takeOver(hear(beginAsking('b'), markOf(first), 1100), 1200);

  test('has a later term, and the tab that drove steps down', () => {
    expect(isLater(markOf(second), markOf(first))).toBe(true);
    expect(hear(first, markOf(second), 1300)).toMatchObject({ role: 'watching', hasLost: true });
  });

  test('has a later term even where the clock was set back', () => {
    const early = takeOver(hear(beginAsking('b'), markOf(first), 1100), 5);
    expect(markOf(early).term).toBe(1001);
  });

  test('what the earlier driver still says changes nothing', () => {
    expect(hear(second, markOf(first), 1300)).toBe(second);
  });

  test('can be reversed by another one', () => {
    const back = takeOver(hear(first, markOf(second), 1300), 1400);
    expect(back).toMatchObject({ role: 'driving', hasLost: false });
    expect(hear(second, markOf(back), 1500).role).toBe('watching');
  });
});

test('two tabs that begin in the same millisecond agree on one driver', () => {
  const [a, b] = [takeOver(beginAsking('a'), 1000), takeOver(beginAsking('b'), 1000)];
  const [afterA, afterB] = [hear(a, markOf(b), 1001), hear(b, markOf(a), 1001)];
  expect(marksOf(afterA, afterB).map(({ id }) => id)).toEqual(['b']);
});

test('of any number of tabs that take over at random times, one drives once all have heard all', () => {
  for (let seed = 1; seed < 50; seed += 1) {
    const terms = [0, 1, 2, 3].map((place) => ((seed * (place + 7) * 48_271) % 11) + 1);
    const begun = terms.map((term, place) => takeOver(beginAsking(`tab-${String(place)}`), term));
    const heard = begun.map((tab) =>
      begun.reduce((before, each) => hear(before, markOf(each), 100), tab),
    );
    expect(marksOf(...heard)).toHaveLength(1);
  }
});

test('a driver that says goodbye, or nothing for a while, is silent; one that speaks is not', () => {
  const driver = takeOver(beginAsking('a'), 1000);
  const tab = hear(beginAsking('b'), markOf(driver), 2000);
  expect(isSilent(tab, 2000 + silentAfter)).toBe(false);
  expect(isSilent(tab, 2001 + silentAfter)).toBe(true);
  expect(isSilent(hearGoodbye(tab, markOf(driver)), 10_000)).toBe(true);
  expect(hearGoodbye(tab, { id: 'a', term: 999 })).toBe(tab);
  expect(isSilent(driver, 1_000_000)).toBe(false);
});
