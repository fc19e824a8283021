import { nextAction } from '../../coach/next-action.ts';
import type { Action, Flow } from '../../flows/flow.ts';
import { realClock } from '../../simulation/clock.ts';
import { createRun } from '../../simulation/create-run.ts';
import { incidents } from '../../simulation/lazy/incidents.ts';
import type { IncidentId } from '../../simulation/model.ts';
import { cryptoRandom } from '../../simulation/random.ts';
import type { RunHandle } from '../../simulation/run.ts';
import { memoryStorage } from '../../simulation/storage/memory.ts';
import type { Demonstration } from './demonstration.ts';
import { flowOf } from './procedures.ts';

/**
 * Plays a demonstration to its end in memory, as the coach would, with each incident in its step. A demonstration that can be
 * rehearsed cannot get stuck before an audience.
 */

export type Rehearsal =
  | { readonly ok: true; readonly actions: number }
  /** The coach does not come further than this step; `null`: not even the goal after the last one. */
  | { readonly ok: false; readonly why: 'stuck'; readonly step: string | null }
  /** The incident is in no state of its step possible. */
  | {
      readonly ok: false;
      readonly why: 'incident';
      readonly step: string;
      readonly incident: IncidentId;
    };

/** More than any flow with a recovery in each of its steps. */
const mostActions = 400;
/** So often one action is repeated in a step, and after an incident, only where it leads nowhere: three times what any recovery needs. */
const mostRepeated = 15;
/** PBKDF2 iterations: nobody guesses the passwords of a rehearsal. */
const cost = 1000;

const presentStep = (flow: Flow, run: RunHandle): string | null =>
  flow.steps.find(({ done }) => !done(run.state))?.id ?? null;

export async function rehearse(demonstration: Demonstration): Promise<Rehearsal> {
  const flow = await flowOf(demonstration);
  const { scenario, seed, agenda } = demonstration;
  // The storage of a run closes with it, and this one is in memory alone.
  const storage = memoryStorage();
  const begun = realClock();
  const run = await createRun({
    seed,
    scenario: { ...scenario, policy: { ...scenario.policy, passwordCost: cost } },
    clock: () => begun,
    random: cryptoRandom,
    openStorage: () => Promise.resolve(storage),
  });
  const waiting = agenda.flatMap(({ step, incident }) => (incident ? [{ step, incident }] : []));
  let actions = 0;
  let repeated = new Map<Action, number>();
  let before: string | null = null;
  try {
    for (; actions < mostActions; actions += 1) {
      const step = presentStep(flow, run);
      if (step !== before) repeated = new Map();
      before = step;
      const due = waiting.findIndex(
        (one) => one.step === step && incidents[one.incident].isPossible(run.state),
      );
      const [next] = due < 0 ? [] : waiting.splice(due, 1);
      if (next) {
        await run.dispatch({ type: 'injectIncident', incident: next.incident });
        repeated = new Map();
        continue;
      }
      const action = nextAction(flow, run.state, run.drafts);
      const count = action ? (repeated.get(action) ?? 0) : 0;
      if (action === null || count > mostRepeated) break;
      repeated.set(action, count + 1);
      await action.perform(run);
    }
    if (!flow.goal(run.state)) return { ok: false, why: 'stuck', step: presentStep(flow, run) };
    const [missed] = waiting;
    return missed ? { ok: false, why: 'incident', ...missed } : { ok: true, actions };
  } finally {
    run.close();
  }
}
