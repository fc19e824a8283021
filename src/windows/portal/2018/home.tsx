import type { Problem } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';

interface HomeProps {
  readonly problem: Problem | null;
}

/** The account page. Where there is nothing to set up, it says why and who can change that. */
export function Home({ problem }: HomeProps) {
  const { run } = usePractice();
  const { tenant, browser } = run.state;
  const user = browser.userId === null ? undefined : tenant.users[browser.userId];
  return (
    <Page title="portal.home.title" problem={problem}>
      <p>
        <Text k="portal.home.signedInAs" fill={{ name: user?.displayName ?? '' }} />
      </p>
      {user?.mfa === 'disabled' ? (
        <div class="p-note">
          <p>
            <Text k="portal.home.notOffered" />
          </p>
          <p>
            <Text k="portal.home.noNeed" />
          </p>
        </div>
      ) : (
        <p>
          <Text k={user?.registered ? 'portal.home.secured' : 'portal.home.turnedOn'} />
        </p>
      )}
      <div class="p-buttons p-buttons--stacked">
        {user?.mfa === 'disabled' && (
          <CommandButton
            k="portal.home.askAdmin"
            variant="main"
            press={() => run.dispatch({ type: 'askAdminToTurnOnMfa' })}
          />
        )}
        {user?.mfa !== 'disabled' && (
          <CommandButton
            k="portal.verification.title"
            press={() => run.dispatch({ type: 'openSecurityInfo' })}
          />
        )}
        <CommandButton k="portal.home.signOut" press={() => run.dispatch({ type: 'signOut' })} />
      </div>
    </Page>
  );
}
