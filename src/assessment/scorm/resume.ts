import { bringToStep } from '../../coach/lazy/bring-to-step.ts';
import { nextAction } from '../../coach/next-action.ts';
import type { Flow } from '../../flows/flow.ts';
import type { RandomSource } from '../../tenant/ports.ts';
import { recordedRun, type RecordedRun } from './recorded-run.ts';
import type { Suspended } from './suspend-data.ts';

interface ResumeOptions {
  readonly flow: Flow;
  readonly suspended: Suspended;
  readonly clock: () => number;
  readonly random: RandomSource;
  /** Of the state, as it was written. */
  readonly hashOf: (run: RecordedRun) => string;
}

export interface Resumed extends RecordedRun {
  /** `false`: the run was brought to the step where the learner was, and what was done within that step is lost. */
  readonly isWhole: boolean;
}

/**
 * The run as the learner left it. Where the platform had no room for all of it, or it cannot be repeated, the coach brings a new
 * run of the same seed to the same step; the help that was used stays used either way.
 */
export async function resume(options: ResumeOptions): Promise<Resumed> {
  const { flow, suspended, clock, random, hashOf } = options;
  const { attempt, beganAt, commands, done, hash } = suspended;
  const { seed } = attempt;
  if (commands !== null) {
    try {
      const from = { beganAt, commands };
      const repeated = await recordedRun({ flow, seed, clock, random, from });
      if (hashOf(repeated) === hash) return { ...repeated, isWhole: true };
    } catch (error) {
      console.error(error);
    }
  }
  const rebuilt = await recordedRun({ flow, seed, clock, random });
  const step = flow.steps[done];
  if (step) await bringToStep(flow, rebuilt.run, step.id);
  else await toTheEnd(flow, rebuilt);
  return { ...rebuilt, isWhole: false };
}

/** Upper bound, larger than any flow. */
const mostActions = 60;

async function toTheEnd(flow: Flow, { run }: RecordedRun): Promise<void> {
  for (let count = 0; count < mostActions; count += 1) {
    const action = nextAction(flow, run.state, run.drafts);
    if (!action) return;
    await action.perform(run);
  }
}
