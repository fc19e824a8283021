import { describe, expect, it } from 'vitest';
import {
  isBoolean,
  isCount,
  isFinite,
  isObject,
  isText,
  isWord,
  listOf,
  oneOf,
  optional,
  orNull,
  shaped,
  type Check,
} from './shape.ts';

/** The last value that is right and the first that is wrong, for each check of what comes from outside. */
const checks: readonly (readonly [string, Check, readonly unknown[], readonly unknown[]])[] = [
  ['isText', isText, ['', 'x'.repeat(2000)], ['x'.repeat(2001), 1, null, ['x'], { length: 1 }]],
  [
    'isWord',
    isWord,
    ['a', 'codeWrong', 'Z'.repeat(40)],
    ['', 'Z'.repeat(41), 'two words', '1st', 'code1', ' code', 7, ['code'], null],
  ],
  ['isBoolean', isBoolean, [true, false], ['true', 0, null, undefined]],
  ['isFinite', isFinite, [0, -1.5, 1e300], [NaN, Infinity, '1', null]],
  ['isCount', isCount, [0, 7, Number.MAX_SAFE_INTEGER], [-1, 1.5, 2 ** 53, '3', null]],
  ['oneOf', oneOf('on', 7), ['on', 7], ['off', '7', undefined]],
  ['orNull', orNull(isCount), [null, 3], [undefined, -1]],
  ['optional', optional(isCount), [undefined, 3], [null, -1]],
  [
    'listOf',
    listOf(isCount, 2),
    [[], [1], [1, 2]],
    [[1, 2, 3], [1, 'two'], ['one', 2], 'ab', { length: 1, every: () => true }, null],
  ],
  ['isObject', isObject, [{}, { a: 1 }], [null, [], 'text', 3, undefined]],
  [
    'shaped',
    shaped<{ a: number; b: string | undefined }>({ a: isCount, b: optional(isText) }),
    [{ a: 1 }, { a: 1, b: 'x' }],
    [{}, { a: -1 }, { a: 1, b: 2 }, { a: 1, c: 1 }, null, [1], Object.assign([1], { a: 1 })],
  ],
];

describe.each(checks)('%s', (_, check, right, wrong) => {
  it.each(right.map((value) => [value]))('takes %j', (value) => {
    expect(check(value)).toBe(true);
  });
  it.each(wrong.map((value) => [value]))('does not take %j', (value) => {
    expect(check(value)).toBe(false);
  });
});
