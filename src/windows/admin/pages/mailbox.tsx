import { touchedIn } from '../../../simulation/admin/forms.ts';
import { mailboxSettings } from '../../../simulation/admin/settings.ts';
import type { Problem } from '../../../simulation/model.ts';
import type { UserId } from '../../../tenant/model.ts';
import { Page } from '../../parts/page.tsx';
import { usePractice } from '../../practice-context.ts';
import { People } from '../parts/person.tsx';
import { SettingsForm } from '../settings-form.tsx';

interface MailboxProps {
  readonly userId: UserId;
  readonly problem: Problem | null;
  readonly saved: boolean;
}

export function MailboxPage({ userId, problem, saved }: MailboxProps) {
  const { run } = usePractice();
  const mailbox = run.state.tenant.users[userId]?.mailbox;
  if (!mailbox) return null;
  return (
    <Page title="admin.mailbox.title" task="admin.users.title" problem={problem}>
      <People userIds={[userId]} />
      <SettingsForm
        settings={mailboxSettings}
        kept={mailbox}
        submit="admin.mailbox.save"
        send={() =>
          run.dispatch({
            type: 'setMailboxApps',
            userId,
            apps: touchedIn(mailboxSettings, run.drafts),
          })
        }
        {...{ problem, saved }}
      />
    </Page>
  );
}
