import { describe, expect, it } from 'vitest';
import { listAppPasswords } from '../../src/tenant/app-passwords.ts';
import { generateAppPassword } from '../../src/tenant/app-password.ts';
import { randomLetters } from '../../src/tenant/random.ts';
import { valueOn } from '../../src/tenant/effective-dated.ts';
import { person, registered, type TenantFixture, type Registered } from './tenant-fixture.ts';
import { alphabet, grouped, length } from './vendor-cases.ts';
import { isMicrosoft, vendor } from './vendor-under-test.ts';

const crypto_ = (length: number) => crypto.getRandomValues(new Uint8Array(length));

async function managing(options = {}): Promise<[TenantFixture & { me: Registered }, string]> {
  const lab = await registered(options);
  return [lab, await lab.signIn(lab.me.factorId)];
}

describe('F. App passwords', () => {
  it('AP-01 as many letters as the vendor says, of its alphabet, in one run (R17, R18)', () => {
    for (let count = 0; count < 200; count += 1) {
      const text = generateAppPassword(vendor.policy, crypto_);
      expect(text).toHaveLength(length);
      expect([...text].every((letter) => alphabet.includes(letter))).toBe(true);
    }
    expect(generateAppPassword({ ...vendor.policy, appPasswordLength: 24 }, crypto_)).toHaveLength(
      24,
    );
  });

  if (isMicrosoft)
    it('AP-01 sixteen letters from a to z', () => {
      expect(generateAppPassword(vendor.policy, crypto_)).toMatch(/^[a-z]{16}$/);
    });

  it('AP-03 letters are drawn evenly: the last bytes of the range are thrown away', () => {
    const size = alphabet.length;
    // Every byte once: those above the last whole round are refused, so each letter comes equally often.
    const perLetter = Math.floor(256 / size);
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    let place = 0;
    const source = (length: number) => {
      const given = Uint8Array.from({ length }, (_, index) => bytes[(place + index) % 256] ?? 0);
      place += length;
      return given;
    };
    const drawn = randomLetters(alphabet, perLetter * size, source);
    for (const letter of alphabet) {
      expect([...drawn].filter((one) => one === letter)).toHaveLength(perLetter);
    }

    const counts = new Map<string, number>();
    const expected = 100_000;
    for (let round = 0; round < 50; round += 1) {
      for (const letter of randomLetters(alphabet, (expected * size) / 50, crypto_)) {
        counts.set(letter, (counts.get(letter) ?? 0) + 1);
      }
    }
    const chi = [...counts.values()].reduce(
      (sum, count) => sum + (count - expected) ** 2 / expected,
      0,
    );
    // 25 degrees of freedom, or 30. An honest source is beyond this once in a hundred million runs; `% 26` gives 3,400.
    expect(chi).toBeLessThan(size === 26 ? 90 : 100);
  });

  it('AP-04 a source that repeats gives the same app password', () => {
    const fixed = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 37) % 256);
    const given = generateAppPassword(vendor.policy, fixed);
    expect(generateAppPassword(vendor.policy, fixed)).toBe(given);
    expect(given).toBe(isMicrosoft ? 'alwhsdodozkvgrgr' : '28emtz75bhqw');
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
    const pasted = grouped(lab.me.appPassword);
    expect(pasted).toHaveLength(length + length / 4 - 1);
    expect(await lab.legacy(pasted)).toBe('ok');
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
    const [lab, session] = await managing({ policy: { appPasswordLimit: 40 } });
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
    const [lab, session] = await managing({ policy: { appPasswordLimit: 40 } });
    const { appPasswordNameMax: most, appPasswordNameMin } = vendor.policy;
    const nameOf = () => lab.user().appPasswords.at(-1)?.name;
    await lab.create(session, '  Cafe\u0301 at home  ');
    expect(nameOf()).toBe('Café at home');
    await lab.create(session, 'Lap\u200btop \u202eemoh ta');
    expect(nameOf()).toBe('Laptop emoh ta');
    await lab.create(session, '☕'.repeat(most));
    expect(nameOf()).toBe('☕'.repeat(most));
    expect((await lab.create(session, '☕'.repeat(most + 1)))[0]).toBe('appPasswordNameTooLong');
    expect((await lab.create(session, 'x'.repeat(100_000)))[0]).toBe('appPasswordNameTooLong');
    for (const era of ['2018-03-20', '2022-01-01']) {
      lab.append([{ type: 'eraChanged', era }]);
      const least = valueOn(appPasswordNameMin, era);
      expect((await lab.create(session, 'x'.repeat(least)))[0]).toBe('ok');
      expect((await lab.create(session, 'x'.repeat(least - 1)))[0]).toBe(
        least === 1 ? 'appPasswordNameEmpty' : 'appPasswordNameTooShort',
      );
    }
  });

  if (isMicrosoft)
    it('AP-12 a name of two letters is enough in 2018, and eight are needed in 2022 (R21)', async () => {
      const [lab, session] = await managing();
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
