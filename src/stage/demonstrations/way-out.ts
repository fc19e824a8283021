import { demonstrationOf, withProcedure } from './own.ts';
import type { OwnDemonstration } from './own-demonstration.ts';
import { procedureOf } from './procedures.ts';
import { rehearse } from './rehearse.ts';
import { settingsOf, settingsOfPlan, type Setting, type SettingValue } from './settings.ts';

/**
 * Which settings stand in the way of a demonstration that cannot be given, and what they could be instead. Found by rehearsing it
 * with other settings, so that it is always as the rules have it.
 */

/** One field to change: any one of the values will do. */
export interface Change {
  readonly path: Setting['path'];
  readonly now: SettingValue;
  readonly to: readonly SettingValue[];
}

export interface WayOut {
  /** `one`: one of the changes is enough. `all`: each of them is needed. */
  readonly needs: 'one' | 'all';
  readonly changes: readonly Change[];
}

/** Without a single action there is nothing to show. */
async function isPlayable(own: OwnDemonstration): Promise<boolean> {
  const result = await rehearse(await demonstrationOf(own));
  return result.ok && result.actions > 0;
}

/** The nearest day before and after the chosen one: a reader needs no list of all of them. */
const nearest = (chosen: string, days: readonly SettingValue[]): readonly SettingValue[] => {
  const [before, after] = [
    days.findLast((day) => String(day) < chosen),
    days.find((day) => String(day) > chosen),
  ];
  return [before, after].filter((day) => day !== undefined);
};

/** The changes of which each alone makes it possible. */
async function singles(
  own: OwnDemonstration,
  settings: readonly Setting[],
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const { path, values, read, write } of settings) {
    const now = read(own);
    const to: SettingValue[] = [];
    for (const value of values) {
      if (value === now) continue;
      const changed = write(own, value);
      // Without a method there is no second proof, and the form takes none.
      if (changed.methods.length > 0 && (await isPlayable(changed))) to.push(value);
    }
    const told = path[0] === 'day' ? nearest(own.day, to) : to;
    if (told.length > 0) changes.push({ path, now, to: told });
  }
  return changes;
}

interface Reset {
  readonly setting: Setting;
  readonly value: SettingValue;
}

const applied = (own: OwnDemonstration, resets: readonly Reset[]): OwnDemonstration =>
  resets.reduce((before, { setting, value }) => setting.write(before, value), own);

/** Those of these changes that are needed: without any one of them the others do not make it possible. */
async function together(
  own: OwnDemonstration,
  resets: readonly Reset[],
): Promise<readonly Reset[]> {
  for (const reset of resets) {
    const others = resets.filter((one) => one !== reset);
    if (await isPlayable(applied(own, others))) return together(own, others);
  }
  return resets;
}

/** @param own one that `rehearse` refuses */
export async function wayOut(own: OwnDemonstration): Promise<WayOut> {
  const flow = await procedureOf(own.flow);
  const settings = settingsOf(flow);
  const plan = settingsOfPlan(own, flow);
  const alone = await singles(own, [...settings, ...plan]);
  if (alone.length > 0) return { needs: 'one', changes: alone };
  // The settings with which the procedure begins by itself lead to its end.
  const { own: ready } = await withProcedure(own, own.flow);
  const begun = { ...ready, methods: flow.scenario.policy.factorKinds };
  const resets = [
    ...settings.map((setting) => ({ setting, value: setting.read(begun) })),
    ...plan
      .filter(({ path }) => path.at(-1) === 'incident')
      .map((setting) => ({ setting, value: '' })),
  ].filter(({ setting, value }) => setting.read(own) !== value);
  const needed = (await isPlayable(applied(own, resets))) ? await together(own, resets) : [];
  return {
    needs: 'all',
    changes: needed.map(({ setting, value }) => ({
      path: setting.path,
      now: setting.read(own),
      to: [value],
    })),
  };
}
