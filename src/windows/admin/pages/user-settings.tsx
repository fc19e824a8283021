import { listWith, userTasksIn } from '../../../simulation/admin/forms.ts';
import { userTasks, type UserTask } from '../../../simulation/admin/settings.ts';
import type { Problem } from '../../../simulation/model.ts';
import type { SettingNote } from '../../../simulation/admin/setting.ts';
import type { UserId } from '../../../tenant/model.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Form } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import { useId } from '../../parts/use-id.ts';
import { usePractice } from '../../practice-context.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Note } from '../parts/note.tsx';
import { People } from '../parts/person.tsx';

const tasks = Object.entries(userTasks) as [UserTask, Omit<SettingNote, 'k'>][];

interface UserSettingsProps {
  readonly userIds: readonly UserId[];
  readonly problem: Problem | null;
}

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
        isIdle={ticked.length === 0}
        send={() => run.dispatch({ type: 'manageUsers', userIds, tasks: ticked })}
        others={
          <CommandButton
            k="admin.confirm.cancel"
            press={() => run.dispatch({ type: 'openAdminPage', page: { name: 'users' } })}
          />
        }
      >
        {tasks.map(([task, note]) => (
          <div key={task} class="p-setting">
            <Checkbox
              k={`admin.userSettings.${task}`}
              describedBy={`${id}-${task}`}
              ticked={ticked.includes(task)}
              change={(isIn) => {
                run.setDraft('userTasks', listWith(ticked, task, isIn));
              }}
            />
            <Note id={`${id}-${task}`} k={`admin.userSettings.${task}Note`} {...note} />
          </div>
        ))}
      </Form>
    </Page>
  );
}
