import { describe, expect, it } from 'vitest';
import { decideAppPasswordDeletion, listAppPasswords } from '../../src/tenant/app-passwords.ts';
import { drawAppPassword } from '../../src/tenant/app-password.ts';
import { drawLetters } from '../../src/tenant/sampling.ts';
import { microsoft365 } from '../../src/tenant/profiles/microsoft-365.ts';
import { decideEnrolmentStart } from '../../src/tenant/enrolment.ts';
import { Lab, registered, type Registered } from './lab.ts';

const crypto_ = (length: number) => crypto.getRandomValues(new Uint8Array(length));

async function managing(options = {}): Promise<[Lab & { me: Registered }, string]> {
  const lab = await registered(options);
  return [lab, await lab.signIn(lab.me.factorId)];
}

describe('F. App passwords', () => {
  it('AP-01 sixteen letters from a to z', () => {
    for (let count = 0; count < 200; count += 1) {
      expect(drawAppPassword(microsoft365, crypto_)).toMatch(/^[a-z]{16}$/);
    }
    expect(drawAppPassword({ ...microsoft365, appPasswordLength: 24 }, crypto_)).toHaveLength(24);
  });

  it('AP-03 letters are drawn evenly: the last bytes of the range are thrown away', () => {
    // Every byte once: 234 to 255 are refused, so each letter comes nine times.
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    let place = 0;
    const source = (length: number) => {
      const given = Uint8Array.from({ length }, (_, index) => bytes[(place + index) % 256] ?? 0);
      place += length;
      return given;
    };
    const drawn = drawLetters('abcdefghijklmnopqrstuvwxyz', 234, source);
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      expect([...drawn].filter((one) => one === letter)).toHaveLength(9);
    }

    const counts = new Map<string, number>();
    const rounds = 2_600_000 / 65_000;
    for (let round = 0; round < rounds; round += 1) {
      for (const letter of drawLetters('abcdefghijklmnopqrstuvwxyz', 65_000, crypto_)) {
        counts.set(letter, (counts.get(letter) ?? 0) + 1);
      }
    }
    const chi = [...counts.values()].reduce(
      (sum, count) => sum + (count - 100_000) ** 2 / 100_000,
      0,
    );
    // 25 degrees of freedom. An honest source is beyond this once in a hundred million runs; `% 26` gives 3,400.
    expect(chi).toBeLessThan(90);
  });

  it('AP-04 a source that repeats gives the same app password', () => {
    const fixed = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 37) % 256);
    expect(drawAppPassword(microsoft365, fixed)).toBe(drawAppPassword(microsoft365, fixed));
    expect(drawAppPassword(microsoft365, fixed)).toBe('alwhsdodozkvgrgr');
  });

  it('AP-05 a random source that fails makes nothing', async () => {
    let broken = false;
    const random = (length: number) =>
      broken ? new Uint8Array(Math.max(0, length - 1)) : crypto_(length);
    const lab = await registered({ random });
    const session = await lab.signIn(lab.me.factorId);
    const before = lab.log.length;
    broken = true;
    await expect(lab.create(session)).rejects.toThrow('random source');
    expect(lab.log).toHaveLength(before);
    expect(() =>
      drawLetters('ab', 4, (length) => new Uint8Array(length).fill(255).subarray(1)),
    ).toThrow();
    expect(() => drawLetters('abc', 4, (length) => new Uint8Array(length).fill(255))).toThrow(
      'random source',
    );
  });

  it('AP-06 a pasted app password works in groups too', async () => {
    const lab = await registered();
    const grouped = lab.me.appPassword.replace(/(.{4})(?=.)/g, '$1 ');
    expect(grouped).toHaveLength(19);
    expect(await lab.legacy(grouped)).toBe('ok');
  });

  it('AP-07 the tenant keeps hash, salt and cost; the text is nowhere in log, state and record', async () => {
    const [lab, session] = await managing();
    const [, , text] = await lab.create(session);
    const kept = JSON.stringify([lab.log, lab.state, lab.rows]);
    expect(kept).not.toContain(text);
    expect(kept).not.toContain(lab.me.appPassword);
    expect(lab.user().appPasswords[1]?.hash).toMatchObject({
      algorithm: 'PBKDF2-SHA-256',
      cost: 1000,
    });
  });

  it('AP-08 no rule can give the text a second time', async () => {
    const [lab, session] = await managing();
    const [, id, text] = await lab.create(session);
    expect(lab.secrets.get(`shown:${id}`)).toBe(text);
    lab.secrets.delete(`shown:${id}`);
    expect(JSON.stringify(listAppPasswords(lab.state, session, lab.now))).not.toContain(text);
  });

  it('AP-09 the list says name, day and last use, and nothing of the password', async () => {
    const [lab, session] = await managing();
    const [, , text] = await lab.create(session, 'Laptop at home');
    await lab.legacy(text);
    const list = listAppPasswords(lab.state, session, lab.now);
    expect(list.ok && list.rows.map((row) => Object.keys(row).sort())).toEqual(
      Array(2).fill(['createdAt', 'id', 'lastUsedAt', 'lastUsedOver', 'name', 'origin']),
    );
    expect(list.ok && list.rows[1]).toMatchObject({ name: 'Laptop at home', lastUsedOver: 'imap' });
    lab.set({ appPasswordLastUsed: 'hidden' });
    const hidden = listAppPasswords(lab.state, session, lab.now);
    expect(hidden.ok && Object.keys(hidden.rows[0] ?? {}).sort()).toEqual([
      'createdAt',
      'id',
      'name',
      'origin',
    ]);
  });

  it('AP-10 no two are alike, and salts differ', async () => {
    const [lab, session] = await managing();
    const texts = new Set<string>();
    for (let count = 0; count < 20; count += 1)
      texts.add((await lab.create(session, `Laptop ${String(count)}`))[2]);
    expect(texts.size).toBe(20);
    expect(new Set(lab.user().appPasswords.map(({ hash }) => hash.salt)).size).toBe(21);
  });

  it.each([
    ['   ', 'appPasswordNameEmpty'],
    ['', 'appPasswordNameEmpty'],
    [null, 'appPasswordNameEmpty'],
    ['\u200b\u200f', 'appPasswordNameEmpty'],
    ['<script>alert(1)</script>', 'appPasswordNameMalformed'],
    ['\u0000\u0001', 'appPasswordNameMalformed'],
    ['two\nlines here', 'appPasswordNameMalformed'],
    ['half of a pair \ud800', 'appPasswordNameMalformed'],
  ])('AP-11 the name %j is refused', async (name, reason) => {
    const [lab, session] = await managing();
    expect((await lab.create(session, name))[0]).toBe(reason);
  });

  it('AP-12 names are composed, freed of marks that cannot be seen, and of a length that the day allows', async () => {
    const [lab, session] = await managing();
    const nameOf = () => lab.user().appPasswords.at(-1)?.name;
    await lab.create(session, '  Cafe\u0301 at home  ');
    expect(nameOf()).toBe('Café at home');
    await lab.create(session, 'Lap\u200btop \u202eemoh ta');
    expect(nameOf()).toBe('Laptop emoh ta');
    await lab.create(session, '☕'.repeat(60));
    expect(nameOf()).toBe('☕'.repeat(60));
    expect((await lab.create(session, '☕'.repeat(61)))[0]).toBe('appPasswordNameTooLong');
    expect((await lab.create(session, 'x'.repeat(100_000)))[0]).toBe('appPasswordNameTooLong');
    expect((await lab.create(session, 'PC'))[0]).toBe('ok');
    lab.append([{ type: 'eraChanged', era: '2022-01-01' }]);
    expect((await lab.create(session, 'Laptop1'))[0]).toBe('appPasswordNameTooShort');
    expect((await lab.create(session, 'Laptop12'))[0]).toBe('ok');
  });

  it('AP-13 a second one of the same name is made with a warning, or refused if the policy says so', async () => {
    const [lab, session] = await managing();
    const { decideAppPasswordCreation, prepareAppPassword } =
      await import('../../src/tenant/app-passwords.ts');
    await lab.create(session, 'Laptop at home');
    const prepared = await prepareAppPassword(lab.state, lab.ports);
    const decide = () =>
      decideAppPasswordCreation(lab.state, session, 'LAPTOP at home', prepared, lab.now);
    expect(decide()).toMatchObject({
      warning: 'appPasswordNameTaken',
      events: [{ type: 'appPasswordCreated' }],
    });
    lab.set({ appPasswordDuplicateNames: 'refuse' });
    expect(decide().refusal).toBe('appPasswordNameTaken');
    const other = await lab.register('budi@kopisenja.example').catch(() => null);
    expect(other).not.toBeNull();
  });

  it('AP-14 the fortieth is made, the forty-first is refused, and a deleted one frees its place', async () => {
    expect(microsoft365.appPasswordLimit).toBe(40);
    const [lab, session] = await managing();
    for (let count = 2; count <= 40; count += 1) {
      expect((await lab.create(session, `Laptop ${String(count)}`))[0]).toBe('ok');
    }
    expect((await lab.create(session, 'One too many'))[0]).toBe('appPasswordLimit');
    expect(lab.user().appPasswords).toHaveLength(40);
    lab.apply(decideAppPasswordDeletion(lab.state, session, lab.me.appPasswordId, lab.now));
    expect((await lab.create(session, 'Once more'))[0]).toBe('ok');
  });

  it('AP-15 the limit counts live ones only', async () => {
    const [lab, session] = await managing({ policy: { appPasswordLimit: 2 } });
    for (let count = 0; count < 10; count += 1) {
      const [answer, id] = await lab.create(session, `Laptop ${String(count)}`);
      expect(answer).toBe('ok');
      lab.apply(decideAppPasswordDeletion(lab.state, session, id, lab.now));
    }
    expect(lab.user().appPasswords).toHaveLength(1);
  });

  it('AP-16 without MFA none can be made', async () => {
    const lab = new Lab();
    const [, session] = await lab.web(undefined, 'budi@kopisenja.example');
    expect(lab.state.sessions[session]?.stage).toBe('signedIn');
    expect((await lab.create(session))[0]).toBe('mfaDisabled');
  });

  it('AP-17 a sign-in by app password opens no session from which one could be made', async () => {
    const lab = await registered();
    const before = Object.keys(lab.state.sessions);
    await lab.legacy(lab.me.appPassword);
    expect(Object.keys(lab.state.sessions)).toEqual(before);
  });

  it('AP-18 one is made only after a second proof, as fresh as the policy wants', async () => {
    const lab = await registered({ policy: { trustedRanges: ['203.0.113.0/24'] } });
    const [, unproved] = await lab.web(undefined, undefined, '203.0.113.7');
    expect((await lab.create(unproved))[0]).toBe('reauthenticationRequired');
    const session = await lab.signIn(lab.me.factorId);
    expect((await lab.create(session))[0]).toBe('ok');
    lab.set({ freshProofLife: 600_000 });
    lab.skip(600);
    expect((await lab.create(session))[0]).toBe('reauthenticationRequired');
  });

  it('AP-19 off for the tenant and off for the user are two reasons', async () => {
    const [lab, session] = await managing();
    lab.set({ appPasswordsAllowed: false });
    expect((await lab.create(session))[0]).toBe('tenantSwitchOff');
    lab.set({ appPasswordsAllowed: true });
    lab.append([
      { type: 'mfaStateChanged', userId: 'sari', to: 'disabled', by: 'admin', adminId: null },
    ]);
    expect((await lab.create(session))[0]).toBe('mfaDisabled');
  });

  it('AP-20 there is no expiry: one works as long as its protocol does', async () => {
    const lab = await registered();
    lab.skip(10 * 365 * 24 * 3600);
    expect(await lab.legacy(lab.me.appPassword)).toBe('ok');
  });

  it('AP-21 nobody can choose the value', async () => {
    const [lab, session] = await managing();
    await lab.create(session, { name: 'Laptop at home', password: 'aaaaaaaaaaaaaaaa' });
    await lab.create(session, 'aaaaaaaaaaaaaaaa');
    expect(await lab.legacy('aaaaaaaaaaaaaaaa')).toBe('badPassword');
  });

  it('AP-22 sixteen letters are 75 bits, so they are kept as a slow hash', () => {
    const bits =
      microsoft365.appPasswordLength * Math.log2(microsoft365.appPasswordAlphabet.length);
    expect(bits.toFixed(1)).toBe('75.2');
    expect(bits).toBeLessThan(112);
    expect(microsoft365.passwordCost).toBeGreaterThanOrEqual(600_000);
  });

  it('AP-23 the first set-up ends with one where the organisation needs it, and without where not', async () => {
    const lab = await registered();
    expect(lab.user().appPasswords).toMatchObject([{ origin: 'enrolment', name: null }]);
    expect(await lab.confirmContact(lab.me.sessionId)).toBe('stepNotReached');
    for (const policy of [{ appPasswordsAllowed: false }, { securityDefaults: true }]) {
      const without = await registered({ policy });
      expect(without.user().appPasswords).toEqual([]);
      expect(without.user().registered).toBe(true);
    }
  });

  it('R26 a second press on the page of the first one makes no second one', async () => {
    const lab = new Lab();
    const [, session] = await lab.web();
    lab.apply(decideEnrolmentStart(lab.state, session));
    const [, factor] = lab.addApp(session);
    await lab.submit(session, factor, await lab.code(factor));
    expect(await lab.confirmContact(session)).toBe('ok');
    expect(await lab.confirmContact(session)).toBe('stepNotReached');
    expect(lab.user().appPasswords).toHaveLength(1);
    expect(lab.finish(session)).toBe('ok');
  });
});
