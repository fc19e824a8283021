import { describe, expect, it } from 'vitest';
import {
  decideAppPasswordsDeleted,
  decideReRegistration,
  decideSessionsRevoked,
  decideUserDeletion,
} from '../../src/tenant/administration.ts';
import {
  decidePasswordChange,
  decidePasswordReset,
  prepareNewPassword,
} from '../../src/tenant/lazy/account-password.ts';
import { decideAppPasswordDeletion } from '../../src/tenant/app-passwords.ts';
import { decideLegacySignIn, prepareLegacySignIn } from '../../src/tenant/legacy-sign-in.ts';
import { decideFactorRemoval } from '../../src/tenant/lazy/factors.ts';
import { TenantFixture, password, person, registered } from './tenant-fixture.ts';
import { turnMfaOff, turnMfaOn } from './vendor-cases.ts';
import { vendor } from './vendor-under-test.ts';

const isPerUser = vendor.mfa === 'perUserState';
/** What becomes of app passwords, and of the next sign-in, when the last method is gone. */
const bare = isPerUser
  ? ({ legacy: 'ok', stage: 'setUpRequired' } as const)
  : ({ legacy: 'appPasswordNotInForce', stage: 'signedIn' } as const);

const budi = 'budi@kopisenja.example';

describe('H. Revoking', () => {
  it('RV-01 the user deletes one, and its next use is refused', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    expect(
      lab.apply(decideAppPasswordDeletion(lab.state, session, lab.me.appPasswordId, lab.now)),
    ).toBe('ok');
    expect(await lab.legacy(lab.me.appPassword)).toBe('badPassword');
  });

  it('RV-02 an admin deletes all of one user and none of another; the audit log counts them', async () => {
    const lab = new TenantFixture({ users: [person('sari'), person('budi')] });
    const [mine, others] = [await lab.register(), await lab.register(budi)];
    const session = await lab.signIn(mine.factorId);
    await lab.create(session);
    const decision = decideAppPasswordsDeleted(lab.state, 'system', 'sari');
    expect(decision.events).toHaveLength(2);
    lab.apply(decision);
    expect(await lab.legacy(mine.appPassword)).toBe('badPassword');
    expect(await lab.legacy(others.appPassword, { address: budi })).toBe('ok');
  });

  it('RV-03 the app password of another user is as unknown as one that never existed', async () => {
    const lab = new TenantFixture({ users: [person('sari'), person('budi')] });
    const [mine, others] = [await lab.register(), await lab.register(budi)];
    const session = await lab.signIn(mine.factorId);
    for (const id of [others.appPasswordId, 'nothing', '__proto__']) {
      expect(lab.apply(decideAppPasswordDeletion(lab.state, session, id, lab.now))).toBe(
        'appPasswordNotFound',
      );
    }
    expect(lab.user('budi').appPasswords).toHaveLength(1);
  });

  it('RV-04 deleted twice: the second time it is not there', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    const remove = () =>
      lab.apply(decideAppPasswordDeletion(lab.state, session, lab.me.appPasswordId, lab.now));
    expect([remove(), remove()]).toEqual(['ok', 'appPasswordNotFound']);
  });

  it('RV-06 deleting one leaves the others', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    const [, , text] = await lab.create(session);
    lab.apply(decideAppPasswordDeletion(lab.state, session, lab.me.appPasswordId, lab.now));
    expect(await lab.legacy(text)).toBe('ok');
  });

  it('RV-07 re-registration takes methods and sessions; app passwords stay, or go if the policy says so', async () => {
    for (const [reRegisterRevokes, expected] of [
      [false, bare.legacy],
      [true, 'badPassword'],
    ] as const) {
      const lab = await registered({ policy: { reRegisterRevokes } });
      lab.apply(decideReRegistration(lab.state, 'system', 'sari'));
      expect(lab.user().factors).toEqual([]);
      expect(lab.state.sessions).toEqual({});
      expect(await lab.legacy(lab.me.appPassword)).toBe(expected);
      const [, next] = await lab.web();
      expect(lab.state.sessions[next]?.stage).toBe(bare.stage);
    }
  });

  it('RV-08 MFA turned off: app passwords sleep and wake with it, or are deleted if the policy says so', async () => {
    for (const [appPasswordsWhenMfaDisabled, asleep, awake] of [
      ['ignore', 'appPasswordNotInForce', 'ok'],
      ['delete', 'badPassword', 'badPassword'],
    ] as const) {
      const lab = await registered({ policy: { appPasswordsWhenMfaDisabled } });
      expect(turnMfaOff(lab)).toBe('ok');
      expect(await lab.legacy(lab.me.appPassword)).toBe(asleep);
      expect(await lab.legacy(password)).toBe('ok');
      expect(await turnMfaOn(lab)).toBe('ok');
      expect(await lab.legacy(lab.me.appPassword)).toBe(awake);
    }
  });

  it('RV-09 a new account password keeps app passwords, or takes them if the policy says so', async () => {
    for (const [passwordResetRevokes, expected] of [
      [false, 'ok'],
      [true, 'badPassword'],
    ] as const) {
      const lab = await registered({ policy: { passwordResetRevokes } });
      const session = await lab.signIn(lab.me.factorId);
      const next = { current: password, next: 'Senja-Baru-2018' };
      const changed = await prepareNewPassword(lab.state, 'sari', next, lab.ports.random);
      expect(lab.apply(decidePasswordChange(lab.state, session, changed, lab.now))).toBe('ok');
      expect(await lab.legacy(lab.me.appPassword)).toBe(expected);
      expect((await lab.web())[0]).toBe('passwordWrong');
      expect((await lab.web('Senja-Baru-2018'))[0]).toBe('ok');

      const again = await registered({ policy: { passwordResetRevokes } });
      const reset = await prepareNewPassword(
        again.state,
        'sari',
        { current: null, next: 'Senja-Baru-2018' },
        again.ports.random,
      );
      expect(again.apply(decidePasswordReset(again.state, 'system', 'sari', reset))).toBe('ok');
      expect(await again.legacy(again.me.appPassword)).toBe(expected);
      expect(again.state.sessions).toEqual({});
    }
  });

  it('RV-09 a change needs the present password, and a new one that could be one', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    for (const [current, next, reason] of [
      ['wrong', 'Senja-Baru-2018', 'passwordWrong'],
      [null, 'Senja-Baru-2018', 'passwordWrong'],
      [password, 'short', 'newPasswordMalformed'],
      [password, 'x'.repeat(257), 'newPasswordMalformed'],
    ] as const) {
      const prepared = await prepareNewPassword(
        lab.state,
        'sari',
        { current, next },
        lab.ports.random,
      );
      expect(lab.apply(decidePasswordChange(lab.state, session, prepared, lab.now))).toBe(reason);
    }
  });

  it('RV-10 with a user everything goes', async () => {
    const lab = await registered();
    lab.apply(decideUserDeletion(lab.state, 'system', 'sari', lab.now));
    expect(lab.state.users['sari']).toBeUndefined();
    expect(lab.state.sessions).toEqual({});
    expect(await lab.legacy(lab.me.appPassword)).toBe('unknownUser');
  });

  it('RV-11 what is deleted stays in the record by name, and its hash is gone from the tenant', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    const [, id] = await lab.create(session, 'Laptop at home');
    const hash = lab.user().appPasswords.find((one) => one.id === id)?.hash.key ?? '';
    lab.apply(decideAppPasswordDeletion(lab.state, session, id, lab.now));
    expect(JSON.stringify(lab.state)).not.toContain(hash);
    expect(lab.rows.at(-1)).toMatchObject({
      action: 'appPasswordDeleted',
      target: 'Laptop at home',
      actor: 'sari',
    });
    expect(JSON.stringify(lab.rows)).not.toContain(hash);
  });

  it('RV-12 one that was deleted while its key was derived is not accepted', async () => {
    const lab = await registered();
    const command = {
      protocol: 'imap',
      address: 'sari@kopisenja.example',
      password: lab.me.appPassword,
    } as const;
    const evidence = await prepareLegacySignIn(lab.state, command, lab.ports);
    expect(evidence.appPasswordId).toBe(lab.me.appPasswordId);
    lab.append([
      {
        type: 'appPasswordDeleted',
        userId: 'sari',
        appPasswordId: lab.me.appPasswordId,
        name: null,
        by: 'admin',
      },
    ]);
    expect(lab.apply(decideLegacySignIn(lab.state, command, evidence, lab.now))).toBe(
      'badPassword',
    );
  });

  it('RV-13 the last method may go, and the next sign-in asks for a new one where MFA goes on', async () => {
    const lab = await registered();
    const [, elsewhere] = await lab.web();
    const session = await lab.signIn(lab.me.factorId);
    expect(lab.apply(decideFactorRemoval(lab.state, session, lab.me.factorId, lab.now))).toBe('ok');
    expect(lab.state.sessions[elsewhere]).toBeUndefined();
    expect(lab.state.sessions[session]).toBeDefined();
    const [, next] = await lab.web();
    expect(lab.state.sessions[next]?.stage).toBe(bare.stage);
    expect(await lab.legacy(lab.me.appPassword)).toBe(bare.legacy);
  });

  it('§1.5 row 5 revoked sessions end, and app passwords do not notice', async () => {
    const lab = await registered();
    lab.apply(decideSessionsRevoked(lab.state, 'system', 'sari'));
    expect(lab.state.sessions).toEqual({});
    expect(await lab.legacy(lab.me.appPassword)).toBe('ok');
  });
});
