import { nextPracticePassword, practicePasswordOf } from '../../../simulation/personas.ts';
import type { Problem } from '../../../simulation/model.ts';
import type { UserId } from '../../../tenant/model.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { useId } from '../../parts/use-id.ts';
import { usePractice } from '../../practice-context.ts';
import { Note } from '../parts/note.tsx';
import { People } from '../parts/person.tsx';

interface ResetPasswordProps {
  readonly userId: UserId;
  readonly problem: Problem | null;
  readonly saved: boolean;
}

/** "Reset password": what the new one is, before and after, and that app passwords stay (docs/facts.md §1.5 row 1). */
export function ResetPassword({ userId, problem, saved }: ResetPasswordProps) {
  const { run } = usePractice();
  const id = useId();
  const leave = () => run.dispatch({ type: 'openAdminPage', page: { name: 'users' } });
  const password = saved
    ? practicePasswordOf(run.state, userId)
    : nextPracticePassword(run.state, userId);
  return (
    <Page
      title={saved ? 'admin.reset.doneTitle' : 'admin.reset.title'}
      task="admin.users.title"
      problem={problem}
    >
      <People userIds={[userId]} />
      <div class="p-secret">
        <p id={id} class="p-strong">
          <Text k="admin.reset.newPassword" />
        </p>
        <output class="p-code" dir="ltr" aria-live="off" aria-labelledby={id}>
          {password}
        </output>
        <p class="p-help">
          <Text k="admin.reset.practice" />
        </p>
      </div>
      <Note k={saved ? 'admin.reset.done' : 'admin.reset.consequence'} rule="§1.5 row 1" />
      <div class="p-buttons">
        <CommandButton
          k={saved ? 'admin.reset.back' : 'admin.confirm.cancel'}
          variant={saved ? 'main' : 'plain'}
          press={leave}
        />
        {!saved && (
          <CommandButton
            k="admin.reset.submit"
            variant="main"
            press={() => run.dispatch({ type: 'resetPassword', userId })}
          />
        )}
      </div>
    </Page>
  );
}
