import { describe, expect, it } from 'vitest';
import { policy as defaultPolicy } from '../../vendors/microsoft-365/policy.ts';
import { upcast } from './upcast.ts';

/** What a log of an older format did not say, and what it meant by that. */

const in1 = (...events: readonly object[]) => upcast(events, 1);

describe('format 1', () => {
  it('had one browser, so a message and a call belong to the session that was opened last', () => {
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

  it('counted no failures of a method, and opened sessions that had proved nothing', () => {
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

  it('kept what was said already', () => {
    expect(in1({ type: 'factorVerified', sessionId: 'own' })).toEqual([
      { type: 'factorVerified', sessionId: 'own' },
    ]);
    expect(in1({ type: 'factorPending', factor: { failures: 3 } })).toEqual([
      { type: 'factorPending', factor: { failures: 3 } },
    ]);
  });

  it('named an app password in place of the word for it', () => {
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

  it('had one policy, whose keys alone could cost something else', () => {
    const policyOf = (policy: unknown) => {
      const [created] = in1({ type: 'tenantCreated', policy, users: 'none' });
      return (created as { policy: unknown; users: unknown }).policy;
    };
    expect(policyOf({ passwordCost: 1000, appPasswordLimit: 3 })).toEqual({
      ...defaultPolicy,
      passwordCost: 1000,
    });
    expect(policyOf({})).toEqual(defaultPolicy);
    expect(policyOf(null)).toEqual(defaultPolicy);
  });

  it('lists no users where there is no list', () => {
    const [created] = in1({ type: 'tenantCreated', users: 'none' });
    expect(created).toMatchObject({ users: [] });
  });

  it('is silent on what nobody recorded', () => {
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
    'passes on what is no event: %j',
    (foreign) => {
      expect(upcast([foreign], 1)).toEqual([foreign]);
    },
  );
});

describe('format 2', () => {
  const { rememberMfaDays, directorySyncLag, protocolsEnded } = defaultPolicy;

  it('knew less of a policy', () => {
    expect(
      upcast(
        [{ type: 'tenantCreated', policy: { rememberMfaDays: 5 } }, { type: 'signedOut' }, null],
        2,
      ),
    ).toEqual([
      { type: 'tenantCreated', policy: { rememberMfaDays: 5, directorySyncLag, protocolsEnded } },
      { type: 'signedOut' },
      null,
    ]);
    expect(upcast([{ type: 'tenantCreated' }], 2)).toEqual([
      { type: 'tenantCreated', policy: { rememberMfaDays, directorySyncLag, protocolsEnded } },
    ]);
  });
});

it('the present format is left as it is', () => {
  const log = [{ type: 'webSignInRefused' }];
  expect(upcast(log, 3)).toBe(log);
});
