import type { Key } from '../../i18n/keys.ts';
import type { AdminPage } from '../../simulation/admin-pages.ts';
import { HintMarker } from '../parts/hint-marker.tsx';
import { Text } from '../parts/text.tsx';
import { useHint } from '../parts/use-hint.ts';
import { usePractice } from '../practice-context.ts';

/** Pages that are reached from another one belong to it. */
const parents = {
  home: null,
  users: 'users',
  confirmMfa: 'users',
  userSettings: 'users',
  mailbox: 'users',
  serviceSettings: 'serviceSettings',
  organisation: 'organisation',
} as const satisfies Record<AdminPage['name'], string | null>;

const links = [
  { to: 'users', k: 'admin.pages.users' },
  { to: 'serviceSettings', k: 'admin.pages.service' },
  { to: 'organisation', k: 'admin.pages.organisation' },
] as const satisfies readonly { to: AdminPage['name']; k: Key }[];

interface NavigationProps {
  readonly page: AdminPage['name'];
}

export function Navigation({ page }: NavigationProps) {
  const { translator } = usePractice();
  return (
    <div class="p-admin__pages" role="group" aria-label={translator.t('admin.pages.label')}>
      {links.map(({ to, k }) => (
        <Link key={to} to={to} k={k} isHere={parents[page] === to} />
      ))}
    </div>
  );
}

interface LinkProps {
  readonly to: (typeof links)[number]['to'];
  readonly k: Key;
  readonly isHere: boolean;
}

function Link({ to, k, isHere }: LinkProps) {
  const { run } = usePractice();
  const hinted = useHint(k);
  return (
    <button
      type="button"
      aria-current={isHere ? 'page' : undefined}
      data-ui-key={k}
      data-hinted={hinted}
      onClick={() => void run.dispatch({ type: 'openAdminPage', page: { name: to } })}
    >
      <Text k={k} />
      {hinted && <HintMarker />}
    </button>
  );
}
