import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideMfaState,
  decideEra,
  decideUnlock,
  decideUserDeletion,
} from '../../src/tenant/administration.ts';
import { decidePasswordReset, prepareNewPassword } from '../../src/tenant/lazy/account-password.ts';
import { normaliseAppPassword } from '../../src/tenant/app-password.ts';
import {
  decideAppPasswordCreation,
  decideAppPasswordDeletion,
  listAppPasswords,
} from '../../src/tenant/app-passwords.ts';
import { readAppPasswordName } from '../../src/tenant/app-password-name.ts';
import { redactAddress } from '../../src/tenant/redact-address.ts';
import { adminOf } from '../../src/tenant/admin-permissions.ts';
import { fromBase32 } from '../../src/tenant/base32.ts';
import { decideCallConfirmed, decideChallenge } from '../../src/tenant/challenges.ts';
import { isEraDate } from '../../src/tenant/effective-dated.ts';
import type { Decision } from '../../src/tenant/decision.ts';
import { findUser, sessionById, userById } from '../../src/tenant/directory.ts';
import {
  decideApp,
  decideEnrolmentStart,
  decideFactorCancelled,
  decidePhone,
} from '../../src/tenant/enrolment.ts';
import { enrolmentUri, parseEnrolmentUri } from '../../src/tenant/enrolment-uri.ts';
import { decideDefaultFactor, decideFactorRemoval } from '../../src/tenant/lazy/factors.ts';
import { decideLegacySignIn, prepareLegacySignIn } from '../../src/tenant/legacy-sign-in.ts';
import { keyFromText, normaliseCode } from '../../src/tenant/one-time-code.ts';
import { isAppPasswordOffered } from '../../src/tenant/lazy/app-password-offer.ts';
import { readPhoneNumber } from '../../src/tenant/phone-number.ts';
import { decidePolicyChange } from '../../src/tenant/lazy/policy-change.ts';
import { decideBrowserRemembered } from '../../src/tenant/remembered-browsers.ts';
import { decideContactConfirmed, decideEnrolmentFinished } from '../../src/tenant/registration.ts';
import { isRange, isTrusted } from '../../src/tenant/trusted-ranges.ts';
import { decideCode, prepareCode } from '../../src/tenant/verification.ts';
import { decideSignOut, decideWebSignIn, prepareWebSignIn } from '../../src/tenant/web-sign-in.ts';
import { wouldSignInPass } from '../../src/tenant/lazy/sign-in-what-if.ts';
import { parameters, rfcKey } from './support.ts';
import { lab, session, wild, type Any } from './wild.ts';
import { cases } from '../support/size.ts';

const { state, now } = lab;
const hash = state.users['sari']?.passwordHash ?? {
  algorithm: 'PBKDF2-SHA-256',
  cost: 1,
  salt: '',
  key: '',
};
const made = { id: 'new', text: 'abc', hash };
const challenge = {
  id: 'c',
  kind: 'textMessage',
  used: false,
} as const;
const code = { matches: null, challengeId: null, nextSessionId: 'n' };

/** A decision, as the rest of the code relies on it. */
function isDecision(answer: unknown): boolean {
  const { events, refusal } = answer as Decision;
  return Array.isArray(events) && (refusal === undefined || typeof refusal === 'string');
}

const decisions: Readonly<Record<string, (a: Any, b: Any, c: Any) => Decision>> = {
  decideWebSignIn: (a, b, c) =>
    decideWebSignIn(
      state,
      { address: a, password: b, browserId: c },
      {
        sessionId: 's',
        comparedWith: hash,
        isAccountPassword: false,
        isAppPassword: false,
        attempt: null,
      },
      now,
    ),
  decideLegacySignIn: (a, b, c) =>
    decideLegacySignIn(
      state,
      { address: a, password: b, protocol: 'imap', from: c },
      {
        comparedWith: hash,
        isAccountPassword: true,
        appPasswordId: c,
        rehashed: null,
        attempt: null,
      },
      now,
    ),
  decideSignOut: (a) => decideSignOut(state, a),
  decideEnrolmentStart: (a) => decideEnrolmentStart(state, a),
  decideApp: (a) => decideApp(state, a, { factorId: 'f', key: 'k' }, now),
  decidePhone: (a, b) =>
    decidePhone(state, a, b, { factorId: 'f', challenge, code: '123456' }, now),
  decidePhoneSignedIn: (a) =>
    decidePhone(state, session, a, { factorId: 'f', challenge, code: '123456' }, now),
  decideFactorCancelled: (a) => decideFactorCancelled(state, a),
  decideContactConfirmed: (a, b) => decideContactConfirmed(state, a, b, made, now),
  decideEnrolmentFinished: (a) => decideEnrolmentFinished(state, a),
  decideCode: (a, b, c) => decideCode(state, { sessionId: a, factorId: b, code: c }, code, now),
  decideCodeHere: (a) =>
    decideCode(state, { sessionId: session, factorId: lab.me.factorId, code: a }, code, now),
  decideChallenge: (a, b) =>
    decideChallenge(state, { sessionId: a, factorId: b }, { challenge, code: '123456' }, now),
  decideCallConfirmed: (a, b) => decideCallConfirmed(state, a, b, now, 'n'),
  decideAppPasswordCreation: (a, b) => decideAppPasswordCreation(state, a, b, made, now),
  decideAppPasswordName: (a) => decideAppPasswordCreation(state, session, a, made, now),
  decideAppPasswordDeletion: (a) => decideAppPasswordDeletion(state, session, a, now),
  decideFactorRemoval: (a, b) => decideFactorRemoval(state, a, b, now),
  decideDefaultFactor: (a) => decideDefaultFactor(state, session, a, now),
  decideMfaState: (a) => decideMfaState(state, 'system', a, 'disabled'),
  decideUnlock: (a) => decideUnlock(state, 'system', a),
  decideUserDeletion: (a) => decideUserDeletion(state, 'system', a, now),
  decideBrowserRemembered: (a, b) => decideBrowserRemembered(state, a, b),
  decideEra: (a) => decideEra(state, a),
  decidePolicyChange: (a) => decidePolicyChange(state, 'system', a),
  decidePasswordReset: (a) => decidePasswordReset(state, 'system', a, null),
};

