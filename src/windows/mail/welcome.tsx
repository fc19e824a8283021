import { usePractice } from '../practice-context.ts';
import { Action } from '../parts/action.tsx';
import { Page } from '../parts/page.tsx';
import { Text } from '../parts/text.tsx';

export function Welcome() {
  const { run } = usePractice();
  return (
    <Page title="mail.welcome.title" problem={run.state.mail.problem}>
      <p>
        <Text k="mail.welcome.lead" />
      </p>
      <div class="p-buttons">
        <Action
          k="mail.welcome.addAccount"
          look="main"
          press={() => run.dispatch({ type: 'addMailAccount' })}
        />
      </div>
    </Page>
  );
}
