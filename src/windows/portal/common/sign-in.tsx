import { practicePasswordOf } from '../../../simulation/personas.ts';
import type { Problem } from '../../../simulation/model.ts';
import type { UserId } from '../../../tenant/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';

interface SignInProps {
  readonly userId: UserId;
  readonly problem: Problem | null;
}

export function SignIn({ userId, problem }: SignInProps) {
  const { run } = usePractice();
  const user = run.state.tenant.users[userId];
  const password = practicePasswordOf(run.state, userId);
  const isFilledIn = run.drafts.password === password;
  return (
    <Page title="portal.signIn.title" problem={problem} fields={['password']}>
      <dl class="p-facts">
        <dt>
          <Text k="portal.signIn.account" />
        </dt>
        <dd>
          <bdi dir="ltr">{user?.address}</bdi>
        </dd>
      </dl>
      <Form
        submit="portal.signIn.submit"
        send={() => run.dispatch({ type: 'submitPassword', password: run.drafts.password ?? '' })}
        others={
          <CommandButton
            k="portal.signIn.otherPerson"
            variant="quiet"
            press={() => run.dispatch({ type: 'changePerson' })}
          />
        }
      >
        <Field
          field="password"
          kind="password"
          k="portal.signIn.password"
          help={isFilledIn ? 'portal.signIn.passwordHelp' : 'portal.signIn.passwordIs'}
          fill={{ password }}
          problem={problem}
        />
      </Form>
    </Page>
  );
}
