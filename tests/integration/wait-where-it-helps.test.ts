import { describe, expect, test } from 'vitest';
import { nextAction } from '../../src/coach/next-action.ts';
import type { Flow } from '../../src/flows/flow.ts';
import { practicePasswordOf } from '../../src/simulation/personas.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import {
  demonstrations,
  flowOf,
  type Demonstration,
} from '../../src/stage/demonstrations/index.ts';
import { cheap, testRun } from './test-run.ts';

/** More than any procedure with a recovery. */
const mostActions = 90;

const lock = { type: 'injectIncident', incident: 'accountLocked' } as const;

async function begun(demonstration: Demonstration): Promise<readonly [Flow, RunHandle]> {
  const scenario = cheap(demonstration.scenario);
  const flow = await flowOf({ ...demonstration, scenario });
  return [flow, await testRun({ scenario, seed: demonstration.seed })];
}

/** What the coach asks to wait for before a password is sent from the mail window: what is sent, and whether it is refused now. */
async function followed(flow: Flow, run: RunHandle) {
  const waits: { readonly isAccountPassword: boolean; readonly isRefused: boolean }[] = [];
  for (let count = 0; count < mostActions; count += 1) {
    const action = nextAction(flow, run.state, run.drafts);
    if (!action) break;
    const seconds = action.seconds?.(run.state) ?? null;
    const { page, problem } = run.state.mail;
    if (seconds !== null && action.in === 'mail' && page === 'password') {
      const password = run.drafts.mailPassword ?? '';
      await run.dispatch({ type: 'submitMailPassword', password });
      waits.push({
        isAccountPassword: password === practicePasswordOf(run.state, run.state.mail.userId),
        isRefused: run.state.mail.problem?.reason === problem?.reason,
      });
      await run.undo();
    }
    await action.perform(run);
  }
  expect(flow.goal(run.state)).toBe(true);
  return waits;
}

test('the article of 2018, locked in its last step: an app password is sent without a wait', async () => {
  const demonstration = demonstrations.find(({ id }) => id === 'article-of-2018');
  if (!demonstration) throw new Error('There is no such demonstration.');
  const [flow, run] = await begun(demonstration);
  const isLast = () => flow.steps.at(-2)?.done(run.state);
  while (!isLast()) await nextAction(flow, run.state, run.drafts)?.perform(run);
  await run.dispatch(lock);
  for (let count = 0; count < 3; count += 1)
    await nextAction(flow, run.state, run.drafts)?.perform(run);
  expect(run.state.mail.problem?.reason).toBe('accountLocked');
  const action = nextAction(flow, run.state, run.drafts);
  expect(action?.label).toBe('mail.password.signIn');
  expect(action?.seconds?.(run.state) ?? null).toBeNull();
  await action?.perform(run);
  expect(run.state.mail).toMatchObject({ page: 'inbox', signedInWith: 'appPassword' });
});

describe('a locked account: the coach asks to wait only where the account password is about to be sent', () => {
  test.each(demonstrations.map((one) => [one.id, one] as const))('%s', async (_, demonstration) => {
    const [flow, whole] = await begun(demonstration);
    let last = 0;
    for (; last < mostActions; last += 1) {
      const action = nextAction(flow, whole.state, whole.drafts);
      if (!action) break;
      await action.perform(whole);
    }
    for (let after = 0; after < last; after += 1) {
      const [, run] = await begun(demonstration);
      for (let count = 0; count < after; count += 1)
        await nextAction(flow, run.state, run.drafts)?.perform(run);
      await run.dispatch(lock);
      for (const wait of await followed(flow, run))
        expect(wait, `after ${String(after)}`).toEqual({
          isAccountPassword: true,
          isRefused: true,
        });
    }
  });
});
