import { mailboxAppsIn, onOff } from '../../../simulation/lazy/admin-forms.ts';
import type { Problem } from '../../../simulation/model.ts';
import { isClosedForEveryone, isSmtpAuthOn } from '../../../tenant/protocol-availability.ts';
import type { UserId } from '../../../tenant/model.ts';
import { Form } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import { useId } from '../../parts/use-id.ts';
import { usePractice } from '../../practice-context.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { ChoiceList } from '../parts/choice-list.tsx';
import { Note } from '../parts/note.tsx';
import { People } from '../parts/person.tsx';
import { Saved } from '../parts/saved.tsx';

interface MailboxSettingsProps {
  readonly userId: UserId;
  readonly problem: Problem | null;
  readonly saved: boolean;
}

const reading = [
  { name: 'imap', field: 'mailboxImap', k: 'admin.mailbox.imap' },
  { name: 'pop', field: 'mailboxPop', k: 'admin.mailbox.pop' },
] as const;

/** "Manage email apps" of one person (docs/facts.md §4.2 row 11). */
export function MailboxSettings({ userId, problem, saved }: MailboxSettingsProps) {
  const { run } = usePractice();
  const id = useId();
  const { tenant } = run.state;
  const user = tenant.users[userId];
  if (!user) return null;
  const apps = mailboxAppsIn(user, run.drafts);
  const isOver = isClosedForEveryone(tenant, 'imap');
  return (
    <Page title="admin.mailbox.title" task="admin.users.title" problem={problem}>
      <People userIds={[userId]} />
      <Form
        submit="admin.mailbox.save"
        send={() => run.dispatch({ type: 'setMailboxApps', userId, apps })}
      >
        <ChoiceList
          field="mailboxSmtp"
          k="admin.mailbox.smtp"
          value={apps.smtpAuth}
          byDefault={isSmtpAuthOn(tenant) ? 'admin.mailbox.inheritOn' : 'admin.mailbox.inheritOff'}
          note="admin.mailbox.smtpNote"
          rule="§4.2 row 9"
        />
        <div class="p-setting">
          {reading.map(({ name, field, k }) => (
            <Checkbox
              key={name}
              k={k}
              describedBy={`${id}-reading`}
              ticked={apps[name]}
              change={(ticked) => {
                run.setDraft(field, onOff(ticked));
              }}
            />
          ))}
          <Note
            id={`${id}-reading`}
            k={isOver ? 'admin.mailbox.readingOverNote' : 'admin.mailbox.readingNote'}
            rule={isOver ? '§4.1 row 5' : '§4.5'}
          />
        </div>
        {saved && <Saved />}
      </Form>
    </Page>
  );
}
