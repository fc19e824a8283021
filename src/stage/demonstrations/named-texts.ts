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

const standardName = (id: string): string | undefined =>
  members.find((one) => one.id === id)?.displayName;

/**
 * A translator whose texts speak of the organisation and the people of this run. In the catalogue the practice's own names
 * stand, the same in every language; those of a demonstration stand in the first events of the run. For the texts around the
 * windows and those on the screens. Whoever has the practice's own names gets the translator back.
 */
export function namedTexts(
  translator: Translator,
  { name, users }: Pick<TenantState, 'name' | 'users'>,
): Translator {
  const isOwn =
    name !== tenantName || members.some(({ id }) => users[id]?.displayName !== standardName(id));
  if (!isOwn) return translator;
  // Where the name may have another direction than the sentence.
  const shown =
    translator.direction === 'rtl' || /[\u0590-\u08ff]/.test(name) ? isolated(name) : name;
  const named = (text: string, key: Key): string => {
    const id = namesOf[key];
    if (id !== undefined) return users[id]?.displayName ?? text;
    return text.replaceAll(tenantName, shown);
  };
  return {
    ...translator,
    t: (key: Key, parameters?: Parameters) => named(translator.t(key, parameters), key),
    label: (key: Key, parameters?: Parameters) => {
      const label = translator.label(key, parameters);
      return { ...label, text: named(label.text, key) };
    },
  };
}
