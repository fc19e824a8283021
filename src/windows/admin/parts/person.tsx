import type { Key } from '../../../i18n/keys.ts';
import { budi, ratna, sari } from '../../../simulation/personas.ts';
import type { UserId } from '../../../tenant/model.ts';
import { Text } from '../../parts/text.tsx';

const names: Readonly<Record<UserId, Key>> = {
  [sari.id]: 'admin.person.sari',
  [budi.id]: 'admin.person.budi',
  [ratna.id]: 'admin.person.ratna',
};

export const personaIds: ReadonlySet<string> = new Set(Object.keys(names));

/** People by their label, so that a guide can name them as it names any control. */
export const nameOf = (userId: UserId): Key => names[userId] ?? 'admin.users.user';

interface PeopleProps {
  readonly userIds: readonly UserId[];
}

/** Whom a page is about. */
export function People({ userIds }: PeopleProps) {
  return (
    <>
      <p>
        <Text k="admin.confirm.about" />
      </p>
      <ul class="p-admin__people">
        {userIds.map((userId) => (
          <li key={userId}>
            <Text k={nameOf(userId)} />
          </li>
        ))}
      </ul>
    </>
  );
}
