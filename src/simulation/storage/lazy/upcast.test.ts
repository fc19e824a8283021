import { describe, expect, it } from 'vitest';
import {
  policyFieldsImpliedByFormat2,
  policyImpliedByFormat1,
} from './implied-by-early-formats.ts';
import { upcast } from './upcast.ts';

/** What logs of earlier formats left unsaid, and what that implied. */

const of = (format: unknown, ...events: readonly unknown[]) =>
  upcast(events.map((event) => ({ format, event })));
const in1 = (...events: readonly unknown[]) => of(1, ...events);

describe('format 1', () => {
  it('had one browser: a message or call belongs to the session that was opened last', () => {
    const [, message, , call] = in1(
      { type: 'webPasswordAccepted', session: { id: 'first' } },
      { type: 'textMessageSent', challenge: { id: 'a' } },
      { type: 'secondFactorAccepted', nextSessionId: 'second' },
      { type: 'callPlaced', challenge: { id: 'b' } },
    );
    expect(message).toEqual({
      type: 'textMessageSent',
      challenge: { id: 'a', sessionId: 'first' },
    });
    expect(call).toEqual({ type: 'callPlaced', challenge: { id: 'b', sessionId: 'second' } });
  });

  it('had no failure count of a factor and no proof time of a session', () => {
    expect(
      in1(
        { type: 'factorPending', factor: { id: 'f' } },
        { type: 'webPasswordAccepted', session: { id: 's' } },
        { type: 'factorVerified', userId: 'sari' },
      ),
    ).toEqual([
      { type: 'factorPending', factor: { id: 'f', failures: 0 } },
      {
        type: 'webPasswordAccepted',
        session: { id: 's', provedAt: null, firstAppPasswordId: null },
      },
      { type: 'factorVerified', userId: 'sari', sessionId: 's' },
    ]);
  });

  it('keeps fields that are there', () => {
    expect(in1({ type: 'factorVerified', sessionId: 'own' })).toEqual([
      { type: 'factorVerified', sessionId: 'own' },
    ]);
    expect(in1({ type: 'factorPending', factor: { failures: 3 } })).toEqual([
      { type: 'factorPending', factor: { failures: 3 } },
    ]);
  });

  it('had the id of an app password in `with`', () => {
    expect(
      in1(
        { type: 'legacySignInAccepted', with: 'accountPassword' },
        { type: 'legacySignInAccepted', with: 'p-1' },
        { type: 'legacySignInAccepted', with: 'appPassword', appPasswordId: 'p-2' },
      ),
    ).toEqual([
      { type: 'legacySignInAccepted', with: 'accountPassword', appPasswordId: null },
      { type: 'legacySignInAccepted', with: 'appPassword', appPasswordId: 'p-1' },
      { type: 'legacySignInAccepted', with: 'appPassword', appPasswordId: 'p-2' },
    ]);
  });

  it('had one policy, with a cost of its own for passwords', () => {
    const policyOf = (policy: unknown) => {
      const [created] = in1({ type: 'tenantCreated', policy, users: 'none' });
      return (created as { policy: unknown; users: unknown }).policy;
    };
    expect(policyOf({ passwordCost: 1000, appPasswordLimit: 3 })).toEqual({
      ...policyImpliedByFormat1,
      passwordCost: 1000,
    });
    expect(policyOf({})).toEqual(policyImpliedByFormat1);
    expect(policyOf(null)).toEqual(policyImpliedByFormat1);
  });

  it('reads a list of users that is none as empty', () => {
    const [created] = in1({ type: 'tenantCreated', users: 'none' });
    expect(created).toMatchObject({ users: [] });
  });

  it('fills in fields that were not recorded', () => {
    expect(
      in1(
        { type: 'policyChanged' },
        { type: 'mfaStateChanged' },
        { type: 'webSignInRefused' },
        { type: 'legacySignInRefused', attempt: 'seen' },
        { type: 'appPasswordDeleted' },
        { type: 'signedOut' },
      ),
    ).toEqual([
      { type: 'policyChanged', before: {}, adminId: null },
      { type: 'mfaStateChanged', adminId: null },
      { type: 'webSignInRefused', attempt: null },
      { type: 'legacySignInRefused', attempt: 'seen' },
      { type: 'appPasswordDeleted', name: null },
      { type: 'signedOut' },
    ]);
  });

  it.each([null, 7, 'signedOut', [['type', 'signedOut']], { type: { toString: null } }, {}])(
    'returns what is no event unchanged: %j',
    (foreign) => {
      expect(in1(foreign)).toEqual([foreign]);
    },
  );
});

describe('format 2', () => {
  const profile = 'microsoft-365';

  it('had fewer fields in a policy', () => {
    const { directorySyncLag, protocolsEnded } = policyFieldsImpliedByFormat2;
    expect(
      of(2, { type: 'tenantCreated', policy: { rememberMfaDays: 5 } }, { type: 'signedOut' }, null),
    ).toEqual([
      {
        type: 'tenantCreated',
        profile,
        policy: { rememberMfaDays: 5, directorySyncLag, protocolsEnded },
      },
      { type: 'signedOut' },
      null,
    ]);
    expect(of(2, { type: 'tenantCreated' })).toEqual([
      { type: 'tenantCreated', profile, policy: policyFieldsImpliedByFormat2 },
    ]);
  });
});

describe('format 3', () => {
  it('said `begins` and named no profile', () => {
    expect(
      of(
        3,
        { type: 'tenantCreated', name: 'Kopi Senja' },
        { type: 'timePaused', begins: true },
        { type: 'timePaused', begins: 'nonsense' },
        { type: 'timePaused' },
      ),
    ).toEqual([
      { type: 'tenantCreated', name: 'Kopi Senja', profile: 'microsoft-365' },
      { type: 'timePaused', startsUndoStep: true },
      { type: 'timePaused', startsUndoStep: 'nonsense' },
      { type: 'timePaused' },
    ]);
  });

  it('began with the one scenario that there was, where it named none', () => {
    const own = { id: 'send-from-printer', screens: 'today', program: 'smtpDevice' };
    const scenario = { id: 'create-app-password', screens: '2018', program: 'thunderbird' };
    for (const format of [1, 2, 3]) {
      expect(
        of(format, { type: 'runStarted', seed: null }, { type: 'runStarted', scenario: own }),
      ).toEqual([
        { type: 'runStarted', seed: null, scenario },
        { type: 'runStarted', scenario: own },
      ]);
    }
  });
});

it('the current format is left as it is', () => {
  const event = { type: 'webSignInRefused', begins: true };
  expect(of(4, event)[0]).toBe(event);
});

it.each([0, 5, 1.5, '3', null, undefined])('an event of format %j has no meaning', (format) => {
  expect(of(format, { type: 'timePaused' })).toEqual([undefined]);
});

it('a log may hold several formats', () => {
  expect(
    upcast([
      { format: 1, event: { type: 'webPasswordAccepted', session: { id: 's' } } },
      { format: 3, event: { type: 'timePaused', begins: true } },
      { format: 4, event: { type: 'timePaused', startsUndoStep: true } },
    ]).slice(1),
  ).toEqual([
    { type: 'timePaused', startsUndoStep: true },
    { type: 'timePaused', startsUndoStep: true },
  ]);
});
