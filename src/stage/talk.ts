import { isObject } from '../tenant/lazy/plain-object.ts';
import { readClock, type KeptStage } from './kept-stage.ts';
import { readStored, writeStored, type Store } from './stored.ts';
import { stoppedClock, type StageClock } from './timer.ts';

/** A talk of several demonstrations: the plan of the handbook that it follows, and one clock from its beginning to its end. */

export interface TalkPlan {
  /** Minutes in all, with questions and practice: what the handbook calls it by. */
  readonly minutes: number;
  /** Ids of ready-made demonstrations, in their order. */
  readonly shows: readonly string[];
  /** The same demonstrations: the minute of the talk at which each ends, and the step from which on it is planned. */
  readonly parts: readonly { readonly until: number; readonly from?: string }[];
}

/** As content/en/articles/trainer-plans.mdx has them. */
export const talkPlans = {
  printer: {
    minutes: 15,
    shows: ['printer-before', 'printer-after'],
    parts: [{ until: 9 }, { until: 13 }],
  },
  article: {
    minutes: 20,
    shows: ['article-of-2018', 'end-of-basic', 'printer-before'],
    parts: [{ until: 11 }, { until: 16 }, { until: 18, from: 'send-a-page' }],
  },
  helpDesk: {
    minutes: 45,
    shows: ['set-up-today', 'option-missing', 'admins-day', 'lost-phone'],
    parts: [{ until: 10 }, { until: 16 }, { until: 22 }, { until: 30 }],
  },
} as const satisfies Readonly<Record<string, TalkPlan>>;

export type PlanId = keyof typeof talkPlans;

export const planIds = Object.keys(talkPlans) as readonly PlanId[];

export const planOf = (id: PlanId): TalkPlan => talkPlans[id];

export interface Talk {
  readonly plan: PlanId | null;
  readonly clock: StageClock;
}

export const noTalk: Talk = { plan: null, clock: stoppedClock };

/** A plan that is begun has its own time; a demonstration beside a plan belongs to the talk that is under way. */
export const withPlan = (talk: Talk, plan: PlanId | null): Talk => ({
  plan,
  clock: plan === null || plan === talk.plan ? talk.clock : stoppedClock,
});

/**
 * The plan that a demonstration goes on with which was left in the middle of a talk and is chosen again by itself; `null` where none
 * is under way.
 * @param kept what was shown last in this browser
 */
export const planUnderWay = (
  talk: Talk,
  demonstration: string,
  kept: Pick<KeptStage, 'demonstration'> | null,
): PlanId | null =>
  talk.clock.startedAt !== null &&
  kept?.demonstration === `demo=${demonstration}` &&
  placeInPlan(talk, demonstration)
    ? talk.plan
    : null;

export interface PlaceInPlan {
  readonly plan: PlanId;
  /** Counted from 1. */
  readonly number: number;
  readonly count: number;
}

/** Which of the demonstrations of the plan this is; `null` when it is none of them, and without a plan. */
export function placeInPlan({ plan }: Talk, demonstration: string): PlaceInPlan | null {
  if (plan === null) return null;
  const { shows } = planOf(plan);
  const at = shows.indexOf(demonstration);
  return at < 0 ? null : { plan, number: at + 1, count: shows.length };
}

/** The id of the demonstration after this one; `null` at the end of the plan, and without one. */
export function nextInPlan(talk: Talk, demonstration: string): string | null {
  const place = placeInPlan(talk, demonstration);
  return place && (planOf(place.plan).shows[place.number] ?? null);
}

/** The step at which a plan has a demonstration begin; `null` where that is its first one, and without a plan. */
export function beginsAt(talk: Talk, demonstration: string): string | null {
  const place = placeInPlan(talk, demonstration);
  return place && (planOf(place.plan).parts[place.number - 1]?.from ?? null);
}

const key = 'app-password-lab:stage:talk';

const isPlan = (value: unknown): value is PlanId => planIds.some((id) => id === value);

/** @param now in milliseconds */
export function readTalk(store: Store, now: number): Talk {
  const value = readStored(store, key);
  if (!isObject(value)) return noTalk;
  return {
    plan: isPlan(value['plan']) ? value['plan'] : null,
    clock: readClock(value['clock'], now),
  };
}

/** The same talk. Where storage is refused, a closed tab ends its clock. */
export function keepTalk(store: Store, talk: Talk): Talk {
  writeStored(store, key, talk);
  return talk;
}
