import type { Problem } from '../../../simulation/model.ts';
import type { MfaState, UserId } from '../../../tenant/model.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { usePractice } from '../../practice-context.ts';
import { Note } from '../parts/note.tsx';
import { People } from '../parts/person.tsx';

interface ConfirmMfaProps {
  readonly userIds: readonly UserId[];
  readonly to: MfaState;
  readonly problem: Problem | null;
}

const rules = { enabled: 'R4', enforced: 'R5', disabled: 'N1' } as const;

/** Asks once more (docs/facts.md §2.6 rows 2, 3), and says what the new state does to app passwords. */
export function ConfirmMfa({ userIds, to, problem }: ConfirmMfaProps) {
  const { run } = usePractice();
  return (
    <Page title={`admin.confirm.${to}.title`} task="admin.users.title" problem={problem}>
      <People userIds={userIds} />
      <Note k={`admin.confirm.${to}.note`} rule={rules[to]} assumed={to === 'disabled'} />
      <div class="p-buttons">
        <CommandButton
          k="admin.confirm.cancel"
          press={() => run.dispatch({ type: 'openAdminPage', page: { name: 'users' } })}
        />
        <CommandButton
          k={`admin.confirm.${to}.submit`}
          variant="main"
          press={() => run.dispatch({ type: 'setMfaState', userIds, to })}
        />
      </div>
    </Page>
  );
}
