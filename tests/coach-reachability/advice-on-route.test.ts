import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bringToStep } from '../../src/coach/lazy/bring-to-step.ts';
import { returnToRoute } from '../../src/coach/lazy/return-to-route.ts';
import { nextAction, offRouteAction } from '../../src/coach/next-action.ts';
import type { Flow } from '../../src/flows/flow.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { cheap, testRun } from '../integration/test-run.ts';
import { cases } from '../support/size.ts';
import { readerInputsIn, type Place, type ReaderInput } from './command-arbitraries.ts';

/**
 * What the coach names as the guide's own next action does not lead to a place that it calls astray. It may where the next
 * step begins, or in another window: what the reader did there before is judged only when its turn comes.
 */

const numRuns = cases({ quick: 30, full: 3_000 });
const mostActions = 80;

const guides = Object.values(flows).filter(({ hasTimeline }) => !hasTimeline);

/** Deletes every method of whoever is at Security info: the random commands seldom do. */
const deleteMethods: ReaderInput = async (run) => {
  for (const { id } of run.state.tenant.users[run.state.browser.userId ?? '']?.factors ?? []) {
    await run.dispatch({ type: 'askToRemoveFactor', id });
    await run.dispatch({ type: 'removeFactor', id });
  }
};

const wanderings = (flow: Flow): fc.Arbitrary<ReaderInput> =>
  fc.oneof(
    {
      weight: 10,
      arbitrary: fc.constant<ReaderInput>(
        (run) => nextAction(flow, run.state, run.drafts)?.perform(run) ?? Promise.resolve(),
      ),
    },
    { weight: 9, arbitrary: readerInputsIn(new Set<Place>(flow.windows)) },
    { weight: 1, arbitrary: fc.constant(deleteMethods) },
  );

const stepOf = (flow: Flow, { state }: RunHandle) =>
  flow.steps.find((step) => !step.done(state))?.id;

/** Follows the coach, and tells where it called astray what it had just advised. */
async function findContradiction(flow: Flow, run: RunHandle): Promise<string | null> {
  for (let count = 0; count < mostActions; count += 1) {
    const action = nextAction(flow, run.state, run.drafts);
    if (!action) return null;
    const step = stepOf(flow, run);
    const wasOnRoute = offRouteAction(flow, run.state, run.drafts) === null;
    await action.perform(run);
    const off = offRouteAction(flow, run.state, run.drafts);
    if (wasOnRoute && off?.in === action.in && step === stepOf(flow, run))
      return `${String(step)}: after ${action.label}, ${off.label} is off the route`;
  }
  return null;
}

describe('from wherever a reader wanders', () => {
  test.each(guides)('nothing that the coach of $id says is called astray', async (flow) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...flow.steps.map(({ id }) => id)),
        fc.array(wanderings(flow), { maxLength: 30, size: 'max' }),
        async (from, inputs) => {
          const run = await testRun({ scenario: cheap(flow.scenario) });
          await bringToStep(flow, run, from);
          for (const input of inputs) await input(run);
          await returnToRoute(flow, run);
          expect(await findContradiction(flow, run)).toBeNull();
        },
      ),
      { numRuns },
    );
  });
});
