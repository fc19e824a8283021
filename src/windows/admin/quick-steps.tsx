import type { Key } from '../../i18n/keys.ts';
import type { AdminPage } from '../../simulation/devices/admin-page.ts';
import type { MfaState, User } from '../../tenant/model.ts';
import { CommandButton } from '../parts/command-button.tsx';
import { Text } from '../parts/text.tsx';
import { useId } from '../parts/use-id.ts';
import { usePractice } from '../practice-context.ts';
import { Note } from './parts/note.tsx';

const labels: Readonly<Record<MfaState, Key>> = {
  enabled: 'admin.users.enable',
  enforced: 'admin.users.enforce',
  disabled: 'admin.users.disable',
};
const states = Object.keys(labels) as MfaState[];

interface QuickStepsProps {
  readonly selected: readonly User[];
}

/** What can be done to those who are selected (docs/facts.md §2.6 rows 1, 5). A step that would change nothing for anybody is not offered. */
export function QuickSteps({ selected }: QuickStepsProps) {
  const { run } = usePractice();
  const id = useId();
  const userIds = selected.map((user) => user.id);
  const [only] = selected.length === 1 ? selected : [];
  const isBlocking = selected.some(({ blocked }) => !blocked);
  const open = (page: AdminPage) => () => run.dispatch({ type: 'openAdminPage', page });
  return (
    <div class="p-quick" role="group" aria-labelledby={id}>
      <p class="p-quick__title">
        <span id={id} class="p-strong">
          <Text k="admin.users.quickSteps" />
        </span>
        <span class="p-help">
          <Text k="admin.users.selected" fill={{ count: selected.length }} />
        </span>
      </p>
      <div class="p-quick__steps">
        {states
          .filter((to) => selected.some(({ mfa }) => mfa !== to))
          .map((to) => (
            <CommandButton
              key={to}
              k={labels[to]}
              press={open({ name: 'confirmMfa', userIds, to })}
            />
          ))}
      </div>
      <div class="p-quick__steps">
        <CommandButton
          k="admin.users.manage"
          variant="quiet"
          press={open({ name: 'userSettings', userIds })}
        />
        {only && (
          <CommandButton
            k="admin.users.mailApps"
            variant="quiet"
            press={open({ name: 'mailbox', userId: only.id })}
          />
        )}
        {only && (
          <CommandButton
            k="admin.users.resetPassword"
            variant="quiet"
            press={open({ name: 'resetPassword', userId: only.id })}
          />
        )}
        <CommandButton
          k={isBlocking ? 'admin.users.block' : 'admin.users.unblock'}
          variant="quiet"
          describedBy={`${id}-block`}
          press={() => run.dispatch({ type: 'blockSignIn', userIds, blocked: isBlocking })}
        />
      </div>
      <Note id={`${id}-block`} k="admin.users.blockNote" rule="§7.4 row 3" />
    </div>
  );
}
