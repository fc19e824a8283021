import { describe, expect, it } from 'vitest';
import { listAppPasswords } from '../../src/tenant/app-passwords.ts';
import { generateAppPassword } from '../../src/tenant/app-password.ts';
import { randomLetters } from '../../src/tenant/random.ts';
import { policy as microsoft365 } from '../../src/vendors/microsoft-365/policy.ts';
import { person, registered, type TenantFixture, type Registered } from './tenant-fixture.ts';

const crypto_ = (length: number) => crypto.getRandomValues(new Uint8Array(length));

async function managing(options = {}): Promise<[TenantFixture & { me: Registered }, string]> {
  const lab = await registered(options);
  return [lab, await lab.signIn(lab.me.factorId)];
}

describe('F. App passwords', () => {
  it('AP-01 sixteen letters from a to z, in one run (R17, R18)', () => {
    for (let count = 0; count < 200; count += 1) {
      expect(generateAppPassword(microsoft365, crypto_)).toMatch(/^[a-z]{16}$/);
    }
    expect(generateAppPassword({ ...microsoft365, appPasswordLength: 24 }, crypto_)).toHaveLength(
      24,
    );
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
    const drawn = randomLetters('abcdefghijklmnopqrstuvwxyz', 234, source);
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      expect([...drawn].filter((one) => one === letter)).toHaveLength(9);
    }

    const counts = new Map<string, number>();
    const rounds = 2_600_000 / 65_000;
    for (let round = 0; round < rounds; round += 1) {
      for (const letter of randomLetters('abcdefghijklmnopqrstuvwxyz', 65_000, crypto_)) {
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
    expect(generateAppPassword(microsoft365, fixed)).toBe(generateAppPassword(microsoft365, fixed));
    expect(generateAppPassword(microsoft365, fixed)).toBe('alwhsdodozkvgrgr');
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
      randomLetters('ab', 4, (length) => new Uint8Array(length).fill(255).subarray(1)),
    ).toThrow();
    expect(() => randomLetters('abc', 4, (length) => new Uint8Array(length).fill(255))).toThrow(
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

  it('AP-08 no rule can give the text a second time (R20)', async () => {
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
    const [lab, session] = await managing({ users: [person('sari'), person('budi')] });
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
    const other = await lab.register('budi@kopisenja.example');
    const theirs = await lab.signIn(other.factorId, 'budi@kopisenja.example');
    expect((await lab.create(theirs, 'Laptop at home'))[0]).toBe('ok');
  });
});
