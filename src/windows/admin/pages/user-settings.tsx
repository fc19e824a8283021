import { listWith, userActsIn } from '../../../simulation/admin-forms.ts';
import type { UserAct } from '../../../simulation/admin-pages.ts';
import type { Problem } from '../../../simulation/model.ts';
import type { UserId } from '../../../tenant/model.ts';
import { Action } from '../../parts/action.tsx';
import { Form } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import { useId } from '../../parts/use-id.ts';
import { usePractice } from '../../practice-context.ts';
import { Box } from '../../parts/box.tsx';
import { Note } from '../parts/note.tsx';
import { People } from '../parts/person.tsx';

interface UserSettingsProps {
  readonly userIds: readonly UserId[];
  readonly problem: Problem | null;
}

const acts = [
  { act: 'requireReRegistration', rule: '§1.5 row 4', assumed: false },
  { act: 'deleteAppPasswords', rule: '§1.5 row 3', assumed: false },
  { act: 'revokeSessions', rule: '§1.5 row 5', assumed: true },
] as const satisfies readonly { act: UserAct; rule: string; assumed: boolean }[];

/** "Manage user settings" (docs/facts.md §2.6 rows 4, 5): what helps when a phone or a device was lost. */
export function UserSettings({ userIds, problem }: UserSettingsProps) {
  const { run } = usePractice();
  const id = useId();
  const ticked = userActsIn(run.drafts);
  return (
    <Page title="admin.userSettings.title" task="admin.users.title" problem={problem}>
      <People userIds={userIds} />
      <Form
        submit="admin.save"
        send={() => run.dispatch({ type: 'manageUsers', userIds, acts: ticked })}
        others={
          <Action
            k="admin.confirm.cancel"
            press={() => run.dispatch({ type: 'openAdminPage', page: { name: 'users' } })}
          />
        }
      >
        {acts.map(({ act, rule, assumed }) => (
          <div key={act} class="p-setting">
            <Box
              k={`admin.userSettings.${act}`}
              describedBy={`${id}-${act}`}
              ticked={ticked.includes(act)}
              change={(isIn) => {
                run.setDraft('userActs', listWith(ticked, act, isIn));
              }}
            />
            <Note
              id={`${id}-${act}`}
              k={`admin.userSettings.${act}Note`}
              rule={rule}
              assumed={assumed}
            />
          </div>
        ))}
      </Form>
    </Page>
  );
}
