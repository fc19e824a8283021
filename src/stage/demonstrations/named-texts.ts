import { isolated } from '../../i18n/isolation.ts';
import type { Key } from '../../i18n/keys.ts';
import type { Parameters, Translator } from '../../i18n/translator.ts';
import { members, tenantName } from '../../simulation/personas.ts';
import type { TenantState } from '../../tenant/model.ts';

/** Labels that are the name of somebody, and whose. */
const namesOf: Readonly<Partial<Record<Key, string>>> = {
  'portal.chooser.sari': 'sari',
  'portal.chooser.budi': 'budi',
  'admin.person.sari': 'sari',
  'admin.person.budi': 'budi',
  'admin.person.ratna': 'ratna',
};

/** Who is there, and for whom they work. */
export type Named = Pick<TenantState, 'name' | 'users'>;

/** A name among other letters: Arabic writes its "and" before it without a space, Japanese its title behind it. */
const asWord = (name: string): string => `(?<!\\p{Script=Latin})${name}(?!\\p{Script=Latin})`;

/**
 * Writes the organisation and the people of this run where a text has those of the practice, with their first names or all
 * of them; `null` where they are the same.
 */
export function renaming(
  { name, users }: Named,
  direction: Translator['direction'],
): ((text: string) => string) | null {
  const changed = new Map<string, string>();
  // Where the name may have another direction than the sentence.
  const shown = (text: string) =>
    direction === 'rtl' || /[\u0590-\u08ff]/.test(text) ? isolated(text) : text;
  if (name !== tenantName) changed.set(tenantName, shown(name));
  for (const { id, displayName } of members) {
    const own = users[id]?.displayName ?? displayName;
    if (own === displayName) continue;
    changed.set(displayName, shown(own));
    changed.set(displayName.split(' ')[0] ?? displayName, shown(own));
  }
  if (changed.size === 0) return null;
  // In one go: one of them may have the name that another one has in the practice. The longer one first.
  const any = new RegExp([...changed.keys()].map(asWord).join('|'), 'gu');
  return (text) => text.replaceAll(any, (found) => changed.get(found) ?? found);
}

/**
 * A translator whose texts speak of the organisation and the people of this run. In the catalogue the practice's own names
 * stand, the same in every language; those of a demonstration stand in the first events of the run. For the texts around the
 * windows and those on the screens. Whoever has the practice's own names gets the translator back.
 */
export function namedTexts(translator: Translator, tenant: Named): Translator {
  const renamed = renaming(tenant, translator.direction);
  if (!renamed) return translator;
  const organisation = renaming({ ...tenant, users: {} }, translator.direction);
  const named = (text: string, key: Key, parameters?: Parameters): string => {
    const id = namesOf[key];
    if (id !== undefined) return tenant.users[id]?.displayName ?? text;
    // What was filled in may be a name of this run that somebody else has in the practice. No text with a place for it names anybody.
    return (parameters ? organisation?.(text) : renamed(text)) ?? text;
  };
  return {
    ...translator,
    t: (key: Key, parameters?: Parameters) => named(translator.t(key, parameters), key, parameters),
    label: (key: Key, parameters?: Parameters) => {
      const label = translator.label(key, parameters);
      return { ...label, text: named(label.text, key, parameters) };
    },
  };
}
