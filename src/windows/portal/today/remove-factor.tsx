import type { Problem } from '../../../simulation/model.ts';
import { findFactor } from '../../../tenant/directory.ts';
import type { FactorId } from '../../../tenant/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { factorName } from '../common/factor-name.ts';
import { useUser } from '../common/use-user.ts';

interface RemoveFactorProps {
  readonly id: FactorId;
  readonly problem: Problem | null;
}

export function RemoveFactor({ id, problem }: RemoveFactorProps) {
  const { run, translator } = usePractice();
  const factor = findFactor(useUser().user, id);
  return (
    <Page title="portal.removeMethod.title" task="portal.securityInfo.title" problem={problem}>
      {factor && <p class="p-strong">{factorName(translator, factor)}</p>}
      <p>
        <Text k="portal.removeMethod.consequence" />
      </p>
      <div class="p-buttons">
        <CommandButton k="portal.cancel" press={() => run.dispatch({ type: 'goBack' })} />
        <CommandButton
          k="portal.ok"
          variant="main"
          press={() => run.dispatch({ type: 'removeFactor', id })}
        />
      </div>
    </Page>
  );
}
