import { beforeAll, describe, expect, it } from 'vitest';
import { promptIn, type Prompt } from '../../src/simulation/lazy/incidents.ts';
import { codeOnPhone, codeTypedAt, wrongCode } from '../../src/simulation/lazy/typed-codes.ts';
import type { PhoneState, RunState } from '../../src/simulation/model.ts';
import { demonstrations, flowOf } from '../../src/stage/demonstrations/index.ts';
import { nextAction } from '../../src/coach/next-action.ts';
import { codeOfStep, keyToText } from '../../src/tenant/one-time-code.ts';
import { cheap, testRun } from './test-run.ts';

/**
 * Which code an incident types. Codes have two digits here: of a hundred, those of the steps around now are so many that a
 * step more or less changes the answer for some of the keys.
 */

const parameters = { algorithm: 'SHA1', digits: 2 as 6, period: 30 } as const;
const minute = 60_000;
const someDay = Date.UTC(2026, 10, 27, 9);

/** As RFC 4226 wants them long: 20 bytes, other ones for each number. */
const keyOf = (number: number) => Uint8Array.from({ length: 20 }, (_, index) => number * 7 + index);
const keys = Array.from({ length: 40 }, (_, number) => keyOf(number));

let asked: RunState;
let prompt: Prompt;

beforeAll(async () => {
  const demonstration = demonstrations.find(({ id }) => id === 'printer-before');
  if (!demonstration) throw new Error('The demonstration has another name.');
  const flow = await flowOf({ ...demonstration, scenario: cheap(demonstration.scenario) });
  const run = await testRun({ scenario: flow.scenario }, { now: someDay });
  let found = promptIn(run.state);
  while (!found) {
    await nextAction(flow, run.state, run.drafts)?.perform(run);
    found = promptIn(run.state);
  }
  asked = run.state;
  prompt = { ...found, factor: { ...found.factor, parameters, spentSteps: [] } };
});

const withPhone = (phone: Partial<PhoneState>): RunState => ({
  ...asked,
  phone: { ...asked.phone, messages: [], ...phone },
});

/** The app of the phone has the account whose code is asked for. */
const withApp = (phone: Partial<PhoneState> = {}): RunState =>
  withPhone({
    accounts: [
      { issuer: '', account: '', keyRef: 'other', factorId: 'another', ...parameters },
      { issuer: '', account: '', keyRef: 'key', factorId: prompt.factor.id, ...parameters },
    ],
    ...phone,
  });

const portsOf = (now: number, secrets: Readonly<Record<string, string>>) => ({
  now: () => now,
  secret: (ref: string) => secrets[ref],
});

const withKey = (now: number, key: Uint8Array, more = {}) =>
  portsOf(now, { key: keyToText(key), other: keyToText(keyOf(99)), ...more });

const code = (key: Uint8Array, step: number) => codeOfStep(key, step, parameters);

async function codesAround(key: Uint8Array, now: number): Promise<readonly string[]> {
  const present = Math.floor(now / 30_000);
  const steps = Array.from({ length: 41 }, (_, index) => present - 20 + index);
  return Promise.all(steps.filter((step) => step >= 0).map((step) => code(key, step)));
}

/** The first code from the right one on, round the end of the numbers, that is none of those. */
function firstBeside(right: string, others: readonly string[]): string {
  let next = Number(right);
  while ([right, ...others].includes(String(next).padStart(2, '0'))) next = (next + 1) % 100;
  return String(next).padStart(2, '0');
}

describe('a wrong code', () => {
  it.each([
    ['some day', someDay],
    ['the first minute that there is', minute],
  ])('is the next one that no step within ten minutes has: %s', async (_, now) => {
    for (const key of keys) {
      const right = await code(key, Math.floor(now / 30_000));
      expect(await wrongCode(withApp(), prompt, withKey(now, key))).toBe(
        firstBeside(right, await codesAround(key, now)),
      );
    }
  });

  it('is none that a phone with a wrong clock shows', async () => {
    const clockError = 15 * minute;
    for (const key of keys) {
      const right = await code(key, Math.floor(someDay / 30_000));
      const others = [
        ...(await codesAround(key, someDay)),
        ...(await codesAround(key, someDay + clockError)),
      ];
      // Of two hours with other codes each, some key could have all hundred.
      if (new Set(others).size === 100) continue;
      expect(await wrongCode(withApp({ clockError }), prompt, withKey(someDay, key))).toBe(
        firstBeside(right, others),
      );
    }
  });

  const message = { id: 'one', codeRef: 'sent', at: someDay, read: false };

  it('is none of a message, and begins at nought where the phone has no code', async () => {
    const state = withPhone({ accounts: [], messages: [message, { ...message, codeRef: 'gone' }] });
    expect(await wrongCode(state, prompt, portsOf(someDay, { sent: '00' }))).toBe('01');
    expect(await wrongCode(state, prompt, portsOf(someDay, { sent: '01' }))).toBe('00');
    const [key] = keys;
    if (!key) throw new Error('No key.');
    const beside = firstBeside(await code(key, 0), await codesAround(key, 0));
    const both = withApp({ messages: [message] });
    expect(await wrongCode(both, prompt, withKey(0, key, { sent: beside }))).not.toBe(beside);
  });

  it('has six digits where the factor does not say how many', async () => {
    const { parameters: left, ...factor } = prompt.factor;
    expect(left).toBe(parameters);
    const state = withPhone({ accounts: [] });
    expect(await wrongCode(state, { ...prompt, factor }, portsOf(someDay, {}))).toBe('000000');
  });
});

