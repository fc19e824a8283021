import type { Key } from '../../../i18n/keys.ts';
import type { Problem } from '../../../simulation/model.ts';
import type { AppPasswordId } from '../../../tenant/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { AppPasswordName } from './app-password-rows.tsx';
import { useUser } from './use-user.ts';

interface DeleteAppPasswordProps {
  readonly id: AppPasswordId;
  readonly task: Key;
  /** "Yes" in 2018, "Ok" today (§2.2 row 7). */
  readonly confirm: Key;
  readonly cancel: Key;
  readonly problem: Problem | null;
}

export function DeleteAppPassword({ id, task, confirm, cancel, problem }: DeleteAppPasswordProps) {
  const { run } = usePractice();
  const { user } = useUser();
  const row = user?.appPasswords.find((one) => one.id === id);
  return (
    <Page title="portal.deleteAppPassword.title" task={task} problem={problem}>
      {row && (
        <p class="p-strong">
          <AppPasswordName row={row} />
        </p>
      )}
      <p>
        <Text k="portal.deleteAppPassword.consequence" />
      </p>
      <div class="p-buttons">
        <CommandButton k={cancel} press={() => run.dispatch({ type: 'goBack' })} />
        <CommandButton
          k={confirm}
          variant="main"
          press={() => run.dispatch({ type: 'deleteAppPassword', id })}
        />
      </div>
    </Page>
  );
}
