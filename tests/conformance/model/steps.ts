import fc from 'fast-check';
import { decideMfaState, decideReRegistration } from '../../../src/tenant/administration.ts';
import {
  decideAppPasswordCreation,
  decideAppPasswordDeletion,
} from '../../../src/tenant/app-passwords.ts';
import type { Decision } from '../../../src/tenant/decision.ts';
import { decideApp, decideEnrolmentStart } from '../../../src/tenant/enrolment.ts';
import { emptyTenant, evolve } from '../../../src/tenant/evolve.ts';
import { decideFactorRemoval } from '../../../src/tenant/lazy/factors.ts';
import { decideLegacySignIn } from '../../../src/tenant/legacy-sign-in.ts';
import type { TenantState } from '../../../src/tenant/model.ts';
import { microsoft365 } from '../../../src/vendors/microsoft-365/profile.ts';
import {
  decideContactConfirmed,
  decideEnrolmentFinished,
} from '../../../src/tenant/registration.ts';
import { decideCode } from '../../../src/tenant/verification.ts';
import { decideWebSignIn } from '../../../src/tenant/web-sign-in.ts';
import { person } from '../tenant-fixture.ts';
import * as model from './tenant-model.ts';

/**
 * The rules against a second opinion, on random histories. Nothing is hashed here: what a password or a code turned out
 * to be is told, as `prepare…` would; that `prepare…` finds it out is tested by examples.
 */

const hash = { algorithm: 'PBKDF2-SHA-256', cost: 1, salt: '', key: '' } as const;
const address = 'sari@kopisenja.example';

export class Real {
  state: TenantState;
  now = 1_521_536_400_000;
  session: string | null = null;
  factorId = '';
  ids = 0;

  constructor() {
    const { limits } = model;
    const policy = {
      ...microsoft365.policy,
      appPasswordLimit: limits.appPasswords,
      factorFailureCap: limits.cap,
      trustedRanges: ['203.0.113.0/24'],
      throttle: {
        limit: limits.failures,
        findTime: limits.findTime * 1000,
        firstWait: limits.firstWait * 1000,
        longestWait: limits.longestWait * 1000,
      },
    };
    const created = {
      type: 'tenantCreated',
      profile: microsoft365.id,
      name: 'x',
      era: '2018-03-20',
      createdOn: '2016-05-02',
    } as const;
    this.state = evolve(
      emptyTenant(microsoft365),
      { ...created, policy, users: [person('sari')] },
      this.now,
    );
  }

  apply({ events, refusal }: Decision): string {
    for (const event of events) {
      if (event.type === 'webPasswordAccepted') this.session = event.session.id;
      if (event.type === 'secondFactorAccepted') this.session = event.nextSessionId;
      this.state = evolve(this.state, event, this.now);
    }
    return refusal ?? 'ok';
  }

  id(): string {
    this.ids += 1;
    return String(this.ids);
  }
}

export type Step = (
  expected: model.Model,
  real: Real,
) => { readonly expected: string; readonly answer: string } | null;

