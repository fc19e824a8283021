import { describe, expect, it } from 'vitest';
import { registered } from './tenant-fixture.ts';
import { ask, owner, tenant } from './rules-people.ts';

/** Where several rules say no, the first one in the table gives the reason, and so the advice. */

describe('§7.4 the first row that applies decides', () => {
  const closedEra = { era: '2023-01-01' };
  const blocked = { ...owner, blocked: true };
  const waiting = {
    ...owner,
    failures: {
      ...owner.failures,
      password: { ...owner.failures.password, lockedUntil: 1 },
    },
  };

  it('row 1 before row 2: a closed protocol is the reason also where all of them are blocked', () => {
    const policy = { securityDefaults: true, legacyBlocked: true };
    expect(ask(tenant({ ...closedEra, policy }), 'imap', 'appPassword')).toBe('basicAuthDisabled');
  });

  it('row 2 before row 3: a block for the whole tenant is the reason for an unknown and a blocked user too', () => {
    const policy = { legacyBlocked: true };
    expect(ask(tenant({ me: blocked, policy }), 'imap', 'appPassword')).toBe('legacyBlocked');
    expect(ask(tenant({ users: [], policy }), 'imap', 'appPassword')).toBe('legacyBlocked');
  });

  it('row 3 before rows 4 to 10: a blocked user is told nothing about the password', () => {
    for (const proof of ['accountPassword', 'appPassword', 'wrongPassword'] as const) {
      expect(ask(tenant({ me: blocked }), 'imap', proof)).toBe('userBlocked');
      expect(ask(tenant({ me: blocked }), 'adminShell', proof)).toBe('userBlocked');
    }
  });

  it('a wait says so for the account password, before what is wrong with it', () => {
    expect(ask(tenant({ me: waiting }), 'imap', 'accountPassword')).toBe('accountLocked');
    expect(ask(tenant({ me: waiting }), 'imap', 'appPassword')).toBe('§7.4 row 4');
    expect(ask(tenant({ me: waiting }), 'imap', 'wrongPassword')).toBe('badPassword');
    const policy = { lockStopsAppPasswords: true };
    expect(ask(tenant({ me: waiting, policy }), 'imap', 'appPassword')).toBe('accountLocked');
    expect(ask(tenant({ me: waiting, policy }), 'adminShell', 'appPassword')).toBe(
      'adminShellNeedsModern',
    );
  });
});

describe('text messages', () => {
  it('EN-17 a code that was taken is refused as used, also in the session that asked for it', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    const [, phone] = await lab.addPhone(session);
    expect(await lab.submit(session, phone, lab.message())).toBe('ok');
    expect(await lab.submit(session, phone, lab.message())).toBe('codeReplayed');
    await lab.resend(session, phone);
    expect(await lab.submit(session, phone, lab.message())).toBe('ok');
  });
});
