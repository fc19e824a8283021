import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { decideUserChange, decideUserDeletion } from '../../src/tenant/administration.ts';
import { redacted } from '../../src/tenant/redact-address.ts';
import { sameBytes } from '../../src/tenant/encoding.ts';
import { hashPassword } from '../../src/tenant/password-hash.ts';
import { TenantFixture, password, person, registered, testCost } from './tenant-fixture.ts';
import { grouped, length, nobodys, turnMfaOff } from './vendor-cases.ts';

/** How many keys were derived meanwhile. */
async function derivations(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(crypto.subtle, 'deriveBits');
  try {
    await work();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}

describe('G. Verifying passwords', () => {
  it('VN-01 an app password is forgiven its separators and capitals, or nothing if the policy says so', async () => {
    const lab = await registered();
    const text = lab.me.appPassword;
    const forms = [
      grouped(text),
      grouped(text, '-'),
      grouped(text, '\u00a0'),
      text.toUpperCase(),
      ` ${text} `,
      `${text}\r\n`,
      `\ufeff${text}\u200b`,
    ];
    expect(await lab.legacy(text)).toBe('ok');
    for (const form of forms) expect(await lab.legacy(form)).toBe('ok');
    lab.set({ appPasswordEntry: 'exact' });
    expect(await lab.legacy(text)).toBe('ok');
    for (const form of forms) expect(await lab.legacy(form)).toBe('badPassword');
  });

  it('VN-02 what is no app password by its shape is refused without a key derived for it', async () => {
    const lab = await registered();
    const text = lab.me.appPassword;
    for (const wrong of [text.slice(1), `${text}a`, `1${text.slice(1)}`, 'short']) {
      // One for the account password, none for the app password.
      expect(await derivations(() => lab.legacy(wrong))).toBe(1);
    }
    expect(await derivations(() => lab.legacy(''))).toBe(0);
    expect(await derivations(() => lab.legacy('x'.repeat(10_000)))).toBe(0);
    expect(await derivations(() => lab.legacy(nobodys))).toBe(2);
  });

  it('VN-03 letters that only look like the right ones are wrong', async () => {
    const fixed = (length: number) => new Uint8Array(length).fill(10);
    const lab = await registered();
    const text = 'k'.repeat(length);
    lab.append([
      {
        type: 'appPasswordCreated',
        userId: 'sari',
        sessionId: 'none',
        appPassword: {
          id: 'k',
          name: null,
          origin: 'manage',
          hash: await hashPassword(text, testCost, fixed),
          createdAt: 0,
          lastUsedAt: null,
          lastUsedOver: null,
        },
      },
    ]);
    expect(await lab.legacy(text)).toBe('ok');
    for (const lookalike of ['\u212a', 'к', 'ｋ', 'κ']) {
      expect(await lab.legacy(lookalike.repeat(length))).toBe('badPassword');
    }
  });

  it('VN-04 an account password is compared exactly as it came', async () => {
    const odd = ' Päss:word\u0000 ';
    const passwordHash = await hashPassword(odd, testCost, (n) => new Uint8Array(n));
    const lab = new TenantFixture({ users: [person('sari', { mfa: 'disabled', passwordHash })] });
    expect(await lab.legacy(odd)).toBe('ok');
    for (const near of [odd.trim(), odd.toLowerCase(), odd.normalize('NFD'), `${odd} `]) {
      expect(await lab.legacy(near)).toBe('badPassword');
    }
  });

  it('VN-05 the account password is named as the mistake only where it was right', async () => {
    const lab = await registered();
    expect(await lab.legacy(password)).toBe('appPasswordRequired');
    expect(await lab.legacy('wrong')).toBe('badPassword');
  });

  it('VN-06 without MFA the account password is enough', async () => {
    const lab = new TenantFixture();
    expect(await lab.legacy(password, { address: 'budi@kopisenja.example' })).toBe('ok');
  });

  it('VN-07 an app password opens no browser session', async () => {
    const lab = await registered();
    const before = lab.state.sessions;
    expect((await lab.web(lab.me.appPassword))[0]).toBe('passwordIsAppPassword');
    expect(lab.state.sessions).toEqual(before);
  });

  it('VN-08 an account password that equals an app password: each rule by itself, and the record is clean', async () => {
    const lab = await registered();
    const text = lab.me.appPassword;
    const passwordHash = await hashPassword(text, testCost, lab.ports.random);
    lab.append([{ type: 'accountPasswordChanged', userId: 'sari', passwordHash, by: 'user' }]);
    expect(await lab.legacy(text)).toBe('ok');
    expect((await lab.web(text))[0]).toBe('ok');
    expect(JSON.stringify(lab.rows)).not.toContain(text);
  });

  it('VN-09 the right app password where none is taken: its own reason, and the record says which it was', async () => {
    const lab = await registered();
    const { appPassword, appPasswordId } = lab.me;
    const noted = () => lab.rows.at(-1);
    // R30: the one difference that the product makes between programs.
    expect(await lab.legacy(appPassword, { protocol: 'adminShell' })).toBe('adminShellNeedsModern');
    expect(noted()).toMatchObject({ via: 'adminShell', target: appPasswordId, actor: 'sari' });
    expect(turnMfaOff(lab)).toBe('ok');
    expect(await lab.legacy(appPassword)).toBe('appPasswordNotInForce');
    expect(noted()).toMatchObject({ via: 'imap', target: appPasswordId });
    // R32: a closed protocol is refused before anybody looks, so nobody knows which it was.
    lab.set({ smtpAuth: 'off' });
    expect(await lab.legacy(appPassword, { protocol: 'smtp' })).toBe('smtpAuthDisabled');
    expect(noted()).toMatchObject({ via: 'smtp', target: null });
    expect(await lab.legacy(nobodys)).toBe('badPassword');
    expect(noted()).toMatchObject({ target: null });
  });

  it('VN-10 the app password of another user is wrong', async () => {
    const lab = new TenantFixture({ users: [person('sari'), person('budi')] });
    const mine = await lab.register();
    await lab.register('budi@kopisenja.example');
    expect(await lab.legacy(mine.appPassword, { address: 'budi@kopisenja.example' })).toBe(
      'badPassword',
    );
    expect(await lab.legacy(mine.appPassword)).toBe('ok');
  });

  it('VN-11 an unknown user costs the same work and gets the same answer', async () => {
    const lab = await registered();
    const known = await derivations(() => lab.legacy(nobodys));
    const unknown = await derivations(() =>
      lab.legacy(nobodys, { address: 'x@kopisenja.example' }),
    );
    expect(unknown).toBe(known);
    expect(await derivations(() => lab.web('wrong'))).toBe(
      await derivations(() => lab.web('wrong', 'x@kopisenja.example')),
    );
  });

  it('VN-12 a blocked user, a deleted one and a mailbox without the protocol are refused', async () => {
    const lab = await registered();
    const text = lab.me.appPassword;
    const set = (change: Parameters<typeof decideUserChange>[3]) =>
      lab.apply(decideUserChange(lab.state, 'system', 'sari', change));
    set({ mailbox: { smtpAuth: 'default', protocolsOff: ['imap'] } });
    expect(await lab.legacy(text)).toBe('mailboxProtocolOff');
    expect(await lab.legacy(text, { protocol: 'pop' })).toBe('ok');
    set({ mailbox: { smtpAuth: 'default', protocolsOff: [] }, blocked: true });
    expect(await lab.legacy(text)).toBe('userBlocked');
    lab.apply(decideUserDeletion(lab.state, 'system', 'sari', lab.now));
    expect(await lab.legacy(text)).toBe('unknownUser');
  });

  it('VN-13 the address may be written in capitals and with spaces around it', async () => {
    const lab = await registered();
    for (const address of ['SARI@KopiSenja.example', ' sari@kopisenja.example ']) {
      expect(await lab.legacy(lab.me.appPassword, { address })).toBe('ok');
    }
    expect(await lab.legacy(lab.me.appPassword, { address: 'sari' })).toBe('unknownUser');
  });

  it('VN-14 each use is noted with its time and protocol', async () => {
    const lab = await registered();
    lab.skip(5);
    await lab.legacy(lab.me.appPassword, { protocol: 'smtp' });
    expect(lab.user().appPasswords[0]).toMatchObject({ lastUsedAt: lab.now, lastUsedOver: 'smtp' });
    lab.skip(1);
    await lab.legacy(lab.me.appPassword);
    expect(lab.user().appPasswords[0]).toMatchObject({ lastUsedAt: lab.now, lastUsedOver: 'imap' });
  });

  it('VN-15 of several the right one is found, and only its row changes', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    const [, id, text] = await lab.create(session, 'Laptop at home');
    await lab.create(session, 'Printer upstairs');
    await lab.legacy(text);
    expect(lab.user().appPasswords.map((one) => [one.id === id, one.lastUsedAt !== null])).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
  });

  it('VN-16 a record of a cheaper day is made anew once, and works before and after', async () => {
    const lab = await registered();
    lab.set({ passwordCost: 2000 });
    expect(await lab.legacy(lab.me.appPassword)).toBe('ok');
    expect(lab.user().appPasswords[0]?.hash.cost).toBe(2000);
    expect(await lab.legacy(lab.me.appPassword)).toBe('ok');
    expect(lab.log.filter(({ type }) => type === 'appPasswordRehashed')).toHaveLength(1);
  });

  it('VN-17 a hash that cannot be read accepts nothing and does not affect the others', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    const [, , text] = await lab.create(session);
    const hash = lab.user().appPasswords[0]?.hash;
    if (!hash) throw new Error('no hash');
    for (const broken of [
      { ...hash, key: '' },
      { ...hash, key: '***' },
      { ...hash, salt: '%' },
      { ...hash, cost: -1 },
      { ...hash, algorithm: 'plain' as never },
    ]) {
      lab.append([
        {
          type: 'appPasswordRehashed',
          userId: 'sari',
          appPasswordId: lab.me.appPasswordId,
          hash: broken,
        },
      ]);
      expect(await lab.legacy(lab.me.appPassword)).toBe('badPassword');
      expect(await lab.legacy(text)).toBe('ok');
    }
  });

  it('VN-18 bytes are the same exactly when all of them are', () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(bytes, fc.nat(31), fc.integer({ min: 1, max: 255 }), (one, place, change) => {
        const other = Uint8Array.from(one);
        expect(sameBytes(one, other)).toBe(true);
        other[place] = (other[place] ?? 0) ^ change;
        expect(sameBytes(one, other)).toBe(false);
        expect(sameBytes(one, one.subarray(1))).toBe(false);
      }),
    );
  });

  it('VN-20 a password typed in place of the address is not written down', async () => {
    const lab = await registered();
    for (const typed of [
      lab.me.appPassword,
      'My secret',
      'x'.repeat(400),
      `${lab.me.appPassword}\n`,
    ]) {
      await lab.legacy('x', { address: typed });
      await lab.web('x', typed);
    }
    const kept = JSON.stringify([lab.log, lab.rows, lab.state]);
    expect(kept).toContain(redacted);
    expect(kept).not.toContain(lab.me.appPassword);
    expect(kept).not.toContain('My secret');
  });
});
