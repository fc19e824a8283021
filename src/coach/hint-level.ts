import type { Action } from '../flows/flow.ts';

/** How much the coach tells: what to do, where it is, the control marked on the screen, and the action done for the reader. */
export const hintLevels = ['what', 'where', 'show', 'do'] as const;

export type HintLevel = (typeof hintLevels)[number];

/** How far the reader climbed, and for which action: another action begins at the bottom again. */
export interface HintState {
  readonly action: Action | null;
  readonly level: HintLevel;
}

export const noHint: HintState = { action: null, level: 'what' };

export const hintLevelFor = (hintState: HintState, action: Action | null): HintLevel =>
  action !== null && action === hintState.action ? hintState.level : 'what';

/** One level up for the action that is next. The last level stays: whoever asks again wants it done again. */
export const nextHint = (hintState: HintState, action: Action | null): HintState => ({
  action,
  level: hintLevels[hintLevels.indexOf(hintLevelFor(hintState, action)) + 1] ?? 'do',
});
