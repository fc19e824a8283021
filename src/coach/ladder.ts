import type { Act } from '../flows/flow.ts';

/** How much the coach tells: what to do, where it is, the control marked on the screen, and the act done for the reader. */
export const rungs = ['what', 'where', 'show', 'do'] as const;

export type Rung = (typeof rungs)[number];

/** How far the reader climbed, and for which act: another act begins at the bottom again. */
export interface Ladder {
  readonly act: Act | null;
  readonly rung: Rung;
}

export const bottom: Ladder = { act: null, rung: 'what' };

export const rungFor = (ladder: Ladder, act: Act | null): Rung =>
  act !== null && act === ladder.act ? ladder.rung : 'what';

/** One rung up for the act that is next. The last rung stays: whoever asks again wants it done again. */
export const climb = (ladder: Ladder, act: Act | null): Ladder => ({
  act,
  rung: rungs[rungs.indexOf(rungFor(ladder, act)) + 1] ?? 'do',
});
