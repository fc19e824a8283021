import { describe, expect, it } from 'vitest';
import { nextAction, progressOf } from '../../src/coach/next-action.ts';
import { withRecovery } from '../../src/flows/lazy/recovery.ts';
import type { Flow } from '../../src/flows/flow.ts';
import type { ProcedureId } from '../../src/flows/load-flow.ts';
import { incidentIds, incidents } from '../../src/simulation/lazy/incidents.ts';
import type { IncidentId } from '../../src/simulation/model.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import type { PersonaStart, Scenario } from '../../src/simulation/scenario.ts';
import { procedureIds, procedureOf } from '../../src/stage/demonstrations/index.ts';
import { isFull } from '../support/size.ts';
import { cheap, testRun } from './test-run.ts';

/**
 * For every flow, every step and every incident that is possible there: the coach leads from the state after the incident to
 * the goal, in a bounded number of actions. `npm test` takes every third place, each variant beginning at another one.
 */

/** More than the longest flow and the longest recovery together. */
const mostActions = 90;

/** The ways in which the person of the flow may prove who they are. */
const methods: Readonly<Record<string, (sari: PersonaStart) => PersonaStart>> = {
  'as the guide has it': (sari) => sari,
  'by text message': ({ hasApp: _, ...sari }) => ({ ...sari, hasPhone: 'textMessage' }),
  'by call': ({ hasApp: _, ...sari }) => ({ ...sari, hasPhone: 'phoneCall' }),
};

const sariOf = ({ personas }: Scenario): PersonaStart => personas['sari'] ?? { mfa: 'disabled' };

/** A method from before the run is only had by who is registered. */
const variantsOf = (id: ProcedureId, flow: Flow): readonly (readonly [string, Flow])[] =>
  Object.entries(methods)
    .filter((_, index) => index === 0 || sariOf(flow.scenario).hasApp)
    .map(([method, change]) => {
      const { scenario } = flow;
      const personas = { ...scenario.personas, sari: change(sariOf(scenario)) };
      return [method, withRecovery({ ...flow, scenario: cheap({ ...scenario, personas }) }, id)];
    });

const begun = (flow: Flow): Promise<RunHandle> =>
  testRun({ scenario: flow.scenario, seed: 'incidents' });

const isAt = (flow: Flow, run: RunHandle, step: number): boolean =>
  progressOf(flow, run.state)[step]?.state === 'current';

/** Follows the coach until `isEnough`; how many actions that took, `Infinity` when it never comes. */
async function follow(flow: Flow, run: RunHandle, isEnough: () => boolean): Promise<number> {
  for (let count = 0; count <= mostActions; count += 1) {
    if (isEnough()) return count;
    const action = nextAction(flow, run.state, run.drafts);
    if (!action) return isEnough() ? count : Infinity;
    await action.perform(run);
  }
  return Infinity;
}

const isDone = (flow: Flow, run: RunHandle) => () =>
  flow.goal(run.state) && nextAction(flow, run.state, run.drafts) === null;

/** Every state that the coach passes on its way to the goal, as the number of actions after which it is there. */
async function placesOf(flow: Flow): Promise<number> {
  const run = await begun(flow);
  return follow(flow, run, isDone(flow, run));
}

interface Played {
  readonly incident: IncidentId;
  readonly after: number;
  readonly step: string;
  readonly actions: number;
}

const stride = isFull ? 1 : 3;

async function playAll(flow: Flow, first: number): Promise<readonly Played[]> {
  const last = await placesOf(flow);
  expect(last).toBeLessThan(mostActions);
  const played: Played[] = [];
  for (let after = first % stride; after < last; after += stride) {
    for (const incident of incidentIds) {
      const run = await begun(flow);
      let count = 0;
      await follow(flow, run, () => count++ === after);
      if (!incidents[incident].isPossible(run.state)) continue;
      const step = flow.steps.find((_, index) => isAt(flow, run, index))?.id ?? 'none';
      const { version } = run.state;
      await run.dispatch({ type: 'injectIncident', incident });
      expect(run.log.at(-1)).toMatchObject({ type: 'incidentInjected', incident });
      expect(run.state.version).toBeGreaterThan(version);
      played.push({ incident, after, step, actions: await follow(flow, run, isDone(flow, run)) });
    }
  }
  return played;
}

const variants = await Promise.all(
  procedureIds.map(async (id) =>
    variantsOf(id, await procedureOf(id)).map(([method, flow]) => [id, method, flow] as const),
  ),
);

describe('every incident at every step', () => {
  const seen = new Set<IncidentId>();

  it.each(variants.flat().map((variant, index) => [...variant, index] as const))(
    '%s, %s: the coach leads to the goal',
    async (_id, _method, flow, index) => {
      const played = await playAll(flow, index);
      for (const { incident } of played) seen.add(incident);
      expect(played.filter(({ actions }) => actions === Infinity)).toEqual([]);
    },
  );

  it('all ten were played', () => {
    expect([...seen].sort()).toEqual([...incidentIds].sort());
  });
});
