import type { Act, ActKind } from '../flows/flow.ts';

/** Which sentence an act has: its kind, and whether what is typed has to be read in another window first. */
export const howOf = ({ kind, from }: Pick<Act, 'kind' | 'from'>): ActKind | 'typeFrom' =>
  kind === 'type' && from !== undefined ? 'typeFrom' : kind;
