import type { Problem } from '../../../simulation/model.ts';
import { nextPracticePassword, practicePasswordOf } from '../../../simulation/personas.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { usePractice } from '../../practice-context.ts';
import { useUser } from '../common/use-user.ts';

interface ChangePasswordProps {
  readonly problem: Problem | null;
}

/** A new account password. App passwords stay (docs/facts.md §1.5 row 1), and the panel says so. */
export function ChangePassword({ problem }: ChangePasswordProps) {
  const { run } = usePractice();
  const id = useUser().user?.id ?? null;
  const password = practicePasswordOf(run.state, id);
  const isFilledIn = run.drafts.currentPassword === password;
  return (
    <Page
      title="portal.changePassword.title"
      task="portal.securityInfo.title"
      problem={problem}
      fields={['currentPassword']}
    >
      <p>
        <Text k="portal.changePassword.lead" />
      </p>
      <Form
        submit="portal.changePassword.submit"
        send={() =>
          run.dispatch({ type: 'changePassword', current: run.drafts.currentPassword ?? '' })
        }
        others={<CommandButton k="portal.cancel" press={() => run.dispatch({ type: 'goBack' })} />}
      >
        <Field
          field="currentPassword"
          kind="password"
          k="portal.changePassword.current"
          help={isFilledIn ? 'portal.signIn.passwordHelp' : 'portal.signIn.passwordIs'}
          fill={{ password }}
          problem={problem}
        />
        <dl class="p-facts">
          <dt>
            <Text k="portal.changePassword.new" />
          </dt>
          <dd class="p-code" dir="ltr">
            {nextPracticePassword(run.state, id)}
          </dd>
        </dl>
      </Form>
    </Page>
  );
}
