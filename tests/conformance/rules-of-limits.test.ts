import { describe, expect, it } from 'vitest';
import { readAppPasswordName } from '../../src/tenant/app-password-name.ts';
import { normaliseAppPassword } from '../../src/tenant/app-password.ts';
import { listAppPasswords } from '../../src/tenant/app-passwords.ts';
import { addFailure, noFailures, type Failures } from '../../src/tenant/lockout.ts';
import {
  findMatches,
  judgeCode,
  keyFromText,
  normaliseCode,
  spend,
} from '../../src/tenant/one-time-code.ts';
import type { Throttle } from '../../src/tenant/policy.ts';
import { policy as microsoft365 } from '../../src/vendors/microsoft-365/policy.ts';
import { TenantFixture, registered } from './tenant-fixture.ts';
import { parameters, rfcKey } from './support.ts';

/** Limits at the last value that is right and at the first one that is not. */

describe('what is typed', () => {
  const letters = 'abcdefghijklmnop';

  it.each([
    ['an app password', 64, (text: string) => normaliseAppPassword(text, microsoft365), letters],
    ['a code', 64, (text: string) => normaliseCode(text, 6), '123456'],
    ['a key', 256, (text: string) => keyFromText(text) && 'key', 'MFRGGZDFMZTWQ2LKMFRGGZDFMY'],
  ])('%s may be stretched by separators to %i characters', (_, most, read, text) => {
    expect(read(text.padEnd(most))).not.toBeNull();
    expect(read(text.padEnd(most + 1))).toBeNull();
  });

  it('AP-12 a name may come with eight times its longest length, and with a line end behind it', () => {
    const { state } = new TenantFixture();
    const read = (typed: string) => {
      const reading = readAppPasswordName(typed, state, new TenantFixture().user());
      return reading.ok ? reading.name : reading.reason;
    };
    expect(read('Laptop'.padEnd(480))).toBe('Laptop');
    expect(read('Laptop'.padEnd(481))).toBe('appPasswordNameTooLong');
    expect(read('Laptop\n')).toBe('Laptop');
  });

  it('LK-16 a password of 256 characters is compared, an empty or longer one is refused as such', async () => {
    const lab = new TenantFixture();
    expect((await lab.web(''))[0]).toBe('passwordEmpty');
    expect((await lab.web('x'.repeat(257)))[0]).toBe('passwordTooLong');
    expect((await lab.web('x'.repeat(256)))[0]).toBe('passwordWrong');
    await lab.legacy('x'.repeat(256));
    await lab.legacy('x'.repeat(257));
    const attempts = lab.log.flatMap((event) =>
      event.type === 'webSignInRefused' || event.type === 'legacySignInRefused'
        ? [event.attempt !== null]
        : [],
    );
    expect(attempts).toEqual([false, false, true, true, false]);
  });
});

describe('the memory of the replay guard', () => {
  const window = { past: 1, future: 1 };
  const seen = (inWindow: readonly number[], around = inWindow) => ({
    inWindow,
    around,
    latest: 20,
  });

  it('RW-07 the newest of all spent steps counts, and one old step among several is too many', () => {
    expect(judgeCode(seen([5]), [3, 10, 4], 'newerOnly')).toMatchObject({ reason: 'codeReplayed' });
    expect(judgeCode(seen([9, 11]), [10], 'newerOnly')).toMatchObject({ reason: 'codeReplayed' });
    expect(judgeCode(seen([9, 11]), [10], 'anyUnused')).toEqual({ accepted: true, steps: [9, 11] });
    expect(judgeCode(seen([0]), [], 'newerOnly')).toEqual({ accepted: true, steps: [0] });
  });

  it('RW-13 holds twice the window and one step, sorted, counted from the newest', () => {
    expect(spend([95, 96, 100], [101], window)).toEqual([96, 100, 101]);
    expect(spend([94, 95, 100], [99], window)).toEqual([95, 99, 100]);
  });

  it('RW-18 either side of a window may be too wide; the first step of all is one', async () => {
    const code = '755224';
    const at = (past: number, future: number) =>
      findMatches(rfcKey, code, 0, { past, future }, parameters());
    expect((await at(1, 1)).inWindow).toEqual([0]);
    expect((await at(0, 10)).inWindow).toEqual([0]);
    expect((await at(0, 11)).inWindow).toEqual([]);
    expect((await at(11, 0)).inWindow).toEqual([]);
  });
});

describe('the count of failures', () => {
  const throttle: Throttle = { limit: 3, findTime: 60_000, firstWait: 10, longestWait: 10 };
  const after = (...marks: (string | null)[]): Failures =>
    marks.reduce((all, mark, at) => addFailure(all, throttle, at * 20, mark), noFailures);

  it('LK-13 the same wrong password again is no new guess; what cannot be told apart is', () => {
    expect(after('a', 'a', 'b', 'a', 'b').total).toBe(2);
    expect(after(null, null).total).toBe(2);
    expect(after('a', null).seen).toEqual(['a']);
  });

  it('LK-13 eight are remembered, and the ninth takes the place of the first', () => {
    const nine = after('1', '2', '3', '4', '5', '6', '7', '8', '9');
    expect(nine.seen).toEqual(['2', '3', '4', '5', '6', '7', '8', '9']);
    expect(after('1', '2').seen).toEqual(['1', '2']);
  });

  it('LK-06 a lockout empties the count, which starts again afterwards', () => {
    expect(after('1', '2', '3')).toMatchObject({ counted: [], lockedUntil: 50, locks: 1 });
    expect(after('1', '2', '3', '4')).toMatchObject({ counted: [60], lockedUntil: null, locks: 1 });
  });
});

describe('the list of app passwords', () => {
  it('AP-14 says that it is full at the limit, and not before', async () => {
    const lab = await registered({ policy: { appPasswordLimit: 2 } });
    const session = await lab.signIn(lab.me.factorId);
    expect(listAppPasswords(lab.state, session, lab.now)).toMatchObject({ isFull: false });
    await lab.create(session);
    expect(listAppPasswords(lab.state, session, lab.now)).toMatchObject({ isFull: true });
  });
});