describe('the code on the phone', () => {
  const [key = keyOf(0)] = keys;
  const present = Math.floor(someDay / 30_000);
  const onPhone = (spentSteps: readonly number[], now = someDay) =>
    codeOnPhone(
      withApp(),
      { ...prompt, factor: { ...prompt.factor, spentSteps } },
      withKey(now, key),
    );

  it('is that of now, or of the first step after all that were used', async () => {
    expect(await onPhone([])).toBe(await code(key, present));
    expect(await onPhone([present - 3])).toBe(await code(key, present));
    expect(await onPhone([present, present + 1])).toBe(await code(key, present + 2));
    expect(await onPhone([], 0)).toBe(await code(key, 0));
  });

  it('is that of the message that answers the question, and none where nobody keeps it', async () => {
    const challenge = {
      ...{ id: 'asked', kind: 'textMessage' as const, codeRef: 'sent', sessionId: 'web' },
      ...{ sentAt: someDay, expiresAt: someDay + 5 * minute, used: false },
    };
    const question = { ...prompt, factor: { ...prompt.factor, challenge } };
    const state = withApp({
      messages: [
        { id: 'earlier', codeRef: 'old', at: someDay, read: false },
        { id: 'asked', codeRef: 'sent', at: someDay, read: false },
      ],
    });
    const ports = withKey(someDay, key, { sent: '42', old: '41' });
    expect(await codeOnPhone(state, question, ports)).toBe('42');
    expect(await codeOnPhone(state, question, withKey(someDay, key))).toBe('');
  });

  it('is none without the account, and without its key', async () => {
    const without = withPhone({ accounts: [] });
    expect(await codeOnPhone(without, prompt, portsOf(someDay, { '': keyToText(key) }))).toBe('');
    expect(await codeOnPhone(withApp(), prompt, portsOf(someDay, {}))).toBe('');
  });
});

describe('what an incident types', () => {
  const [key = keyOf(0)] = keys;
  const ports = () => withKey(someDay, key);
  const nobodyAsks = () => ({ ...asked.browser, page: { name: 'blank' } as never });
  /** The client asks the same person for a second proof, and the browser for none. */
  function inMail(): RunState {
    const state = withApp();
    const { userId } = asked.browser;
    const user = state.tenant.users[userId ?? ''];
    if (!user || userId === null) throw new Error('Nobody is signing in.');
    const factors = user.factors.map((factor) => ({ ...factor, state: 'active' as const }));
    const session = {
      ...{ id: 'mail', userId, stage: 'secondFactorRequired' as const, startedAt: someDay },
      ...{ provedAt: null, firstAppPasswordId: null },
    };
    return {
      ...state,
      browser: nobodyAsks(),
      mail: { ...asked.mail, page: 'secondFactor', userId, sessionId: session.id },
      tenant: {
        ...state.tenant,
        sessions: { ...state.tenant.sessions, mail: session },
        users: { ...state.tenant.users, [userId]: { ...user, factors } },
      },
    };
  }

  it('stands in the field of the window that asks', async () => {
    const text = expect.stringMatching(/^\d+$/) as unknown;
    expect(await codeTypedAt('codeWrong', withApp(), ports())).toEqual({ field: 'code', text });
    expect(await codeTypedAt('codeExpired', withApp(), ports())).toEqual({ field: 'code', text });
    expect(await codeTypedAt('codeWrong', inMail(), ports())).toEqual({ field: 'mailCode', text });
  });

  it('is nothing where no code is asked for, the phone has none, or the incident is about none', async () => {
    const nowhere = {
      ...withApp(),
      browser: { ...asked.browser, page: { name: 'blank' } as never },
    };
    expect(await codeTypedAt('codeWrong', nowhere, ports())).toBeNull();
    expect(await codeTypedAt('codeExpired', withPhone({ accounts: [] }), ports())).toBeNull();
    expect(await codeTypedAt('accountLocked', withApp(), ports())).toBeNull();
  });
});
