import { isObject } from '../tenant/lazy/plain-object.ts';
import { readClock } from './kept-stage.ts';
import { readStored, writeStored, type Store } from './stored.ts';
import { stoppedClock, type StageClock } from './timer.ts';

/** A talk of several demonstrations: the plan of the handbook that it follows, and one clock from its beginning to its end. */

export interface TalkPlan {
  /** Minutes in all, with questions and practice: what the handbook calls it by. */
  readonly minutes: number;
  /** Ids of ready-made demonstrations, in their order. */
  readonly shows: readonly string[];
}

/** As content/en/articles/trainer-plans.mdx has them. */
export const talkPlans = {
  printer: { minutes: 15, shows: ['printer-before', 'printer-after'] },
  article: { minutes: 20, shows: ['article-of-2018', 'end-of-basic', 'printer-before'] },
  helpDesk: { minutes: 45, shows: ['set-up-today', 'option-missing', 'admins-day', 'lost-phone'] },
} as const satisfies Readonly<Record<string, TalkPlan>>;

export type PlanId = keyof typeof talkPlans;

export const planIds = Object.keys(talkPlans) as readonly PlanId[];

const planOf = (id: PlanId): TalkPlan => talkPlans[id];

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

/** The id of the demonstration after this one; `null` at the end of the plan, and without one. */
export function nextInPlan({ plan }: Talk, demonstration: string): string | null {
  if (plan === null) return null;
  const { shows } = planOf(plan);
  const at = shows.indexOf(demonstration);
  return at < 0 ? null : (shows[at + 1] ?? null);
}

const key = 'app-password-lab:stage:talk';

const isPlan = (value: unknown): value is PlanId => planIds.some((id) => id === value);

export function readTalk(store: Store): Talk {
  const value = readStored(store, key);
  if (!isObject(value)) return noTalk;
  return {
    plan: isPlan(value['plan']) ? value['plan'] : null,
    clock: readClock(value['clock']),
  };
}

/** The same talk. Where storage is refused, a closed tab ends its clock. */
export function keepTalk(store: Store, talk: Talk): Talk {
  writeStored(store, key, talk);
  return talk;
}
