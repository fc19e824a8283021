import type { Problem } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { AppPasswordItem, useAppPasswords } from '../common/app-password-rows.tsx';

interface AppPasswordsProps {
  readonly problem: Problem | null;
}

/** S9: "App passwords", with "Create" and, beside each, "Delete". */
export function AppPasswords({ problem }: AppPasswordsProps) {
  const { run } = usePractice();
  const rows = useAppPasswords();
  return (
    <Page title="portal.appPasswords.title" task="portal.verification.title" problem={problem}>
      <div>
        <CommandButton
          k="portal.appPasswords.create"
          variant="main"
          press={() => run.dispatch({ type: 'startAddingMethod', method: 'appPassword' })}
        />
      </div>
      {rows.length > 0 ? (
        <ul class="p-methods">
          {rows.map((row) => (
            <AppPasswordItem key={row.id} row={row} isAmongOthers={false} />
          ))}
        </ul>
      ) : (
        <p class="p-empty">
          <Text k="portal.appPasswords.empty" />
        </p>
      )}
      <div class="p-buttons">
        <CommandButton k="portal.back" press={() => run.dispatch({ type: 'goBack' })} />
      </div>
    </Page>
  );
}

/** "Delete", "Yes", and then "Close". */
export function AppPasswordDeleted({ problem }: AppPasswordsProps) {
  const { run } = usePractice();
  return (
    <Page
      title="portal.deleteAppPassword.deleted"
      task="portal.verification.title"
      problem={problem}
    >
      <div class="p-buttons">
        <CommandButton
          k="portal.close"
          variant="main"
          press={() => run.dispatch({ type: 'goBack' })}
        />
      </div>
    </Page>
  );
}
