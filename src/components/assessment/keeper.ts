import type { Attempt } from '../../assessment/attempt.ts';
import type { Score } from '../../assessment/score.ts';
import type { RunHandle } from '../../simulation/run.ts';

/** Where an attempt with its run is kept: in this browser, or at a learning platform. */
export interface Keeper {
  /** Opens the attempt that is kept, or begins one; with `isNew` always another one, and the one before is gone. */
  open(options?: { readonly isNew?: boolean }): Promise<OpenedAttempt>;
  /** Keeps it as it is now. Never throws. */
  keep(kept: KeptAttempt): void;
  /** Tells the result of an attempt that has just ended to whoever wants to know. */
  tell(score: Score): void;
}

export interface OpenedAttempt {
  readonly attempt: Attempt;
  readonly run: RunHandle;
  /** `false`: the run was brought to the step where the learner was, without what was done within that step. */
  readonly isWhole: boolean;
}

export interface KeptAttempt {
  readonly attempt: Attempt;
  readonly run: RunHandle;
  readonly score: Score;
}
