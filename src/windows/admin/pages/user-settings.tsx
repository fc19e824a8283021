import { listWith, userTasksIn } from '../../../simulation/lazy/admin-forms.ts';
import type { UserTask } from '../../../simulation/admin-pages.ts';
import type { Problem } from '../../../simulation/model.ts';
import type { UserId } from '../../../tenant/model.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Form } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import { useId } from '../../parts/use-id.ts';
import { usePractice } from '../../practice-context.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Note } from '../parts/note.tsx';
import { People } from '../parts/person.tsx';

interface UserSettingsProps {
  readonly userIds: readonly UserId[];
  readonly problem: Problem | null;
}

const actions = [
  { action: 'requireReRegistration', rule: '§1.5 row 4', assumed: false },
  { action: 'deleteAppPasswords', rule: '§1.5 row 3', assumed: false },
  { action: 'revokeSessions', rule: '§1.5 row 5', assumed: true },
] as const satisfies readonly { action: UserTask; rule: string; assumed: boolean }[];

/** "Manage user settings" (docs/facts.md §2.6 rows 4, 5): what helps when a phone or a device was lost. */
export function UserSettings({ userIds, problem }: UserSettingsProps) {
  const { run } = usePractice();
  const id = useId();
  const ticked = userTasksIn(run.drafts);
  return (
    <Page title="admin.userSettings.title" task="admin.users.title" problem={problem}>
      <People userIds={userIds} />
      <Form
        submit="admin.save"
        send={() => run.dispatch({ type: 'manageUsers', userIds, tasks: ticked })}
        others={
          <CommandButton
            k="admin.confirm.cancel"
            press={() => run.dispatch({ type: 'openAdminPage', page: { name: 'users' } })}
          />
        }
      >
        {actions.map(({ action, rule, assumed }) => (
          <div key={action} class="p-setting">
            <Checkbox
              k={`admin.userSettings.${action}`}
              describedBy={`${id}-${action}`}
              ticked={ticked.includes(action)}
              change={(isIn) => {
                run.setDraft('userActs', listWith(ticked, action, isIn));
              }}
            />
            <Note
              id={`${id}-${action}`}
              k={`admin.userSettings.${action}Note`}
              rule={rule}
              assumed={assumed}
            />
          </div>
        ))}
      </Form>
    </Page>
  );
}
