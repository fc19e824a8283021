import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align, outOfOrder, type Piece } from './align.ts';
import { hashOf } from './normal-text.ts';

const pieces = (texts: readonly string[]): readonly Piece[] =>
  texts.map((text) => ({ hash: hashOf(text), text }));
/** What became of what, in words: `same` or `changed`, before and now. */
const told = (before: readonly string[], now: readonly string[]) =>
  align(pieces(before), pieces(now))
    .filter(({ isSame }) => !isSame)
    .map((group) => [
      group.before.map((index) => before[index]),
      group.now.map((index) => now[index]),
    ]);

describe('two versions of a list', () => {
  const [one, two, three] = ['Open the first door.', 'Turn the key left.', 'Read what it says.'];
  test.each<[string, readonly string[], readonly (readonly (readonly string[])[])[]]>([
    ['equal', [one, two, three], []],
    ['a word', [one, 'Turn the key right.', three], [[[two], ['Turn the key right.']]]],
    ['added', [one, 'Wait.', two, three], [[[], ['Wait.']]]],
    ['removed', [one, three], [[[two], []]]],
    ['written anew', [one, 'Go.', three], [[[two], ['Go.']]]],
    ['moved', [two, three, one], []],
    [
      'split',
      ['Open the first.', 'The door.', two, three],
      [[[one], ['Open the first.', 'The door.']]],
    ],
    ['joined', [`${one} ${two}`, three], [[[one, two], [`${one} ${two}`]]]],
    [
      'moved with a word changed',
      [two, three, 'Open the last door.'],
      [[[one], ['Open the last door.']]],
    ],
    [
      'added before one with a word changed',
      [one, 'Wait.', 'Turn the key right.', three],
      [
        [[], ['Wait.']],
        [[two], ['Turn the key right.']],
      ],
    ],
    [
      'all gone',
      [],
      [
        [[one], []],
        [[two], []],
        [[three], []],
      ],
    ],
  ])('%s', (_, now, expected) => {
    expect(told([one, two, three], now)).toEqual(expected);
  });

  test('of two equal pieces, the one that went is told as gone', () => {
    expect(told([one, two, one], [two, one])).toEqual([[[one], []]]);
  });
});

const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), {
  minLength: 1,
  maxLength: 5,
});
const list = fc.array(
  text.map((words) => words.join(' ')),
  { maxLength: 7 },
);

test('every piece of both versions is in one group, and equal ones are told as equal', () => {
  fc.assert(
    fc.property(list, list, (before, now) => {
      const groups = align(pieces(before), pieces(now));
      for (const [side, all] of [
        ['before', before],
        ['now', now],
      ] as const) {
        const found = groups.flatMap((group) => group[side]);
        expect([...found].sort((a, b) => a - b)).toEqual([...all.keys()]);
      }
      const same = groups.filter(({ isSame }) => isSame);
      for (const group of same) expect(now[group.now[0] ?? -1]).toBe(before[group.before[0] ?? -1]);
      // As many as both versions have of each text.
      const inBoth = [...new Set(before)].map((each) =>
        Math.min(...[before, now].map((all) => all.filter((other) => other === each).length)),
      );
      expect(same.length).toBe(inBoth.reduce((sum, count) => sum + count, 0));
    }),
  );
});

test('what changes in one piece of different ones is told there alone', () => {
  const different = fc.uniqueArray(
    text.map((words) => words.join(' ')),
    { minLength: 1, maxLength: 7 },
  );
  fc.assert(
    fc.property(different, fc.nat(), (before, at) => {
      const index = at % before.length;
      const now = before.with(index, `${before[index] ?? ''} z`);
      expect(told(before, now)).toEqual([[[before[index]], [now[index]]]]);
    }),
  );
});

test('what is added to different pieces, or taken from them, is all that is told', () => {
  const different = fc.uniqueArray(
    text.map((words) => words.join(' ')),
    { minLength: 1, maxLength: 7 },
  );
  fc.assert(
    fc.property(different, fc.nat(), (before, at) => {
      const now = before.toSpliced(at % (before.length + 1), 0, 'y z');
      expect(told(before, now)).toEqual([[[], ['y z']]]);
      expect(told(now, before)).toEqual([[['y z'], []]]);
    }),
  );
});

test('numbers out of order are as few and as light as they can be', () => {
  const out = (numbers: readonly number[], weights: readonly number[]) => [
    ...outOfOrder(numbers, weights),
  ];
  expect(out([0, 1, 2], [1, 1, 1])).toEqual([]);
  expect(out([1, 2, 0], [1, 1, 1])).toEqual([2]);
  expect(out([1, 0], [1, 5])).toEqual([0]);
  expect(out([], [])).toEqual([]);
});
