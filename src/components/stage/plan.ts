import type { Flow } from '../../flows/flow.ts';
import type { AgendaItem, Demonstration } from '../../stage/demonstrations/index.ts';

/** Minutes that are planned for each step of the procedure, in its order. */
export const minutesOf = ({ agenda }: Demonstration, { steps }: Flow): readonly number[] =>
  steps.map(({ id }) =>
    agenda.filter(({ step }) => step === id).reduce((sum, { minutes }) => sum + minutes, 0),
  );

/** What the plan says about one step. */
export const itemsOf = (
  { agenda }: Demonstration,
  { steps }: Flow,
  present: number,
): readonly AgendaItem[] => agenda.filter(({ step }) => step === steps[present]?.id);

export const minutesInAll = ({ agenda }: Demonstration): number =>
  agenda.reduce((sum, { minutes }) => sum + minutes, 0);
