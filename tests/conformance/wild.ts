import fc from 'fast-check';
import { registered } from './tenant-fixture.ts';

/** A tenant in which Sari is signed in with her second proof. */
export const lab = await registered();
export const session = await lab.signIn(lab.me.factorId);

/** Whatever a request could hold, and in between what it should hold. */
export const wild = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  fc.constantFrom<unknown>(
    ...[
      '',
      '   ',
      '__proto__',
      'constructor',
      'toString',
      'sari',
      session,
      lab.me.factorId,
      lab.me.appPasswordId,
    ],
    ...[
      '123456',
      'abcdefghijklmnop',
      '\ud800',
      '\u0000',
      '\u202e',
      '１２３４５６',
      'x'.repeat(100_000),
      null,
      undefined,
    ],
  ),
);

/** Says to the compiler that anything may come. */
export type Any = never;
