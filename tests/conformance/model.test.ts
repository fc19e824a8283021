import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as model from './model/tenant-model.ts';
import { anyStep, Real, steps, type Named, type Step } from './model/steps.ts';

/** What both know must be the same after each step. */
function compare(m: model.Model, r: Real): void {
  const user = r.state.users['sari'];
  const session = r.session === null ? undefined : r.state.sessions[r.session];
  expect({
    mfa: user?.mfa,
    registered: user?.registered,
    factor: user?.factors.at(-1)?.state ?? 'none',
    appPasswords: user?.appPasswords.map(({ id }) => id),
    everHad: user?.everHadAppPassword,
    session: session?.stage ?? 'none',
    waitsForPassword: r.now < (user?.failures.password.lockedUntil ?? 0),
    waitsForCode: r.now < (user?.failures.secondFactor.lockedUntil ?? 0),
    wrongPasswords: user?.failures.password.counted.length,
  }).toEqual({
    mfa: m.mfa,
    registered: m.registered,
    factor: m.factor,
    appPasswords: m.appPasswords,
    everHad: m.everHad,
    session: m.session,
    waitsForPassword: m.now < m.passwordLock.until,
    waitsForCode: m.now < m.codeLock.until,
    wrongPasswords: m.wrongPasswords.length,
  });
}

/** Answers that the histories must have drawn: a rule that they never touched is not proved by them. */
const wanted = [
  'confirmContact ok',
  'create ok',
  'create appPasswordLimit',
  'create reauthenticationRequired',
  'create tenantSwitchOff',
  'create enabledNotEnforced',
  'remove ok',
  'legacy ok',
  'legacy appPasswordRequired',
  'legacy appPasswordNotInForce',
  'legacy accountLocked',
  'removeFactor ok',
  'submit ok',
  'submit codeLocked',
  'submit codeReplayed',
  'submit codeExpired',
  'submit signInExpired',
  'submit enrolmentExpired',
  'webSignIn accountLocked',
];

it('ST-03 in 5,000 random histories the tenant and the model agree after every step', () => {
  const seen = new Set<string>();
  const command = ({ name, step }: Named): fc.Command<model.Model, Real> => ({
    check: () => true,
    run: (m, r) => {
      const outcome = step(m, r);
      if (!outcome) return;
      seen.add(`${name} ${outcome.expected}`);
      expect(outcome.answer, name).toBe(outcome.expected);
      compare(m, r);
    },
    toString: () => name,
  });
  const histories = fc.commands([anyStep.map(command)], { maxCommands: 60, size: 'max' });
  // Where a history begins: with nothing, after the article's seven steps, or signed in without a second proof.
  fc.assert(
    fc.property(fc.nat(2), histories, (start, history) => {
      const setup = () => {
        const both = { model: model.newModel(), real: new Real() };
        if (start > 0) register(both.model, both.real);
        if (start > 1) signInUnproved(both.model, both.real);
        return both;
      };
      fc.modelRun(setup, history);
    }),
    { numRuns: 5000 },
  );
  expect(wanted.filter((answer) => !seen.has(answer))).toEqual([]);
});

/** The seven steps of the article, a minute, and a later sign-in with its second proof. */
function register(m: model.Model, r: Real): void {
  const { webSignIn, startEnrolment, addApp, submit, confirmContact, finish, tick } = steps;
  const first = [
    webSignIn(null),
    startEnrolment(),
    addApp(),
    submit(0),
    confirmContact(),
    finish(),
  ];
  perform([...first, tick(60), webSignIn(null), submit(0)], m, r);
}

/** A sign-in while MFA was off: afterwards the session has no proof, and the user has a method. */
function signInUnproved(m: model.Model, r: Real): void {
  perform([steps.setMfa('disabled'), steps.webSignIn(null), steps.setMfa('enforced')], m, r);
}

function perform(all: readonly Step[], m: model.Model, r: Real): void {
  for (const step of all) {
    expect(step(m, r)?.answer).toBe('ok');
    compare(m, r);
  }
}
