import { hintLevels, type HintLevel } from '../coach/hint-level.ts';

/** The strongest help that was used in each step, by the id of the step. Steps without help are not in it. */
export type HelpUsed = Readonly<Record<string, HintLevel>>;

const strengthOf = (level: HintLevel | null): number => (level ? hintLevels.indexOf(level) + 1 : 0);

export const helpIn = (used: HelpUsed, stepId: string): HintLevel | null =>
  Object.hasOwn(used, stepId) ? (used[stepId] ?? null) : null;

/** The stronger of two. */
export const stronger = (one: HintLevel | null, other: HintLevel | null): HintLevel | null =>
  strengthOf(one) >= strengthOf(other) ? one : other;

/** With help of this level in this step. It only grows: weaker help after stronger costs nothing more. */
export function withHelp(used: HelpUsed, stepId: string, level: HintLevel): HelpUsed {
  const strongest = stronger(helpIn(used, stepId), level) ?? level;
  return helpIn(used, stepId) === strongest ? used : { ...used, [stepId]: strongest };
}

/** What was used in either, as two tabs of one attempt have it. */
export const together = (one: HelpUsed, other: HelpUsed): HelpUsed =>
  Object.entries(other).reduce((used, [stepId, level]) => withHelp(used, stepId, level), one);
