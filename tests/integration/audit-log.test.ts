import { describe, expect, it } from 'vitest';
import { asTheyAreToday, practiceProfile } from '../../src/flows/scenarios.ts';
import { auditLogOf } from '../../src/simulation/lazy/audit-log.ts';
import { tenantEventsInForce } from '../../src/simulation/history.ts';
import { noticesFor } from '../../src/tenant/lazy/notices.ts';
import { action } from './portal-driver.ts';
import { cheap, testRun } from './test-run.ts';

/** What the audit log and the mail window's notices are made of. */

const actions = (log: Parameters<typeof auditLogOf>[1]) =>
  auditLogOf(practiceProfile, log).map(({ action: what }) => what);

describe('the audit log of a run', () => {
  it('has what happened in the tenant and nothing of the devices', async () => {
    const run = await testRun({ scenario: cheap(asTheyAreToday) });
    await action(run, { type: 'openAdminPage', page: { name: 'users' } });
    await action(run, { type: 'setMfaState', userIds: ['budi'], to: 'enabled' });
    expect(actions(run.log)).toEqual(['tenantCreated', 'mfaStateChanged']);
    expect(auditLogOf(run.state.tenant.profile, run.log).at(-1)).toMatchObject({
      actor: 'ratna',
      subject: 'budi',
    });
  });

  it('names the owner of a session that the event ends', async () => {
    const run = await testRun({ scenario: cheap(asTheyAreToday) });
    await action(run, { type: 'choosePerson', userId: 'budi' });
    await action(run, { type: 'submitPassword', password: 'Latihan-Pagi-2018' });
    await action(run, { type: 'signOut' });
    expect(auditLogOf(run.state.tenant.profile, run.log).at(-1)).toMatchObject({
      action: 'signedOut',
      subject: 'budi',
    });
  });

  it('is without what was undone, and has it again when that is redone', async () => {
    const run = await testRun({ scenario: cheap(asTheyAreToday) });
    await action(run, { type: 'blockSignIn', userIds: ['budi'], blocked: true });
    await action(run, { type: 'setMfaState', userIds: ['budi'], to: 'enabled' });
    const all = actions(run.log);
    await run.undo();
    expect(actions(run.log)).toEqual(all.filter((what) => what !== 'mfaStateChanged'));
    await run.redo();
    expect(actions(run.log)).toEqual(all);
    await run.undo();
    await action(run, { type: 'setMfaState', userIds: ['sari'], to: 'disabled' });
    expect(auditLogOf(run.state.tenant.profile, run.log).at(-1)).toMatchObject({
      action: 'mfaStateChanged',
      subject: 'sari',
    });
    expect(actions(run.log)).toHaveLength(all.length);
  });
});

describe('a notice', () => {
  it('goes to the owner of the account, and is gone with what was undone', async () => {
    const run = await testRun({ scenario: cheap(asTheyAreToday) });
    const notices = () => noticesFor('sari', tenantEventsInForce(run.log)).map(({ what }) => what);
    await action(run, { type: 'resetPassword', userId: 'budi' });
    expect(notices()).toEqual([]);
    await action(run, { type: 'resetPassword', userId: 'sari' });
    expect(notices()).toEqual(['accountPasswordChanged']);
    await run.undo();
    expect(notices()).toEqual([]);
  });
});
