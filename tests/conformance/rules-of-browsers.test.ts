import { describe, expect, it } from 'vitest';
import {
  decideMfaState,
  decideReRegistration,
  decideSessionsRevoked,
} from '../../src/tenant/administration.ts';
import { decideEnrolmentStart } from '../../src/tenant/enrolment.ts';
import type { BrowserContext } from '../../src/tenant/mfa.ts';
import { decideBrowserRemembered } from '../../src/tenant/remembered-browsers.ts';
import { decideWebSignIn, prepareWebSignIn } from '../../src/tenant/web-sign-in.ts';
import { wouldSignInPass } from '../../src/tenant/lazy/sign-in-what-if.ts';
import {
  password,
  person,
  registered,
  type TenantFixture,
  type TenantFixtureOptions,
} from './tenant-fixture.ts';

/** Browsers that are not asked again, as the fact sheet has them. */

const days = 24 * 3600;

/** The stage of a sign-in from this browser, and its session. */
async function signInFrom(
  lab: TenantFixture,
  place: BrowserContext,
  address = 'sari@kopisenja.example',
): Promise<[string | undefined, string]> {
  const command = { address, password, ...place };
  const evidence = await prepareWebSignIn(lab.state, command, lab.ports);
  lab.apply(decideWebSignIn(lab.state, command, evidence, lab.now));
  return [lab.state.sessions[evidence.sessionId]?.stage, evidence.sessionId];
}

/** Sari ticked the box in the browser called `desk`. */
async function remembered(options: TenantFixtureOptions = {}) {
  const lab = await registered({ ...options, policy: { rememberMfaDays: 90, ...options.policy } });
  const session = await lab.signIn(lab.me.factorId);
  const answer = lab.apply(decideBrowserRemembered(lab.state, session, 'desk'));
  const stage = async (browserId?: string) =>
    (await signInFrom(lab, browserId === undefined ? {} : { browserId }))[0];
  return { lab, session, answer, stage };
}

describe('§1.4 row 6 "Don’t ask again for X days"', () => {
  it('this browser is not asked, another one is, and so is one whose cookies were deleted', async () => {
    const { answer, stage } = await remembered();
    expect(answer).toBe('ok');
    expect(await stage('desk')).toBe('signedIn');
    for (const other of ['laptop', 'constructor', '', undefined]) {
      expect(await stage(other)).toBe('secondFactorRequired');
    }
  });

  it('for so many days as the policy has now, and not at all where nobody turned it on', async () => {
    const { lab, stage } = await remembered();
    lab.skip(90 * days - 61);
    expect(await stage('desk')).toBe('signedIn');
    lab.skip(61);
    expect(await stage('desk')).toBe('secondFactorRequired');

    const shorter = await remembered();
    shorter.lab.skip(8 * days);
    shorter.lab.set({ rememberMfaDays: 7 });
    expect(await shorter.stage('desk')).toBe('secondFactorRequired');
    shorter.lab.set({ rememberMfaDays: null });
    expect(await shorter.stage('desk')).toBe('secondFactorRequired');

    expect((await remembered({ policy: { rememberMfaDays: null } })).answer).toBe('stepNotReached');
  });

  it('belongs to one user: another user at the same browser is asked', async () => {
    const { lab } = await remembered({ users: [person('sari'), person('budi')] });
    await lab.register('budi@kopisenja.example');
    const [stage] = await signInFrom(lab, { browserId: 'desk' }, 'budi@kopisenja.example');
    expect(stage).toBe('secondFactorRequired');
  });

  it('is said only by a session that gave its proof', async () => {
    const { lab } = await remembered();
    const [, pending] = await signInFrom(lab, {});
    const [, skipped] = await signInFrom(lab, { browserId: 'desk' });
    for (const session of ['nothing', pending, skipped]) {
      expect(lab.apply(decideBrowserRemembered(lab.state, session, 'other'))).toBe(
        'stepNotReached',
      );
    }
  });

  it('G13: a remembered browser signs in, and is asked once more before methods are changed', async () => {
    const { lab } = await remembered();
    const [, session] = await signInFrom(lab, { browserId: 'desk' });
    expect((await lab.create(session))[0]).toBe('reauthenticationRequired');
    lab.skip(60);
    await lab.submit(session, lab.me.factorId, await lab.code(lab.me.factorId));
    const proof = lab.log.findLast((event) => event.type === 'secondFactorAccepted');
    expect((await lab.create(proof?.nextSessionId ?? ''))[0]).toBe('ok');
  });

  it('G13: who is to register anew is asked for the old method first, or a password and a cookie would add another', async () => {
    const { lab } = await remembered();
    for (const to of ['disabled', 'enabled'] as const) {
      lab.apply(decideMfaState(lab.state, 'system', 'sari', to));
    }
    const [stage, session] = await signInFrom(lab, { browserId: 'desk' });
    expect(stage).toBe('secondFactorRequired');
    expect(lab.apply(decideEnrolmentStart(lab.state, session))).toBe('stepNotReached');
  });

  it('§1.5 row 5: "Revoke MFA sessions" forgets the browser, and the app password does not notice', async () => {
    const { lab, stage } = await remembered();
    lab.apply(decideSessionsRevoked(lab.state, 'system', 'sari'));
    expect(await stage('desk')).toBe('secondFactorRequired');
    expect(await lab.legacy(lab.me.appPassword)).toBe('ok');
  });

  it('and methods that are gone can be stood in for by no cookie', async () => {
    const { lab, stage } = await remembered();
    lab.apply(decideReRegistration(lab.state, 'system', 'sari'));
    expect(await stage('desk')).toBe('setUpRequired');
  });

  it('§1.4 row 7: mail programs need the app password as before', async () => {
    const { lab } = await remembered();
    expect(await lab.legacy(password)).toBe('appPasswordRequired');
    expect(await lab.legacy(lab.me.appPassword)).toBe('ok');
    const question = { userId: 'sari', browserId: 'desk', now: lab.now } as const;
    const ask = (over: 'imap' | 'modern') =>
      wouldSignInPass(lab.state, { ...question, over, with: 'accountPassword' });
    expect(ask('imap')).toMatchObject({ reason: 'appPasswordRequired' });
    expect(ask('modern')).toMatchObject({ then: 'in' });
  });

  it('the record names the user and not the cookie', async () => {
    const { lab } = await remembered();
    expect(lab.rows.find(({ action }) => action === 'browserRemembered')).toMatchObject({
      actor: 'sari',
      via: 'browser',
      target: null,
    });
    expect(JSON.stringify(lab.rows)).not.toContain('desk');
  });
});
