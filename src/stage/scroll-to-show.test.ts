import { expect, test } from 'vitest';
import { scrollToShow } from './scroll-to-show.ts';

const page = { scrollTop: 0, height: 500, length: 900, targets: [], blocks: [] };

test('nothing moves where all that is spoken of is seen', () => {
  expect(scrollToShow({ ...page, targets: [{ top: 40, bottom: 90 }] })).toBe(0);
});

test('a control below the edge is brought in, with as little of a move as that takes', () => {
  expect(scrollToShow({ ...page, targets: [{ top: 500, bottom: 540 }] })).toBe(52);
});

test('a heading that would be cut at the upper edge is shown whole where the control stays, and else not at all', () => {
  const heading = { top: 30, bottom: 60 };
  const targets = [{ top: 460, bottom: 520 }];
  expect(scrollToShow({ ...page, targets, blocks: [heading] })).toBe(26);
  const low = [{ top: 480, bottom: 545 }];
  expect(scrollToShow({ ...page, targets: low, blocks: [heading] })).toBe(64);
  // At the end of the page there is nothing more to scroll to.
  expect(scrollToShow({ ...page, length: 560, targets: low, blocks: [heading] })).toBe(60);
});

test('where nothing is marked, what is cut at the upper edge is shown whole', () => {
  expect(scrollToShow({ ...page, scrollTop: 45, blocks: [{ top: 30, bottom: 60 }] })).toBe(26);
});

test('a refusal and the next control are shown together where both fit; else the control', () => {
  const control = { top: 100, bottom: 200 };
  const words = { top: 520, bottom: 560 };
  expect(scrollToShow({ ...page, targets: [words, control] })).toBe(72);
  const far = { top: 800, bottom: 840 };
  expect(scrollToShow({ ...page, targets: [far, control] })).toBe(88);
});

test('a block that fills most of the screen is cut where it must be', () => {
  const blocks = [{ top: 0, bottom: 400 }];
  expect(scrollToShow({ ...page, targets: [{ top: 600, bottom: 640 }], blocks })).toBe(152);
});
