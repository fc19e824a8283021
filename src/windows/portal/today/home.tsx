import type { Key } from '../../../i18n/keys.ts';
import type { Problem } from '../../../simulation/model.ts';
import type { MfaState } from '../../../tenant/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { useUser } from '../common/use-user.ts';

interface HomeProps {
  readonly problem: Problem | null;
}

function stateOf(mfa: MfaState, isRegistered: boolean): Key {
  switch (mfa) {
    case 'disabled':
      return 'portal.home.mfaOff';
    case 'enabled':
      return isRegistered ? 'portal.home.securedToday' : 'portal.home.mfaAsked';
    case 'enforced':
      return 'portal.home.securedToday';
  }
}

/** The account page, with the way to Security info (§2.2 row 1). */
export function Home({ problem }: HomeProps) {
  const { run } = usePractice();
  const { user } = useUser();
  const isRegistered = user?.registered ?? false;
  return (
    <Page title="portal.home.title" problem={problem}>
      <p>
        <Text k="portal.home.signedInAs" fill={{ name: user?.displayName ?? '' }} />
      </p>
      <p>
        <Text k={stateOf(user?.mfa ?? 'enabled', isRegistered)} />
      </p>
      <div class="p-buttons p-buttons--stacked">
        <CommandButton
          k="portal.securityInfo.title"
          variant="main"
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
          variant="quiet"
          press={() => run.dispatch({ type: 'signOut' })}
        />
      </div>
    </Page>
  );
}
