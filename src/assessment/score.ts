import { hintLevels, type HintLevel } from '../coach/hint-level.ts';
import { progressOf } from '../coach/next-action.ts';
import type { Flow } from '../flows/flow.ts';
import type { RecordedEvent, RunEvent, RunState } from '../simulation/model.ts';
import { foldRun } from '../simulation/history.ts';
import { helpIn, stronger, type HelpUsed } from './help-used.ts';

/** What a step is worth: one point more than there are levels of help that leave it to the learner. */
export const pointsOfStep = hintLevels.length;

/** Percent of all points from which on an attempt with every step done is passed. */
export const passMark = 80;

/** What a step is worth after help of this level; nothing once it was performed for the learner. */
export const pointsWith = (help: HintLevel | null): number =>
  help === null ? pointsOfStep : pointsOfStep - 1 - hintLevels.indexOf(help);

export interface StepScore {
  readonly id: string;
  readonly isDone: boolean;
  /** The strongest help that was used in it. */
  readonly help: HintLevel | null;
  readonly points: number;
}

export interface Score {
  readonly steps: readonly StepScore[];
  readonly points: number;
  readonly most: number;
  /** Whole percent, rounded down: what is not reached is not given by rounding. */
  readonly percent: number;
  /** Every step is done. */
  readonly isComplete: boolean;
  readonly isPassed: boolean;
}

/**
 * The score of an attempt, from the log of its run and the help that was used: nothing else is counted. Whether a step is done is
 * derived from the state, so any route to it counts in full, and neither wrong attempts nor time cost anything. See
 * docs/decisions/0114-a-score-from-the-log-and-the-help.md.
 */
export const scoreOf = (
  flow: Flow,
  log: readonly RecordedEvent<RunEvent>[],
  used: HelpUsed,
): Score => scoreOfState(flow, foldRun(flow.scenario.profile, log), used);

/** The same of a log that is folded already. */
export function scoreOfState(flow: Flow, state: RunState, used: HelpUsed): Score {
  const steps = progressOf(flow, state).map(({ id, state: progress }): StepScore => {
    const isDone = progress === 'done';
    const help = helpIn(used, id);
    return { id, isDone, help, points: isDone ? pointsWith(help) : 0 };
  });
  const points = steps.reduce((sum, step) => sum + step.points, 0);
  const most = pointsOfStep * steps.length;
  const percent = most === 0 ? 0 : Math.floor((100 * points) / most);
  const isComplete = steps.every(({ isDone }) => isDone);
  return { steps, points, most, percent, isComplete, isPassed: isComplete && percent >= passMark };
}

/** What the step is worth once this help was given in it too. */
export const pointsAfter = (used: HelpUsed, stepId: string, level: HintLevel): number =>
  pointsWith(stronger(helpIn(used, stepId), level));
