import { describe, expect, it } from 'vitest';
import { bringToStep } from '../../src/coach/lazy/bring-to-step.ts';
import { offRouteAction, nextAction, progressOf } from '../../src/coach/next-action.ts';
import { addAppPassword } from '../../src/flows/lazy/add-app-password.ts';
import { createAppPassword } from '../../src/flows/lazy/create-app-password.ts';
import { deleteAppPassword } from '../../src/flows/lazy/delete-app-password.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import { setUpToday } from '../../src/flows/lazy/set-up-today.ts';
import type { Flow } from '../../src/flows/flow.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { cheap, testRun } from './test-run.ts';

const runOf = (flow: Flow) => testRun({ scenario: cheap(flow.scenario) });

/** Follows the coach's word, and tells what it named. */
async function follow(flow: Flow, run: RunHandle): Promise<readonly string[]> {
  const order: string[] = [];
  for (let count = 0; count < 40; count += 1) {
    const action = nextAction(flow, run.state, run.drafts);
    if (!action) break;
    order.push(`${action.in}:${action.label}`);
    await action.perform(run);
  }
  return order;
}

it('a flow, and the run that is saved of it, are named as the guide', () => {
  expect(Object.keys(flows).length).toBeGreaterThan(5);
  for (const [slug, { id, scenario }] of Object.entries(flows))
    expect([id, scenario.id]).toEqual([slug, slug]);
});

describe.each([addAppPassword, setUpToday, deleteAppPassword])('the flow $id', (flow) => {
  it('goes as it is printed, from the first action to the goal', async () => {
    const run = await runOf(flow);
    expect(offRouteAction(flow, run.state, run.drafts)).toBeNull();
    expect(await follow(flow, run)).toEqual(
      flow.steps
        .flatMap(({ actions }) => actions)
        .filter(({ kind }) => kind !== 'read')
        .map((action) => `${action.in}:${action.label}`),
    );
    expect(flow.goal(run.state)).toBe(true);
    expect(progressOf(flow, run.state).every(({ state }) => state === 'done')).toBe(true);
  });

  it.each(flow.steps.map(({ id }) => id))('can be brought to the step %s', async (id) => {
    const run = await runOf(flow);
    expect(await bringToStep(flow, run, id)).toBe(true);
    expect(progressOf(flow, run.state).find(({ state }) => state === 'current')?.id).toBe(id);
  });
});

describe('off the printed route', () => {
  it('2018: whoever pressed Done without Copy makes another on the page for app passwords', async () => {
    const run = await runOf(createAppPassword);
    await bringToStep(createAppPassword, run, 'copy-app-password');
    await run.dispatch({ type: 'finishEnrolment' });
    expect(createAppPassword.goal(run.state)).toBe(false);
    expect((await follow(createAppPassword, run)).slice(0, 8)).toEqual([
      'browser:portal.verification.title',
      'browser:portal.appPasswords.manage',
      'browser:portal.appPasswords.create',
      'browser:portal.nameAppPassword.label',
      'browser:portal.next',
      'browser:portal.appPassword.copyToClipboard',
      'browser:portal.close',
      'mail:mail.welcome.addAccount',
    ]);
    expect(createAppPassword.goal(run.state)).toBe(true);
    expect(run.state.tenant.users['sari']?.appPasswords).toHaveLength(2);
  });

  it('a full list is made room in first', async () => {
    const scenario = cheap({
      ...addAppPassword.scenario,
      policy: { ...addAppPassword.scenario.policy, appPasswordLimit: 1 },
    });
    const run = await testRun({ scenario });
    const order = await follow(addAppPassword, run);
    expect(order).toContain('browser:portal.securityInfo.delete');
    expect(addAppPassword.goal(run.state)).toBe(true);
  });

  it('the wanted row is named, and no other', async () => {
    const run = await runOf(deleteAppPassword);
    await bringToStep(deleteAppPassword, run, 'find-and-delete');
    const row = nextAction(deleteAppPassword, run.state, run.drafts)?.row?.(run.state);
    expect(row?.name).toBe('Printer 01');
  });

  it('another app password that was deleted by mistake changes nothing about the goal', async () => {
    const run = await runOf(deleteAppPassword);
    await bringToStep(deleteAppPassword, run, 'find-and-delete');
    const other = run.state.tenant.users['sari']?.appPasswords[0]?.id ?? '';
    await run.dispatch({ type: 'askToDeleteAppPassword', id: other });
    expect(nextAction(deleteAppPassword, run.state, run.drafts)?.label).toBe('portal.cancel');
    await run.dispatch({ type: 'deleteAppPassword', id: other });
    await follow(deleteAppPassword, run);
    expect(deleteAppPassword.goal(run.state)).toBe(true);
    expect(run.state.mail.problem?.reason).toBe('badPassword');
  });
});
