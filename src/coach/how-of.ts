import type { Action, ActionKind } from '../flows/flow.ts';

/** Which sentence an action has: its kind, and whether what is typed has to be read in another window first. */
export const howOf = ({ kind, from }: Pick<Action, 'kind' | 'from'>): ActionKind | 'typeFrom' =>
  kind === 'type' && from !== undefined ? 'typeFrom' : kind;
