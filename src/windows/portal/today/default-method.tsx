import type { Problem } from '../../../simulation/model.ts';
import { isUsable } from '../../../tenant/mfa.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Form } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import { Select } from '../../parts/select.tsx';
import { factorName } from '../common/factor-name.ts';
import { useUser } from '../common/use-user.ts';

interface DefaultMethodProps {
  readonly problem: Problem | null;
}

/** §2.4 row 2: "Change", choose, "Confirm". */
export function DefaultMethod({ problem }: DefaultMethodProps) {
  const { run, translator } = usePractice();
  const factors = useUser().user?.factors.filter((one) => isUsable(run.state.tenant, one)) ?? [];
  const chosen = factors.find(({ id }) => id === run.drafts.defaultMethod);
  return (
    <Page
      title="portal.defaultMethod.title"
      task="portal.securityInfo.title"
      problem={problem}
      fields={['defaultMethod']}
    >
      <Form
        submit={chosen ? 'portal.addMethod.confirm' : null}
        send={async () => {
          if (chosen) await run.dispatch({ type: 'makeDefaultFactor', id: chosen.id });
        }}
        others={<CommandButton k="portal.cancel" press={() => run.dispatch({ type: 'goBack' })} />}
      >
        <Select
          field="defaultMethod"
          k="portal.defaultMethod.label"
          none="portal.contact.choose"
          options={factors.map((factor) => ({
            value: factor.id,
            text: factorName(translator, factor),
          }))}
          problem={problem}
        />
      </Form>
    </Page>
  );
}
