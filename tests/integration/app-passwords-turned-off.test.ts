import { describe, expect, it } from 'vitest';
import { explainAbsence } from '../../src/coach/lazy/explain.ts';
import { nextAction } from '../../src/coach/next-action.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { demonstrations, flowOf } from '../../src/stage/demonstrations/index.ts';
import { saidToRoom } from '../../src/stage/said-to-room.ts';
import { cheap, testRun } from './test-run.ts';

/**
 * A trainer lets the admin turn app passwords off: at every place of every demonstration, what the window shows and what is
 * said of it agree with docs/facts.md R14 and §7.1 row 1. Those that exist go on working; no other one is made.
 */

const mostActions = 90;

const said = (run: RunHandle) => saidToRoom(run).causes[0]?.key;

describe.each(demonstrations.map((one) => [one.id, one] as const))('%s', (_id, demonstration) => {
  it('agrees at every place', async () => {
    const flow = await flowOf({ ...demonstration, scenario: cheap(demonstration.scenario) });
    for (let after = 0; after < mostActions; after += 1) {
      const run = await testRun({ scenario: flow.scenario, seed: 'turned off' });
      const next = () => nextAction(flow, run.state, run.drafts);
      let done = 0;
      for (let action = next(); action && done < after; action = next(), done += 1)
        await action.perform(run);
      if (done < after) return;
      if (!run.state.tenant.policy.appPasswordsAllowed) continue;
      await run.dispatch({ type: 'injectIncident', incident: 'appPasswordsOff' });
      const place = `after ${String(after)} actions, ${run.state.browser.page.name}`;
      const shown = run.state.browser.shownAppPassword;
      expect(said(run), place).toBe(
        shown ? 'demos.happened.appPasswordsOffShown' : 'demos.happened.appPasswordsOff',
      );
      // What is on the page is no absence, and what was copied from it is a password that the person has.
      if (shown) {
        expect(explainAbsence(run.state), place).toBeNull();
        await run.dispatch({ type: 'copyAppPassword' });
        expect(run.state.clipboard?.appPasswordId, place).toBe(shown.id);
      }
      const before = run.log.length;
      for (
        let action = next(), count = 0;
        action && count < mostActions;
        action = next(), count += 1
      )
        await action.perform(run);
      // Nothing was tried that cannot be done while they are off.
      expect(
        run.log.slice(before).filter(({ type }) => type === 'appPasswordRefused'),
        place,
      ).toEqual([]);
      expect(flow.goal(run.state), place).toBe(true);
      run.close();
    }
  });
});
