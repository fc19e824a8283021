import type { Key } from '../../../i18n/keys.ts';
import type { Problem } from '../../../simulation/model.ts';
import type { FactorKind } from '../../../tenant/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import { Select } from '../../parts/select.tsx';

interface PhoneMethodProps {
  readonly task: Key;
  readonly problem: Problem | null;
}

type Way = Exclude<FactorKind, 'authenticatorApp'>;

const ways = {
  textMessage: 'portal.phone.text',
  phoneCall: 'portal.phone.call',
} as const satisfies Record<Way, Key>;

/** §2.4 row 1: number, "Text me a code" or a call. */
export function PhoneMethod({ task, problem }: PhoneMethodProps) {
  const { run, translator } = usePractice();
  const allowed = run.state.tenant.policy.factorKinds;
  const names = (Object.keys(ways) as Way[]).filter((way) => allowed.includes(way));
  const method = names.find((way) => way === run.drafts.contactMethod);
  return (
    <Page title="portal.phone.title" task={task} problem={problem} fields={['phoneNumber']}>
      <Form
        submit={method ? 'portal.next' : null}
        send={async () => {
          const phoneNumber = run.drafts.phoneNumber ?? '';
          if (method) await run.dispatch({ type: 'contactMe', method, phoneNumber });
        }}
        others={<CommandButton k="portal.back" press={() => run.dispatch({ type: 'goBack' })} />}
      >
        <Field
          field="phoneNumber"
          kind="phoneNumber"
          k="portal.contact.phoneNumber"
          help="portal.contact.phoneNumberHelp"
          problem={problem}
        />
        <Select
          field="contactMethod"
          k="portal.phone.way"
          none="portal.contact.choose"
          options={names.map((way) => ({
            value: way,
            text: translator.t(ways[way]),
            k: ways[way],
          }))}
          problem={problem}
        />
      </Form>
    </Page>
  );
}
