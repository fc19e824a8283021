import type { Flow } from '../../flows/flow.ts';
import type { Playing } from './playing.ts';
import { beginsAt, type Talk } from '../../stage/talk.ts';
import type { AgendaItem, Demonstration } from '../../stage/demonstrations/index.ts';

/** Minutes that are planned for each step of the procedure, in its order. */
export const minutesOf = ({ agenda }: Demonstration, { steps }: Flow): readonly number[] =>
  steps.map(({ id }) =>
    agenda.filter(({ step }) => step === id).reduce((sum, { minutes }) => sum + minutes, 0),
  );

/** What is shown of a demonstration now, as a talk counts its time. */
export function shownNow({ demonstration, flow, session }: Playing) {
  const minutes = minutesOf(demonstration, flow);
  const steps = flow.steps.map(({ id }, index) => ({ id, minutes: minutes[index] ?? 0 }));
  return { demonstration: demonstration.id, steps, present: session.present };
}

/** What the plan says about one step. */
export const itemsOf = (
  { agenda }: Demonstration,
  { steps }: Flow,
  present: number,
): readonly AgendaItem[] => agenda.filter(({ step }) => step === steps[present]?.id);

/** Counted from 1, where the plan speaks about every step before it; `null` for a step that it does not name. */
export function numberOf({ agenda }: Demonstration, step: string): number | null {
  const index = [...new Set(agenda.map((item) => item.step))].indexOf(step);
  return index < 0 ? null : index + 1;
}

/** The number of the step at which a part of a plan begins, where that is not the first one. */
export const firstNumber = (talk: Talk, demonstration: Demonstration): number | null => {
  const from = beginsAt(talk, demonstration.id);
  return from === null ? null : numberOf(demonstration, from);
};

export const minutesInAll = ({ agenda }: Demonstration): number =>
  agenda.reduce((sum, { minutes }) => sum + minutes, 0);
