import { describe, expect, it } from 'vitest';
import { nextAction } from '../../src/coach/next-action.ts';
import { explain } from '../../src/coach/lazy/explain.ts';
import { freePractice } from '../../src/flows/lazy/free-practice.ts';
import { addLater, asTheyAreToday } from '../../src/flows/scenarios.ts';
import type { Command } from '../../src/simulation/commands.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { practicePasswordOf } from '../../src/simulation/personas.ts';
import { comparePassword } from '../../src/tenant/password-hash.ts';
import { action, atSecurityInfo } from './portal-driver.ts';
import { cheap, testRun } from './test-run.ts';

/** A new account password, by its owner or by the admin: what is known of it, and what it does to app passwords. */

const sari: Command = { type: 'choosePerson', userId: 'sari' };
const reset: Command = { type: 'resetPassword', userId: 'sari' };

const passwordIs = async ({ state }: RunHandle, text: string): Promise<boolean> => {
  const hash = state.tenant.users['sari']?.passwordHash;
  return hash !== undefined && (await comparePassword(text, hash)).matches;
};

async function atPasswordChange(): Promise<RunHandle> {
  const run = await atSecurityInfo();
  await action(run, { type: 'openPasswordChange' });
  return run;
}

describe('an admin resets a password', () => {
  it('to the practice password that the page shows, each time to another one', async () => {
    const run = await testRun({ scenario: cheap(asTheyAreToday) });
    await action(run, { type: 'openAdminPage', page: { name: 'resetPassword', userId: 'sari' } });
    await action(run, reset);
    expect(practicePasswordOf(run.state, 'sari')).toBe('Latihan-Senja-2018-2');
    expect(await passwordIs(run, 'Latihan-Senja-2018-2')).toBe(true);
    expect(run.state.admin).toMatchObject({ page: { name: 'resetPassword' }, saved: true });
    await action(run, reset);
    expect(await passwordIs(run, 'Latihan-Senja-2018-3')).toBe(true);
    expect(practicePasswordOf(run.state, 'budi')).toBe('Latihan-Pagi-2018');
  });

  it('and is told in the panel that app passwords stay', async () => {
    const run = await testRun({ scenario: cheap(addLater) });
    const before = run.state.tenant.users['sari']?.appPasswords.length ?? 0;
    await action(run, reset);
    expect(run.state.tenant.users['sari']?.appPasswords).toHaveLength(before);
    const event = run.state.lastExplainedEvent;
    expect(event && explain(event, run.state)?.key).toBe('happened.accountPasswordChanged');
  });

  it('and undoing it brings back the old one, in the field too', async () => {
    const run = await testRun({ scenario: cheap(asTheyAreToday) });
    await action(run, reset);
    await action(run, sari);
    expect(run.drafts.password).toBe('Latihan-Senja-2018-2');
    await run.undo();
    await run.undo();
    await action(run, sari);
    expect(run.drafts.password).toBe('Latihan-Senja-2018');
    expect(await passwordIs(run, 'Latihan-Senja-2018')).toBe(true);
  });

  it('of nobody in the organisation changes nothing', async () => {
    const run = await testRun({ scenario: cheap(asTheyAreToday) });
    const outcome = await run.dispatch({ type: 'resetPassword', userId: 'nobody' });
    expect(outcome).toEqual({ ok: false, reason: 'unknownUser' });
  });

  it('under the hands of somebody at the sign-in page, and the coach knows the new one', async () => {
    const flow = freePractice(asTheyAreToday);
    const run = await testRun({ scenario: cheap(asTheyAreToday) });
    await action(run, sari);
    await action(run, reset);
    for (let count = 0; count < 40 && !flow.goal(run.state); count += 1)
      await nextAction(flow, run.state, run.drafts)?.perform(run);
    expect(flow.goal(run.state)).toBe(true);
  });
});

describe('the owner changes a password', () => {
  it('with the present one, which is filled in, and stays signed in', async () => {
    const run = await atPasswordChange();
    expect(run.drafts.currentPassword).toBe('Latihan-Senja-2018');
    await action(run, { type: 'changePassword', current: 'Latihan-Senja-2018' });
    expect(await passwordIs(run, 'Latihan-Senja-2018-2')).toBe(true);
    expect(run.state.browser).toMatchObject({ page: { name: 'securityInfo' }, problem: null });
    const event = run.state.lastExplainedEvent;
    expect(event && explain(event, run.state)?.key).toBe('happened.accountPasswordChanged');
  });

  it.each([
    ['wrong', 'Salah-Ketik-1', 'passwordWrong'],
    ['missing', '', 'passwordEmpty'],
  ])('not when the present one is %s', async (_, current, reason) => {
    const run = await atPasswordChange();
    expect(await run.dispatch({ type: 'changePassword', current })).toEqual({ ok: false, reason });
    expect(run.state.browser.problem).toEqual({ field: 'currentPassword', reason });
    expect(await passwordIs(run, 'Latihan-Senja-2018')).toBe(true);
  });

  it('nowhere but on its page', async () => {
    const run = await testRun({ scenario: cheap(addLater) });
    await run.dispatch({ type: 'changePassword', current: 'Latihan-Senja-2018' });
    expect(await passwordIs(run, 'Latihan-Senja-2018')).toBe(true);
  });

  it('or leaves the page as it was', async () => {
    const run = await atPasswordChange();
    await action(run, { type: 'goBack' });
    expect(run.state.browser.page.name).toBe('securityInfo');
  });
});