const readers: Readonly<
  Record<string, readonly [(a: Any, b: Any) => unknown, (answer: unknown) => boolean]>
> = {
  normaliseCode: [(a) => normaliseCode(a, 6), isTextOrNull],
  normaliseAppPassword: [(a) => normaliseAppPassword(a, state.policy), isTextOrNull],
  readAppPasswordName: [(a) => readAppPasswordName(a, state, lab.user()), isReading],
  readPhoneNumber: [(a) => readPhoneNumber(a), isReading],
  parseEnrolmentUri: [
    (a) => parseEnrolmentUri(a),
    (answer) => answer === null || typeof answer === 'object',
  ],
  addressToKeep: [
    (a) => redactAddress(a, undefined, state.policy),
    (answer) => typeof answer === 'string',
  ],
  findUser: [
    (a) => findUser(state, a),
    (answer) => answer === undefined || answer === state.users['sari'],
  ],
  userById: [
    (a) => userById(state, a),
    (answer) => answer === undefined || answer === state.users['sari'],
  ],
  sessionById: [
    (a) => sessionById(state, a),
    (answer) => answer === undefined || typeof answer === 'object',
  ],
  adminOf: [(a) => adminOf(state, a), (answer) => answer === null || typeof answer === 'object'],
  isEraDate: [(a) => isEraDate(a), (answer) => typeof answer === 'boolean'],
  isRange: [(a) => isRange(a), (answer) => typeof answer === 'boolean'],
  isTrusted: [(a) => isTrusted(['10.0.0.0/8'], a), (answer) => typeof answer === 'boolean'],
  listAppPasswords: [(a) => listAppPasswords(state, a, now), isReading],
  isAppPasswordOffered: [
    (a) => isAppPasswordOffered(state, a),
    (answer) => typeof answer === 'object',
  ],
  wouldSignInPass: [
    (a, b) =>
      wouldSignInPass(state, { userId: a, over: 'imap', with: 'accountPassword', from: b, now }),
    (answer) => typeof answer === 'object',
  ],
};

const isText = (answer: unknown) => typeof answer === 'string';
function isTextOrNull(answer: unknown): boolean {
  return answer === null || isText(answer);
}
function isReading(answer: unknown): boolean {
  return typeof (answer as { ok?: unknown }).ok === 'boolean';
}

const numRuns = cases({ quick: 1_000, full: 10_000 });

describe('N. Wild input', () => {
  it.each(Object.keys(decisions))('BI-03 %s answers wild inputs with a decision', (name) => {
    fc.assert(
      fc.property(wild, wild, wild, (a, b, c) =>
        isDecision(decisions[name]?.(a as Any, b as Any, c as Any)),
      ),
      { numRuns },
    );
  });

  it.each(Object.keys(readers))('BI-03 %s answers wild inputs with a typed result', (name) => {
    const [read, isTyped] = readers[name] ?? [];
    fc.assert(
      fc.property(wild, wild, (a, b) => isTyped?.(read?.(a as Any, b as Any)) === true),
      { numRuns },
    );
  });

  it('BI-03 texts of any kind are no exception for keys, base32 and URIs', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        for (const answer of [fromBase32(one), keyFromText(one)])
          expect(answer ?? new Uint8Array()).toBeInstanceOf(Uint8Array);
        const uri = enrolmentUri({
          issuer: one,
          account: other,
          key: rfcKey,
          parameters: parameters(),
        });
        if (uri !== null) expect(parseEnrolmentUri(uri)).toMatchObject({ key: rfcKey });
      }),
      { numRuns },
    );
  });

  it('BI-03 what is prepared outside the critical section takes wild input too', async () => {
    const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), wild);
    await fc.assert(
      fc.asyncProperty(typed, typed, async (a, b) => {
        const [address, password] = [a as Any, b as Any];
        const web = await prepareWebSignIn(state, { address, password }, lab.ports);
        expect(web.isAccountPassword).toBe(false);
        const legacy = await prepareLegacySignIn(
          state,
          { protocol: 'imap', address, password },
          lab.ports,
        );
        expect(legacy.isAccountPassword).toBe(false);
        const proof = await prepareCode(
          state,
          { sessionId: session, factorId: address, code: password },
          lab.ports,
        );
        expect(proof.nextSessionId).toHaveLength(32);
        const next = await prepareNewPassword(
          state,
          address,
          { current: password, next: password },
          lab.ports.random,
        );
        expect(typeof next).toBe('object');
      }),
      { numRuns },
    );
  });
});
