import type { Action } from '../flows/flow.ts';

/**
 * How much the coach tells: what to do, which is said unasked, and then three hints: where it is, the control marked on the
 * screen, and the action done for the reader.
 */
export const hintLevels = ['what', 'where', 'show', 'do'] as const;

export type HintLevel = (typeof hintLevels)[number];

/** The level that the reader asked for, and the action that it is for. Another action starts at the lowest level. */
export interface HintState {
  readonly action: Action | null;
  readonly level: HintLevel;
}

export const noHint: HintState = { action: null, level: 'what' };

export const hintLevelFor = (hintState: HintState, action: Action | null): HintLevel =>
  action !== null && action === hintState.action ? hintState.level : 'what';

/** The next level for this action. The last one stays: asking again performs the action again. */
export const nextHint = (hintState: HintState, action: Action | null): HintState => ({
  action,
  level: hintLevels[hintLevels.indexOf(hintLevelFor(hintState, action)) + 1] ?? 'do',
});
