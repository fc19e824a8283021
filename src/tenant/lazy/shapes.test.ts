import { is, type GenericSchema } from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  address,
  count,
  eraDate,
  farthestTime,
  flag,
  id,
  instant,
  listOf,
  namedUnion,
  oneOf,
  oneOfNumbers,
  optional,
  orNull,
  partOf,
  shaped,
  text,
  within,
} from './shapes.ts';

const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

/** The last value that is accepted and the first that is refused, for each shape. */
const shapes: readonly (readonly [
  string,
  GenericSchema,
  readonly unknown[],
  readonly unknown[],
])[] = [
  ['text', text, ['', 'x'.repeat(2000)], ['x'.repeat(2001), 1, null, ['x'], { length: 1 }]],
  ['flag', flag, [true, false], ['true', 0, null, undefined]],
  ['count', count, [0, 7, Number.MAX_SAFE_INTEGER], [-1, 1.5, 2 ** 53, '3', null, NaN, Infinity]],
  ['within', within(2, 4), [2, 4], [1, 5, 2.5, '3']],
  ['instant', instant, [farthestTime, 0], [farthestTime + 1, -1, 0.5, NaN]],
  [
    'eraDate',
    eraDate,
    ['0001-01-01', '2024-02-29', '9999-12-31'],
    ['0000-12-31', '2023-02-29', '2024-13-01', '2024-1-1', '+010000-01-01', 20240101, null],
  ],
  ['id', id, ['', 'sari', 'x'.repeat(200)], ['x'.repeat(201), 7, null, ...inherited]],
  ['address', address, ['sari@kopisenja.example'], [...inherited, ' CONSTRUCTOR ', '__PROTO__', 7]],
  ['oneOf', oneOf({ on: 1, off: 1 }), ['on', 'off'], ['ON', 'toString', 1, undefined]],
  ['oneOfNumbers', oneOfNumbers({ 6: 1, 8: 1 }), [6, 8], [7, '6', null]],
  ['orNull', orNull(count), [null, 3], [undefined, -1]],
  [
    'listOf',
    listOf(count, 2),
    [[], [1], [1, 2]],
    [[1, 2, 3], [1, 'two'], ['one', 2], 'ab', { length: 1 }, null],
  ],
  [
    'shaped',
    shaped<{ a: number; b?: string }>({ a: count, b: optional(text) }),
    [{ a: 1 }, { a: 1, b: 'x' }],
    [
      {},
      { a: -1 },
      { a: 1, b: 2 },
      { a: 1, b: undefined },
      { a: 1, c: 1 },
      JSON.parse('{"a":1,"__proto__":{}}'),
      { a: 1, constructor: 1 },
      null,
      [1],
      Object.assign([], { a: 1 }),
    ],
  ],
  ['partOf', partOf<{ a: number }>({ a: count }), [{}, { a: 1 }], [{ a: -1 }, { b: 1 }, [], null]],
  [
    'namedUnion',
    namedUnion<{ name: 'home' } | { name: 'user'; id: string }>({ home: {}, user: { id } }),
    [{ name: 'home' }, { name: 'user', id: 'sari' }],
    [{ name: 'home', id: 'sari' }, { name: 'user' }, { name: 'toString' }, {}, [], null],
  ],
];

describe.each(shapes)('%s', (_, shape, right, wrong) => {
  it.each(right.map((value) => [value]))('accepts %j', (value) => {
    expect(is(shape, value)).toBe(true);
  });
  it.each(wrong.map((value) => [value]))('refuses %j', (value) => {
    expect(is(shape, value)).toBe(false);
  });
});

/** Seen red: each of these is an error for the compiler, or the check of types fails at its line. */
it('a shape that differs from its type does not compile', () => {
  interface Event {
    readonly by: 'user' | 'admin';
    readonly note?: string;
  }
  const by = oneOf<Event['by']>({ user: 1, admin: 1 });
  // @ts-expect-error A member of the union is missing.
  oneOf<Event['by']>({ user: 1 });
  // @ts-expect-error The shape allows fewer values than the field.
  shaped<Event>({ by: oneOf({ user: 1 }), note: optional(text) });
  // @ts-expect-error The shape allows other values than the field.
  shaped<Event>({ by: text, note: optional(text) });
  // @ts-expect-error A field has no shape.
  shaped<Event>({ by });
  // @ts-expect-error The field may be absent.
  shaped<Event>({ by, note: text });
  // @ts-expect-error The field may not be absent.
  shaped<Event>({ by: optional(by), note: optional(text) });
  expect(is(shaped<Event>({ by, note: optional(text) }), { by: 'user' })).toBe(true);
});
