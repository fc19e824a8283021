import type { OwnDemonstration, OwnItem } from './own-demonstration.ts';
import { toProcedure } from './own.ts';
import type { Flow } from '../../flows/flow.ts';

/** Of two versions that came of one, the value of `mine` wherever that was changed, and otherwise the one of `theirs`. */
function merged<T extends object>(base: T, mine: T, theirs: T): T {
  const kept = Object.keys(theirs).filter(
    (key) => Reflect.get(mine, key) !== Reflect.get(base, key),
  );
  return { ...theirs, ...Object.fromEntries(kept.map((key) => [key, Reflect.get(mine, key)])) };
}

interface Loaded {
  readonly flow: OwnDemonstration['flow'];
  readonly procedure: Flow;
  readonly spare: readonly OwnItem[];
  readonly ready: OwnDemonstration | null;
}

/**
 * A demonstration whose new procedure was being loaded while somebody went on filling in the form: what was changed since the
 * choice outlives the settings with which the procedure begins.
 *
 * @param base as it was when the procedure was chosen
 * @param now as it is when the procedure is there
 */
export function withWhatChangedMeanwhile(
  base: OwnDemonstration,
  now: OwnDemonstration,
  { flow, procedure, spare, ready }: Loaded,
): { readonly own: OwnDemonstration; readonly spare: readonly OwnItem[] } {
  const changed = toProcedure(now, flow, procedure, spare, ready);
  const { own } = changed;
  return {
    ...changed,
    own: {
      ...own,
      day: now.day === base.day ? own.day : now.day,
      policy: merged(base.policy, now.policy, own.policy),
      people: {
        ...own.people,
        sari: merged(base.people.sari, now.people.sari, own.people.sari),
        budi: merged(base.people.budi, now.people.budi, own.people.budi),
      },
    },
  };
}
