import { describe, expect, it } from 'vitest';
import { nextAction } from '../../src/coach/next-action.ts';
import { createAppPassword } from '../../src/flows/lazy/create-app-password.ts';
import { switchOff } from '../../src/flows/scenarios.ts';
import type { Command } from '../../src/simulation/commands.ts';
import { isAppPasswordOffered } from '../../src/tenant/lazy/app-password-offer.ts';
import { cheap, testRun } from './test-run.ts';

async function adminRun(...commands: readonly Command[]) {
  const run = await testRun({ scenario: cheap(switchOff) });
  for (const command of commands) await run.dispatch(command);
  return run;
}

const all = ['sari', 'budi', 'ratna'];

describe('in the admin centre', () => {
  it('several users are changed with one press', async () => {
    const run = await adminRun(
      { type: 'openAdminPage', page: { name: 'confirmMfa', userIds: all, to: 'enforced' } },
      { type: 'setMfaState', userIds: all, to: 'enforced' },
    );
    expect(all.map((id) => run.state.tenant.users[id]?.mfa)).toEqual(all.map(() => 'enforced'));
    expect(run.state.admin).toEqual({ page: { name: 'users' }, problem: null, saved: true });
  });

  it('the change is written down as Ratna’s', async () => {
    const run = await adminRun({ type: 'setMfaState', userIds: ['budi'], to: 'enabled' });
    expect(run.log.at(-1)).toMatchObject({ type: 'mfaStateChanged', adminId: 'ratna' });
  });

  it('who has a method already becomes Enforced at once under the rules of 2026', async () => {
    const run = await adminRun(
      { type: 'setMfaState', userIds: ['sari'], to: 'disabled' },
      {
        type: 'setMfaState',
        userIds: ['sari', 'budi'],
        to: 'enabled',
      },
    );
    expect(run.state.tenant.users['sari']?.mfa).toBe('enforced');
    expect(run.state.tenant.users['budi']?.mfa).toBe('enabled');
  });

  it('the last admin cannot be blocked, and nobody else is blocked along the way', async () => {
    const run = await adminRun({ type: 'openAdminPage', page: { name: 'users' } });
    const outcome = await run.dispatch({ type: 'blockSignIn', userIds: all, blocked: true });
    expect(outcome).toEqual({ ok: false, reason: 'lastAdmin' });
    expect(all.filter((id) => run.state.tenant.users[id]?.blocked)).toEqual([]);
    expect(run.state.admin.problem).toEqual({ field: null, reason: 'lastAdmin' });
  });

  it('a range that cannot be read changes nothing and stays in its field', async () => {
    const run = await adminRun({ type: 'openAdminPage', page: { name: 'serviceSettings' } });
    run.setDraft('trustedRanges', '203.0.113.0/24\n10.0.0');
    const outcome = await run.dispatch({
      type: 'changePolicy',
      change: { appPasswordsAllowed: 'on', trustedRanges: '203.0.113.0/24\n10.0.0' },
    });
    expect(outcome).toEqual({ ok: false, reason: 'trustedRangeMalformed' });
    expect(run.drafts.trustedRanges).toBe('203.0.113.0/24\n10.0.0');
    expect(run.state.admin.problem).toMatchObject({ field: 'trustedRanges' });
    expect(run.state.tenant.policy.appPasswordsAllowed).toBe(false);
  });

  it('ranges are taken one from each line, and fifty are the most', async () => {
    const run = await adminRun({
      type: 'changePolicy',
      change: { trustedRanges: ' 203.0.113.0/24 \n\n198.51.100.7/32\n' },
    });
    expect(run.state.tenant.policy.trustedRanges).toEqual(['203.0.113.0/24', '198.51.100.7/32']);
    const many = Array.from({ length: 51 }, (_, index) => `203.0.113.${String(index)}/32`);
    const outcome = await run.dispatch({
      type: 'changePolicy',
      change: { trustedRanges: many.join('\n') },
    });
    expect(outcome).toEqual({ ok: false, reason: 'trustedRangesTooMany' });
  });

  it('only the settings that the pages have can be changed, and only those that differ', async () => {
    const run = await adminRun();
    const change = { appPasswordsAllowed: 'off', smtpAuth: 'on', passwordCost: '7' } as const;
    await run.dispatch({ type: 'changePolicy', change });
    expect(run.log.at(-1)).toMatchObject({
      type: 'policyChanged',
      change: { smtpAuth: 'on' },
      before: { smtpAuth: 'default' },
    });
    const { version } = run.state;
    await run.dispatch({ type: 'changePolicy', change: { smtpAuth: 'on' } });
    expect(run.log.slice(version).map(({ type }) => type)).toEqual(['adminSaved']);
  });

  it('user settings delete app passwords, ask for new registration and end sessions', async () => {
    const run = await adminRun({
      type: 'manageUsers',
      userIds: ['sari'],
      tasks: ['deleteAppPasswords', 'requireReRegistration', 'revokeSessions'],
    });
    const { sari } = run.state.tenant.users;
    expect(sari?.appPasswords).toEqual([]);
    expect(sari?.factors).toEqual([]);
    expect(run.state.lastExplainedEvent?.type).toBe('reRegistrationRequired');
  });

  it('new registration alone leaves the app passwords where they are', async () => {
    const run = await adminRun({
      type: 'manageUsers',
      userIds: ['sari'],
      tasks: ['requireReRegistration'],
    });
    expect(run.state.tenant.users['sari']?.appPasswords).toHaveLength(1);
  });

  it('a mailbox can be told otherwise than the organisation', async () => {
    const run = await adminRun({
      type: 'setMailboxApps',
      userId: 'budi',
      apps: { mailboxSmtp: 'on', mailboxImap: 'off', mailboxPop: 'on' },
    });
    expect(run.state.tenant.users['budi']?.mailbox).toEqual({
      smtpAuth: 'on',
      protocolsOff: ['imap'],
    });
  });

  it('a page about somebody who is not there does not open', async () => {
    const run = await adminRun({ type: 'openAdminPage', page: { name: 'mailbox', userId: 'eve' } });
    expect(run.state.admin.page).toEqual({ name: 'home' });
  });

  it('the reader’s own windows follow at once: the option goes when the switch goes', async () => {
    const run = await adminRun({ type: 'changePolicy', change: { appPasswordsAllowed: 'on' } });
    expect(isAppPasswordOffered(run.state.tenant, 'sari').offered).toBe(true);
    await run.dispatch({ type: 'changePolicy', change: { appPasswordsAllowed: 'off' } });
    expect(isAppPasswordOffered(run.state.tenant, 'sari')).toMatchObject({
      reason: 'tenantSwitchOff',
    });
  });

  it('a mail program that was let in is refused next time, when the admin deleted its app password', async () => {
    const run = await testRun();
    for (let count = 0; count < 40 && !createAppPassword.goal(run.state); count += 1)
      await nextAction(createAppPassword, run.state, run.drafts)?.perform(run);
    expect(run.state.mail.signedInWith).toBe('appPassword');
    await run.dispatch({ type: 'manageUsers', userIds: ['sari'], tasks: ['deleteAppPasswords'] });
    expect(await run.dispatch({ type: 'getMail' })).toEqual({ ok: false, reason: 'badPassword' });
  });

  it('only who is selected stays when another page opens; half-made choices do not', async () => {
    const run = await adminRun();
    run.setDraft('adminSelection', 'budi');
    run.setDraft('appPasswordsAllowed', 'on');
    await run.dispatch({ type: 'openAdminPage', page: { name: 'serviceSettings' } });
    expect(run.drafts).toEqual({ adminSelection: 'budi' });
  });
});
