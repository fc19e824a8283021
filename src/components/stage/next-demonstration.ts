import { demonstrations, type Demonstration } from '../../stage/demonstrations/index.ts';
import { nextInPlan } from '../../stage/talk.ts';
import type { Playing } from './playing.ts';
import type { PresenterTab } from './presenter-tab.ts';

/** Every step of the demonstration is done. */
export const isAtItsEnd = ({ session, flow }: Playing): boolean =>
  session.present === flow.steps.length && session.next === null;

/** What the plan goes on with after this demonstration; nothing after the last one, and outside a plan. */
export function nextDemonstration(
  { talk }: PresenterTab,
  { demonstration }: Playing,
): Demonstration | undefined {
  const next = nextInPlan(talk, demonstration.id);
  return demonstrations.find(({ id }) => id === next);
}
