import type { Key } from '../../../i18n/keys.ts';
import type { AddableMethod, Problem } from '../../../simulation/model.ts';
import type { FactorKind } from '../../../tenant/model.ts';
import { whyNotOffered } from '../../../tenant/offers.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Form } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import { Select } from '../../parts/select.tsx';
import { useUser } from '../common/use-user.ts';

interface AddMethodProps {
  readonly problem: Problem | null;
}

const labels = {
  authenticatorApp: 'portal.addMethod.app',
  phone: 'portal.addMethod.phone',
  appPassword: 'portal.appPassword.label',
} as const satisfies Record<AddableMethod, Key>;

/** Which kinds of factor a method can become; an app password becomes none. */
const factorKinds: Readonly<Record<AddableMethod, readonly FactorKind[]>> = {
  authenticatorApp: ['authenticatorApp'],
  phone: ['textMessage', 'phoneCall'],
  appPassword: [],
};
const all = Object.keys(factorKinds) as AddableMethod[];

/** "Add a method"; in the wizard "Choose a different method". What is not offered is not in the list (§2.2 row 9). */
export function AddMethod({ problem }: AddMethodProps) {
  const { run, translator } = usePractice();
  const { user, inSetUp } = useUser();
  const { tenant } = run.state;
  const kinds = tenant.policy.factorKinds;
  const isOffered = user !== undefined && whyNotOffered(tenant, user) === null;
  const methods = all.filter((method) =>
    method === 'appPassword'
      ? isOffered && !inSetUp
      : factorKinds[method].some((kind) => kinds.includes(kind)),
  );
  const chosen = methods.find((method) => method === run.drafts.contactMethod);
  return (
    <Page
      title={inSetUp ? 'portal.addMethod.otherTitle' : 'portal.addMethod.title'}
      task={inSetUp ? 'portal.wizard.title' : 'portal.securityInfo.title'}
      problem={problem}
    >
      <Form
        submit={chosen ? (inSetUp ? 'portal.addMethod.confirm' : 'portal.addMethod.add') : null}
        send={async () => {
          if (chosen) await run.dispatch({ type: 'startAddingMethod', method: chosen });
        }}
        others={<CommandButton k="portal.cancel" press={() => run.dispatch({ type: 'goBack' })} />}
      >
        <Select
          field="contactMethod"
          k="portal.addMethod.label"
          none="portal.contact.choose"
          options={methods.map((method) => ({
            value: method,
            text: translator.t(labels[method]),
            k: labels[method],
          }))}
          problem={problem}
        />
      </Form>
    </Page>
  );
}
