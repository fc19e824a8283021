import { isObject } from '../../tenant/lazy/plain-object.ts';
import type { Demonstration } from './demonstration.ts';
import type { OwnDemonstration } from './own-demonstration.ts';
import { ownFrom } from './own.ts';
import { demonstrations } from './ready-made.ts';
import { currentVersion, kind } from './shape.ts';

/**
 * What one's own demonstration changes of a ready-made one. Most change a few names, a day or a setting, and so a code on the projector
 * has a third of the modules that it would have with all that stays the same.
 */

type Fields = Readonly<Record<string, unknown>>;

/** Neither title nor plan: a phone needs none of them. */
export function withoutPlan(own: OwnDemonstration): OwnDemonstration {
  const [first] = own.agenda;
  return { ...own, title: '-', agenda: first ? [{ step: first.step, minutes: 1 }] : [] };
}

const baseOf = (ready: Demonstration): Fields => ({
  ...{ kind, version: currentVersion },
  ...withoutPlan(ownFrom(ready, () => '-')),
});

function changedIn(base: Fields, value: Fields): Fields {
  const changed = Object.entries(value).flatMap(([name, one]): [string, unknown][] => {
    const before = base[name];
    if (JSON.stringify(one) === JSON.stringify(before)) return [];
    return [[name, isObject(one) && isObject(before) ? changedIn(before, one) : one]];
  });
  return Object.fromEntries(changed);
}

/** Fields of the base stay where nothing else is said. `fromEntries` makes a field of any name, also `__proto__`. */
const changedBy = (base: Fields, changed: Fields): Fields =>
  Object.fromEntries([
    ...Object.entries(base),
    ...Object.entries(changed).map(([name, one]): [string, unknown] => {
      const before = Object.hasOwn(base, name) ? base[name] : undefined;
      return [name, isObject(one) && isObject(before) ? changedBy(before, one) : one];
    }),
  ]);

/** FNV-1a. A ready-made demonstration may be another one in a later version of the site, and then this is not what was shown. */
function sumOf(value: Fields): string {
  let sum = 0x811c9dc5;
  for (const unit of JSON.stringify(value))
    sum = Math.imul(sum ^ (unit.codePointAt(0) ?? 0), 16777619);
  return (sum >>> 0).toString(36);
}

export interface ShortInvitation {
  /** The id of a ready-made demonstration. */
  readonly base: string;
  readonly text: string;
}

/** The shortest one; `null` where a demonstration has a field that all ready-made ones lack. */
export function shortInvitation(own: OwnDemonstration): ShortInvitation | null {
  const value = { ...{ kind, version: currentVersion }, ...withoutPlan(own) };
  const all = demonstrations.flatMap((ready): readonly ShortInvitation[] => {
    const base = baseOf(ready);
    const changed = changedIn(base, value);
    const whole = changedBy(base, changed);
    // What is left out, a difference cannot say.
    if (Object.keys(whole).length !== Object.keys(value).length) return [];
    return [{ base: ready.id, text: JSON.stringify([sumOf(whole), changed]) }];
  });
  return all.toSorted((a, b) => a.text.length - b.text.length)[0] ?? null;
}

/** The text of the whole demonstration; `null` where it is not what was invited to. Throws on a text that is no JSON. */
export function wholeOf(base: Demonstration, text: string): string | null {
  const read: unknown = JSON.parse(text);
  const [sum, changed] = Array.isArray(read) ? (read as readonly unknown[]) : [];
  if (!isObject(changed)) return null;
  const whole = changedBy(baseOf(base), changed);
  return sumOf(whole) === sum ? JSON.stringify(whole) : null;
}
