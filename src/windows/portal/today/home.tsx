import type { Problem } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { useUser } from '../shared/use-user.ts';

interface HomeProps {
  readonly problem: Problem | null;
}

/** The account page, with the way to Security info (§2.2 row 1). */
export function Home({ problem }: HomeProps) {
  const { run } = usePractice();
  const { user } = useUser();
  const state =
    user?.mfa === 'disabled'
      ? 'portal.home.mfaOff'
      : user?.mfa === 'enforced' || user?.registered
        ? 'portal.home.securedToday'
        : 'portal.home.mfaAsked';
  return (
    <Page title="portal.home.title" problem={problem}>
      <p>
        <Text k="portal.home.signedInAs" fill={{ name: user?.displayName ?? '' }} />
      </p>
      <p>
        <Text k={state} />
      </p>
      <div class="p-buttons p-buttons--stacked">
        <CommandButton
          k="portal.securityInfo.title"
          look="main"
          press={() => run.dispatch({ type: 'openSecurityInfo' })}
        />
        {user?.mfa === 'disabled' && (
          <CommandButton
            k="portal.home.askAdmin"
            press={() => run.dispatch({ type: 'askAdminToTurnOnMfa' })}
          />
        )}
        <CommandButton
          k="portal.home.signOut"
          look="quiet"
          press={() => run.dispatch({ type: 'signOut' })}
        />
      </div>
    </Page>
  );
}
