import { activeFactors } from '../../../tenant/directory.ts';
import { firstFactor } from '../../../tenant/mfa.ts';
import type { Factor } from '../../../tenant/model.ts';
import type { Problem } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { useId } from '../../parts/use-id.ts';
import { AppPasswordItem, useAppPasswords } from '../common/app-password-rows.tsx';
import { factorName } from '../common/factor-name.ts';
import { RowAction } from '../common/row-action.tsx';
import { useUser } from '../common/use-user.ts';

interface SecurityInfoProps {
  readonly problem: Problem | null;
}

/** §2.2 row 2, "manage": the methods of somebody who is signed in, each with its "Delete". */
export function SecurityInfo({ problem }: SecurityInfoProps) {
  const { run, translator } = usePractice();
  const { user } = useUser();
  const appPasswords = useAppPasswords();
  const factors = user ? activeFactors(user) : [];
  const first = user && firstFactor(run.state.tenant, user);
  return (
    <Page title="portal.securityInfo.title" problem={problem}>
      <p>
        <Text k="portal.securityInfo.lead" />
      </p>
      <dl class="p-facts p-facts--action">
        <dt>
          <Text k="portal.securityInfo.default" />
        </dt>
        <dd>
          {first ? factorName(translator, first) : <Text k="portal.securityInfo.noDefault" />}
        </dd>
        {factors.length > 1 && (
          <dd>
            <CommandButton
              k="portal.securityInfo.change"
              variant="quiet"
              press={() => run.dispatch({ type: 'openDefaultMethod' })}
            />
          </dd>
        )}
      </dl>
      <div>
        <CommandButton
          k="portal.securityInfo.add"
          variant="main"
          press={() => run.dispatch({ type: 'openAddMethod' })}
        />
      </div>
      <ul class="p-methods">
        <PasswordItem />
        {factors.map((factor) => (
          <FactorItem key={factor.id} factor={factor} />
        ))}
        {appPasswords.map((row) => (
          <AppPasswordItem key={row.id} row={row} isAmongOthers />
        ))}
      </ul>
      {factors.length + appPasswords.length === 0 && (
        <p class="p-empty">
          <Text k="portal.securityInfo.empty" />
        </p>
      )}
      <div class="p-buttons">
        <CommandButton k="portal.back" press={() => run.dispatch({ type: 'goBack' })} />
      </div>
    </Page>
  );
}

/** §1.5 row 1: of the account, and not of any program. It can be changed and not deleted. */
function PasswordItem() {
  const { run } = usePractice();
  return (
    <li class="p-method">
      <p class="p-strong">
        <Text k="portal.securityInfo.password" />
      </p>
      <CommandButton
        k="portal.securityInfo.changePassword"
        variant="quiet"
        press={() => run.dispatch({ type: 'openPasswordChange' })}
      />
    </li>
  );
}

function FactorItem({ factor }: { readonly factor: Factor }) {
  const { run, translator } = usePractice();
  const id = useId();
  return (
    <li class="p-method">
      <p id={id} class="p-strong">
        {factorName(translator, factor)}
      </p>
      <RowAction
        k="portal.securityInfo.delete"
        row={factor.id}
        describedBy={id}
        press={() => run.dispatch({ type: 'askToRemoveFactor', id: factor.id })}
      />
    </li>
  );
}
