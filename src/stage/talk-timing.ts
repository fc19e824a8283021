import { placeInPlan, planOf, type Talk } from './talk.ts';
import { timingOf, type StageClock, type Timing } from './timer.ts';

/** What is shown of a demonstration now. */
interface ShownNow {
  readonly demonstration: string;
  /** Of its procedure, in their order, with the minutes that its own agenda plans for them. */
  readonly steps: readonly { readonly id: string; readonly minutes: number }[];
  /** Index of the present step; the number of steps once all are done. */
  readonly present: number;
}

/** A part of a plan, in minutes. */
interface PartOfTalk {
  /** The minute of the talk at which it is to begin. */
  readonly begins: number;
  /** For each step of the procedure. */
  readonly steps: readonly number[];
  /** Between its end and what comes next. */
  readonly rest: number;
}

/**
 * What the plan gives a demonstration, divided as its own agenda divides its time; `null` where the plan says nothing of it.
 */
function partOfTalk(
  talk: Talk,
  shown: Pick<ShownNow, 'demonstration' | 'steps'>,
): PartOfTalk | null {
  const place = placeInPlan(talk, shown.demonstration);
  if (!place) return null;
  const { minutes: inAll, parts } = planOf(place.plan);
  const part = parts[place.number - 1];
  if (!part) return null;
  const { until, from } = part;
  const begins = parts[place.number - 2]?.until ?? 0;
  // Steps before those that are planned take no time of the talk.
  const first = from === undefined ? 0 : shown.steps.findIndex(({ id }) => id === from);
  const weights = shown.steps.map(({ minutes }, index) => (index < first ? 0 : minutes));
  const sum = weights.reduce((total, each) => total + each, 0);
  return {
    begins,
    steps: weights.map((weight) => (sum === 0 ? 0 : (weight * (until - begins)) / sum)),
    // After the last demonstration come questions and practice; after any other one, the next one is due.
    rest: place.number === place.count ? inAll - until : 0,
  };
}

/** Minutes that the plan of the talk gives each step; `null` where it says nothing of the demonstration. */
export const stepsInTalk = (
  talk: Talk,
  shown: Pick<ShownNow, 'demonstration' | 'steps'>,
): readonly number[] | null => partOfTalk(talk, shown)?.steps ?? null;

/** The time of a demonstration within its part of the talk; `null` where the plan says nothing of it. */
export function timingInTalk(
  talk: Talk,
  shown: ShownNow,
  clock: StageClock,
  now: number,
): Timing | null {
  const part = partOfTalk(talk, shown);
  if (!part) return null;
  const { planned } = timingOf(part.steps, 0, clock, now);
  return { ...timingOf([...part.steps, part.rest], shown.present, clock, now), planned };
}

/**
 * Whole minutes that the talk is behind its plan, negative when it is ahead; `null` where the plan says nothing of what is shown.
 */
export function lateInTalk(talk: Talk, shown: ShownNow, now: number): number | null {
  const part = partOfTalk(talk, shown);
  if (!part || talk.clock.startedAt === null) return null;
  const { begins, steps, rest } = part;
  return timingOf([begins, ...steps, rest], shown.present + 1, talk.clock, now).late;
}
