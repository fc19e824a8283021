import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextAction } from '../../src/coach/next-action.ts';
import type { Flow } from '../../src/flows/flow.ts';
import { incidentIds, incidents } from '../../src/simulation/lazy/incidents.ts';
import type { IncidentId } from '../../src/simulation/model.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { demonstrations, flowOf } from '../../src/stage/demonstrations/index.ts';
import { cases } from '../support/size.ts';
import { cheap, testRun } from './test-run.ts';

/**
 * Two incidents in one demonstration, each after any number of actions, also after the last one: the coach leads to the goal.
 * One recovery may leave a state that the way out of the other does not expect.
 */

/** More than the longest flow and two recoveries. */
const mostActions = 150;
/** As many actions as lead past the end of every demonstration. */
const pastTheEnd = 60;

interface Injected {
  readonly incident: IncidentId;
  /** Actions before it; fewer when nothing is left to do. */
  readonly after: number;
}

const injected = fc.record({
  incident: fc.constantFrom(...incidentIds),
  after: fc.nat({ max: pastTheEnd }),
});

/** Performs the coach's next actions; whether nothing was left to do. */
async function follow(flow: Flow, run: RunHandle, actions: number): Promise<boolean> {
  for (let count = 0; count < actions; count += 1) {
    const action = nextAction(flow, run.state, run.drafts);
    if (!action) return true;
    await action.perform(run);
  }
  return nextAction(flow, run.state, run.drafts) === null;
}

/** What the coach says over and over; empty when it came to the goal. */
async function loopAfter(flow: Flow, both: readonly Injected[]): Promise<readonly string[]> {
  const run = await testRun({ scenario: flow.scenario, seed: 'two incidents' });
  try {
    for (const { incident, after } of both) {
      await follow(flow, run, after);
      if (incidents[incident].isPossible(run.state))
        await run.dispatch({ type: 'injectIncident', incident });
    }
    if (await follow(flow, run, mostActions)) return flow.goal(run.state) ? [] : ['not the goal'];
    const said: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      const action = nextAction(flow, run.state, run.drafts);
      said.push(`${action?.in ?? ''}: ${action?.label ?? ''}`);
      await action?.perform(run);
    }
    return said;
  } finally {
    run.close();
  }
}

const known: Readonly<Record<string, readonly [Injected, Injected]>> = {
  'article-of-2018': [
    { incident: 'appPasswordsOff', after: 22 },
    { incident: 'appPasswordDeleted', after: pastTheEnd },
  ],
};

describe('two incidents in one demonstration', () => {
  it.each(demonstrations.map((one) => [one.id, one] as const))(
    '%s: the coach leads to the goal',
    async (id, demonstration) => {
      const flow = await flowOf({
        ...demonstration,
        scenario: cheap(demonstration.scenario),
      });
      const example = known[id];
      await fc.assert(
        fc.asyncProperty(fc.tuple(injected, injected), async (both) => {
          expect(await loopAfter(flow, both)).toEqual([]);
        }),
        {
          numRuns: cases({ quick: 30, full: 400 }),
          examples: example ? [[[...example]]] : [],
        },
      );
    },
    120_000,
  );
});
