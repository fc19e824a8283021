import { describe, expect, it } from 'vitest';
import { auditRow } from '../../src/tenant/lazy/audit.ts';
import { auditToCsv, mostExportedRows } from '../../src/tenant/lazy/audit-export.ts';
import { decideAppPasswordDeletion } from '../../src/tenant/app-passwords.ts';
import { decideAppPasswordsDeleted, decideUnlock } from '../../src/tenant/administration.ts';
import { decidePolicyChange } from '../../src/tenant/lazy/policy-change.ts';
import { screenReason, type Reason } from '../../src/tenant/reasons.ts';
import { password, registered } from './tenant-fixture.ts';

/** A run in which everything happens that leaves a row. */
async function fullRun() {
  const lab = await registered();
  const session = await lab.signIn(lab.me.factorId);
  const [, phone] = await lab.addPhone(session);
  await lab.submit(session, phone, 'abc');
  await lab.submit(session, phone, lab.message());
  const [, id, text] = await lab.create(session, 'Laptop at home');
  await lab.legacy(text);
  await lab.legacy(password);
  await lab.legacy('canary-of-a-wrong-password');
  await lab.web('canary-of-a-wrong-password');
  await lab.web(text);
  await lab.create(session, '');
  lab.apply(decideAppPasswordDeletion(lab.state, session, id, lab.now));
  lab.apply(decidePolicyChange(lab.state, 'system', { legacyBlocked: true }));
  lab.apply(decideUnlock(lab.state, 'system', 'sari'));
  lab.apply(decideAppPasswordsDeleted(lab.state, 'system', 'sari'));
  return { lab, texts: [text, lab.me.appPassword, password, 'canary-of-a-wrong-password'] };
}

describe('K. The record', () => {
  it('AU-01 every event has a row with time, person, deed, place and result', async () => {
    const { lab } = await fullRun();
    expect(lab.rows).toHaveLength(lab.log.length);
    for (const row of lab.rows) {
      expect(Object.keys(row)).toEqual([
        'seq',
        'at',
        'actor',
        'action',
        'subject',
        'via',
        'target',
        'result',
        'reason',
      ]);
      expect(row.actor).not.toBe('');
      expect(row.result).toBe(row.reason === null ? 'done' : 'refused');
    }
    expect(lab.rows.find(({ reason }) => reason === 'appPasswordRequired')).toMatchObject({
      actor: 'sari',
      via: 'imap',
      result: 'refused',
    });
  });

  it('AU-02 no password, code, key, hash or fingerprint is in any row', async () => {
    const { lab, texts } = await fullRun();
    const record = JSON.stringify(lab.rows);
    const user = JSON.stringify(lab.log);
    const hashes = [...user.matchAll(/"(?:key|salt|codeHash)":"([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(hashes.length).toBeGreaterThan(5);
    const attempts = [...user.matchAll(/"attempt":"([^"]+)"/g)].map(
      (match) => `"${match[1] ?? ''}"`,
    );
    for (const canary of [
      ...texts,
      ...hashes,
      ...attempts,
      ...[...lab.secrets.values()].map((one) => `"${one}"`),
    ]) {
      expect(record).not.toContain(canary);
    }
    // The log itself keeps no text either; hashes it must keep.
    for (const canary of texts) expect(user).not.toContain(canary);
  });

  it('AU-03 what a user typed can forge no row and no formula', () => {
    const named = (name: string) =>
      auditToCsv([
        {
          ...{
            seq: 1,
            at: '2018-03-20T09:00:00.000Z',
            actor: 'sari',
            action: 'appPasswordCreated' as const,
          },
          ...{ subject: 'sari', via: null, target: name, result: 'done' as const, reason: null },
        },
      ]);
    for (const name of [
      '=1+1',
      '+1',
      '-1',
      '@x',
      ' =1',
      '\t=1',
      '\r\n"2","forged"',
      'a\u2028b',
      '"',
      '<b>',
    ]) {
      const csv = named(name);
      expect(csv.split('\r\n')).toHaveLength(3);
      expect(csv).not.toMatch(/"[\s]*[=+\-@]/);
      expect((csv.match(/"/g) ?? []).length % 2).toBe(0);
    }
  });

  it('AU-04 times are UTC, and the order holds when the clock goes back', async () => {
    const { lab } = await fullRun();
    lab.skip(-3600);
    await lab.legacy('x');
    expect(lab.rows.map(({ seq }) => seq)).toEqual(lab.rows.map((_, index) => index + 1));
    for (const { at } of lab.rows)
      expect(at).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
    const odd = { type: 'eraChanged', era: '2018-01-01', seq: 1, at: NaN } as const;
    expect(auditRow(odd, lab.state).at).toBe('unknown');
  });

  it('AU-05 rows are derived from the log and never kept: the same log gives the same record', async () => {
    const { lab } = await fullRun();
    const { emptyTenant, evolve } = await import('../../src/tenant/evolve.ts');
    let state = emptyTenant(lab.state.profile);
    const again = lab.log.map((event) => {
      const row = auditRow(event, state);
      state = evolve(state, event, event.at);
      return row;
    });
    expect(again).toEqual(lab.rows);
    expect(state).toEqual(lab.state);
  });

  it('AU-06 an event that could not be kept has no row and did not happen: deciding changes nothing by itself', async () => {
    const { lab } = await fullRun();
    const before = structuredClone(lab.state);
    decideAppPasswordsDeleted(lab.state, 'system', 'sari');
    decidePolicyChange(lab.state, 'system', { legacyBlocked: false });
    expect(lab.state).toEqual(before);
  });

  it('AU-07 every refused sign-in gets the same answer; the reason is in the audit log only', () => {
    const heard = (...reasons: Reason[]) => new Set(reasons.map(screenReason)).size;
    expect(
      heard(
        'unknownUser',
        'userBlocked',
        'accountLocked',
        'passwordWrong',
        'passwordIsAppPassword',
      ),
    ).toBe(1);
    expect(
      heard(
        'codeWrong',
        'codeExpired',
        'codeReplayed',
        'codeSuperseded',
        'codeLocked',
        'factorDisabled',
      ),
    ).toBe(1);
    expect(
      heard('badPassword', 'appPasswordRequired', 'appPasswordNotInForce', 'basicAuthDisabled'),
    ).toBe(1);
  });

  it('AU-08 the name of an app password outlives it', async () => {
    const { lab } = await fullRun();
    expect(lab.rows.find(({ action }) => action === 'appPasswordDeleted')?.target).toBe(
      'Laptop at home',
    );
  });

  it('AU-09 an export is bounded', async () => {
    const { lab } = await fullRun();
    const row = lab.rows[0];
    if (!row) throw new Error('no row');
    const csv = auditToCsv(
      Array.from({ length: mostExportedRows + 5 }, (_, seq) => ({ ...row, seq })),
    );
    expect(csv.split('\r\n')).toHaveLength(mostExportedRows + 2);
    expect(csv).toContain(`"${String(mostExportedRows + 4)}"`);
    expect(csv).not.toContain('\r\n"4",');
  });
});