/** What a step may be told: each of them both sides read in their own way. */
export const steps = {
  /** A wrong password by its number, or the right one. */
  webSignIn: (guess: number | null) => (m, r) => ({
    expected: model.webSignIn(m, guess),
    answer: r.apply(
      decideWebSignIn(
        r.state,
        { address, password: 'x' },
        {
          sessionId: r.id(),
          comparedWith: r.state.users['sari']?.passwordHash ?? null,
          isAccountPassword: guess === null,
          isAppPassword: false,
          attempt: guess === null ? null : String(guess),
        },
        r.now,
      ),
    ),
  }),
  startEnrolment: () => (m, r) => ({
    expected: model.startEnrolment(m),
    answer: r.apply(decideEnrolmentStart(r.state, r.session)),
  }),
  addApp: () => (m, r) => {
    if (m.factor === 'active') return null;
    const factorId = r.id();
    const answer = r.apply(decideApp(r.state, r.session, { factorId, key: 'k' }, r.now));
    if (answer === 'ok') r.factorId = factorId;
    return { expected: model.addApp(m), answer };
  },
  /** The code of a step ahead or behind, or a wrong one. */
  submit: (ahead: number | null) => (m, r) => {
    const present = Math.floor(r.now / 30_000);
    const step = present + (ahead ?? 0);
    const matches = {
      inWindow: ahead !== null && ahead >= -1 ? [step] : [],
      around: ahead === null ? [] : [step],
      latest: present + 1,
    };
    const submission = { sessionId: r.session ?? '', factorId: r.factorId, code: '123456' };
    const evidence = { matches, challengeId: null, nextSessionId: r.id() };
    return {
      expected: model.submit(m, ahead),
      answer: r.apply(decideCode(r.state, submission, evidence, r.now)),
    };
  },
  confirmContact: () => (m, r) => {
    const id = r.id();
    const first = { id, text: 't', hash };
    return {
      expected: model.confirmContact(m, id),
      answer: r.apply(decideContactConfirmed(r.state, r.session, null, first, r.now)),
    };
  },
  finish: () => (m, r) => ({
    expected: model.finish(m),
    answer: r.apply(decideEnrolmentFinished(r.state, r.session)),
  }),
  create: () => (m, r) => {
    const made = { id: r.id(), text: 't', hash };
    const decision = decideAppPasswordCreation(r.state, r.session, 'Laptop', made, r.now);
    return { expected: model.create(m, made.id), answer: r.apply(decision) };
  },
  remove: (place: number) => (m, r) => {
    const id = m.appPasswords[place] ?? 'nothing';
    return {
      expected: model.remove(m, id),
      answer: r.apply(decideAppPasswordDeletion(r.state, r.session, id, r.now)),
    };
  },
  /** The account password, an app password by its place, or a wrong one where there is none at that place. */
  legacy: (given: 'account' | number, trusted: boolean) => (m, r) => {
    const app = typeof given === 'number' ? m.appPasswords[given] : undefined;
    const isGuess = typeof given === 'number' && app === undefined;
    const asked = given === 'account' ? given : app === undefined ? { guess: given } : { app };
    const evidence = {
      comparedWith: r.state.users['sari']?.passwordHash ?? null,
      isAccountPassword: given === 'account',
      appPasswordId: app ?? null,
      rehashed: null,
      attempt: isGuess ? String(given) : null,
    };
    const from = trusted ? '203.0.113.1' : '198.51.100.1';
    const command = { protocol: 'imap', address, password: 'x', from } as const;
    return {
      expected: model.legacy(m, asked, trusted),
      answer: r.apply(decideLegacySignIn(r.state, command, evidence, r.now)),
    };
  },
  setMfa: (to: model.Model['mfa']) => (m, r) => ({
    expected: model.setMfa(m, to),
    answer: r.apply(decideMfaState(r.state, 'system', 'sari', to)),
  }),
  setSwitch: (appPasswordsAllowed: boolean) => (m, r) => {
    m.switchOn = appPasswordsAllowed;
    const change = { appPasswordsAllowed };
    return {
      expected: 'ok',
      answer: r.apply({ events: [{ type: 'policyChanged', change, before: {}, adminId: null }] }),
    };
  },
  reRegister: () => (m, r) => {
    const answer = r.apply(decideReRegistration(r.state, 'system', 'sari'));
    r.session = null;
    return { expected: model.reRegister(m), answer };
  },
  removeFactor: () => (m, r) => ({
    expected: model.removeFactor(m),
    answer: r.apply(decideFactorRemoval(r.state, r.session, r.factorId, r.now)),
  }),
  tick: (seconds: number) => (m, r) => {
    m.now += seconds;
    r.now += seconds * 1000;
    return { expected: 'ok', answer: 'ok' };
  },
} satisfies Readonly<Record<string, (...told: never[]) => Step>>;

/** A step with what it is told, by name. */
export interface Named {
  readonly name: string;
  readonly step: Step;
}

const named = <Told extends unknown[]>(
  weight: number,
  name: string,
  make: (...told: Told) => Step,
  ...arbitraries: { [Place in keyof Told]: fc.Arbitrary<Told[Place]> }
) => ({
  weight,
  arbitrary: fc
    .tuple(...arbitraries)
    .map((told): Named => ({ name, step: make(...(told as Told)) })),
});

/** Signing in, codes and creating are drawn more often, or most histories would end before they begin. */
export const anyStep = fc.oneof(
  named(2, 'webSignIn', steps.webSignIn, fc.option(fc.nat(7))),
  named(1, 'startEnrolment', steps.startEnrolment),
  named(1, 'addApp', steps.addApp),
  named(5, 'submit', steps.submit, fc.option(fc.integer({ min: -2, max: 1 }), { freq: 2 })),
  named(1, 'confirmContact', steps.confirmContact),
  named(1, 'finish', steps.finish),
  named(3, 'create', steps.create),
  named(1, 'remove', steps.remove, fc.nat(3)),
  named(
    2,
    'legacy',
    steps.legacy,
    fc.oneof(fc.constant('account' as const), fc.nat(9)),
    fc.boolean(),
  ),
  named(1, 'setMfa', steps.setMfa, fc.constantFrom('disabled', 'enabled', 'enforced')),
  named(1, 'setSwitch', steps.setSwitch, fc.boolean()),
  named(1, 'reRegister', steps.reRegister),
  named(1, 'removeFactor', steps.removeFactor),
  named(2, 'tick', steps.tick, fc.constantFrom(1, 29, 30, 60, 250, 600)),
);
