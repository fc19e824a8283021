import type { AdminState } from '../../simulation/model.ts';
import { usePractice } from '../practice-context.ts';
import { adoptStyleSheet } from '../lazy/adopt-style-sheet.ts';
import { usePageFocus } from '../parts/use-page-focus.ts';
import { Navigation } from './navigation.tsx';
import { Audit } from './pages/audit.tsx';
import { ConfirmMfa } from './pages/confirm-mfa.tsx';
import { Home } from './pages/home.tsx';
import { MailboxPage } from './pages/mailbox.tsx';
import { Organisation } from './pages/organisation.tsx';
import { ResetPassword } from './pages/reset-password.tsx';
import { ServiceSettings } from './pages/service-settings.tsx';
import { UserSettings } from './pages/user-settings.tsx';
import { Users } from './pages/users.tsx';
import sheet from './admin.css?inline';

adoptStyleSheet(sheet);

/** The admin centre: one page at a time, and the way to every other on top of it. */
export function AdminScreen() {
  const { admin } = usePractice().run.state;
  const screen = usePageFocus(screenOf(admin));
  return (
    <div ref={screen} class="p-admin">
      <Navigation page={admin.page.name} />
      <Page key={admin.page.name} {...admin} />
    </div>
  );
}

/** What counts as a new page for the reader: after a reset, the page shows something else and its button is gone. */
const screenOf = ({ page, saved }: AdminState): string =>
  page.name === 'resetPassword' && saved ? `${page.name} done` : page.name;

function Page({ page, problem, saved }: AdminState) {
  switch (page.name) {
    case 'home':
      return <Home />;
    case 'users':
      return <Users problem={problem} saved={saved} />;
    case 'confirmMfa':
      return <ConfirmMfa userIds={page.userIds} to={page.to} problem={problem} />;
    case 'userSettings':
      return <UserSettings userIds={page.userIds} problem={problem} />;
    case 'mailbox':
      return <MailboxPage userId={page.userId} problem={problem} saved={saved} />;
    case 'resetPassword':
      return <ResetPassword userId={page.userId} problem={problem} saved={saved} />;
    case 'serviceSettings':
      return <ServiceSettings problem={problem} saved={saved} />;
    case 'organisation':
      return <Organisation problem={problem} saved={saved} />;
    case 'audit':
      return <Audit />;
  }
}
