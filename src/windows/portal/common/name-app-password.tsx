import type { Key } from '../../../i18n/keys.ts';
import type { Problem } from '../../../simulation/model.ts';
import { valueOn } from '../../../tenant/effective-dated.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { useUser } from './use-user.ts';

interface NameAppPasswordProps {
  readonly title: Key;
  readonly task: Key;
  readonly problem: Problem | null;
}

/** §2.2 row 4. In the set-up there is no "Cancel": the section must be completed (§2.2 row 8). */
export function NameAppPassword({ title, task, problem }: NameAppPasswordProps) {
  const { run, translator } = usePractice();
  const { inSetUp } = useUser();
  const { policy, era } = run.state.tenant;
  const hasMinimum = valueOn(policy.appPasswordNameMin, era) > 1;
  return (
    <Page title={title} task={task} problem={problem} fields={['appPasswordName']}>
      <p>
        <Text k="portal.nameAppPassword.lead" />
      </p>
      <Form
        submit="portal.next"
        send={() =>
          run.dispatch({ type: 'submitAppPasswordName', name: run.drafts.appPasswordName ?? '' })
        }
        others={
          !inSetUp && (
            <CommandButton k="portal.cancel" press={() => run.dispatch({ type: 'goBack' })} />
          )
        }
      >
        <Field
          field="appPasswordName"
          kind="name"
          k="portal.nameAppPassword.label"
          help={hasMinimum ? 'portal.nameAppPassword.helpMinimum' : 'portal.nameAppPassword.help'}
          fill={{ example: translator.t('portal.nameAppPassword.example') }}
          problem={problem}
        />
      </Form>
    </Page>
  );
}
