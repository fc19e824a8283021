import { hintLevels, type HintLevel } from '../../coach/hint-level.ts';
import type { Action } from '../../flows/flow.ts';

/** The help that is on the screen: for which action, and how much. Nothing is told unasked. */
export interface HelpState {
  readonly action: Action | null;
  readonly level: HintLevel | null;
  /** The last action was performed for the learner. */
  readonly isPerformed: boolean;
}

export const noHelp: HelpState = { action: null, level: null, isPerformed: false };

/** The help for this action; another action begins without. */
export const helpFor = (help: HelpState, action: Action | null): HintLevel | null =>
  action !== null && action === help.action ? help.level : null;

/** What is told when help is asked for now. The last level stays: it performs the action. */
export function nextLevel(help: HelpState, action: Action | null): HintLevel {
  const level = helpFor(help, action);
  return level === null ? hintLevels[0] : (hintLevels[hintLevels.indexOf(level) + 1] ?? 'do');
}
