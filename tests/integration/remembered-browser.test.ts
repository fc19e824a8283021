import { practiceProfile } from '../../src/flows/scenarios.ts';
import { describe, expect, it } from 'vitest';
import { addLater } from '../../src/flows/scenarios.ts';
import type { Command } from '../../src/simulation/commands.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { exportRun, importRun } from '../../src/simulation/storage/lazy/import-export.ts';
import { action, code, page } from './portal-driver.ts';
import { cheap, testRun } from './test-run.ts';

/** §1.4 row 6 in the practice browser: a box beside the second proof, and a cookie that outlives the session. */

const day = 24 * 60 * 60;
const signIn: readonly Command[] = [
  { type: 'choosePerson', userId: 'sari' },
  { type: 'submitPassword', password: 'Latihan-Senja-2018' },
];
const tick: Command = { type: 'tickRemember', ticked: true };

async function asked(rememberMfaDays: number | null = 14): Promise<RunHandle> {
  const policy = { ...addLater.policy, rememberMfaDays };
  const run = await testRun({ scenario: cheap({ ...addLater, policy }) });
  await action(run, ...signIn);
  expect(page(run)).toBe('secondFactor');
  return run;
}

const prove = async (run: RunHandle) => action(run, { type: 'submitCode', code: await code(run) });

async function remembered(): Promise<RunHandle> {
  const run = await asked();
  await action(run, tick);
  await prove(run);
  expect(run.state.lastExplainedEvent?.type).toBe('browserRemembered');
  await action(run, { type: 'signOut' });
  return run;
}

describe('"Don’t ask again"', () => {
  it('lets the account password alone sign in for so many days, and asks again after them', async () => {
    const run = await remembered();
    await action(run, ...signIn);
    expect(page(run)).toBe('home');
    await action(run, { type: 'signOut' });
    // The practice clock skips a day at most.
    for (let count = 0; count < 14; count += 1)
      await action(run, { type: 'skipTime', seconds: day });
    await action(run, ...signIn);
    expect(page(run)).toBe('secondFactor');
  });

  it('is not ticked by itself, and a tick that was taken away counts for nothing', async () => {
    const run = await asked();
    expect(run.state.browser.remembers).toBe(false);
    await action(run, tick, { type: 'tickRemember', ticked: false });
    await prove(run);
    expect(run.state.browser.cookies).toEqual({});
    await action(run, { type: 'signOut' }, ...signIn);
    expect(page(run)).toBe('secondFactor');
    expect(run.state.browser.remembers).toBe(false);
  });

  it('stays ticked after a wrong code, and not after leaving the page', async () => {
    const run = await asked();
    await action(run, tick, { type: 'submitCode', code: '000000' });
    expect(run.state.browser.remembers).toBe(true);
    await action(run, { type: 'changePerson' }, ...signIn);
    expect(run.state.browser.remembers).toBe(false);
  });

  it('is offered only where the admin allows it, and on the page that asks', async () => {
    const run = await asked(null);
    const before = run.log.length;
    await action(run, tick);
    expect(run.log.length).toBe(before);
    await prove(run);
    await action(run, tick);
    expect(run.state.browser.remembers).toBe(false);
  });

  it('is worth nothing when the admin ends it between the tick and the code', async () => {
    const run = await asked();
    await action(
      run,
      tick,
      { type: 'openAdminPage', page: { name: 'serviceSettings' } },
      { type: 'changePolicy', change: { rememberMfaDays: '0' } },
    );
    await prove(run);
    expect(page(run)).toBe('home');
    expect(run.state.browser.cookies).toEqual({});
  });

  it('holds for the person who ticked it, whoever signs in here between', async () => {
    const run = await remembered();
    await action(
      run,
      { type: 'choosePerson', userId: 'budi' },
      { type: 'submitPassword', password: 'Latihan-Pagi-2018' },
    );
    expect(page(run)).not.toBe('signIn');
    await action(run, { type: 'signOut' }, ...signIn);
    expect(page(run)).toBe('home');
  });

  it('holds after a call as well: the tick is in the browser, the # on the phone', async () => {
    const run = await asked();
    await prove(run);
    await action(
      run,
      { type: 'openSecurityInfo' },
      { type: 'openAddMethod' },
      { type: 'startAddingMethod', method: 'phone' },
      { type: 'contactMe', method: 'phoneCall', phoneNumber: '+1 202 555 0142' },
      { type: 'answerCall' },
      { type: 'pressCallKey', key: '#' },
      { type: 'confirmContact' },
      { type: 'signOut' },
      ...signIn,
    );
    expect(run.state.browser.page).toMatchObject({ name: 'secondFactor', kind: 'phoneCall' });
    await action(run, tick, { type: 'answerCall' }, { type: 'pressCallKey', key: '#' });
    expect(run.state.lastExplainedEvent?.type).toBe('browserRemembered');
    await action(run, { type: 'signOut' }, ...signIn);
    expect(page(run)).toBe('home');
  });

  it('can be undone, and is in a run that was saved as a file', async () => {
    const run = await remembered();
    const copy = importRun(exportRun(run), practiceProfile);
    expect(copy.ok && copy.run.events.map(({ type }) => type)).toContain('rememberTicked');
    await run.undo();
    await run.undo();
    expect(run.state.browser.cookies).toEqual({});
    expect(run.state.browser.remembers).toBe(true);
  });
});
