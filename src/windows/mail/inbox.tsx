import { usePractice } from '../practice-context.ts';
import { Action } from '../parts/action.tsx';
import { Page } from '../parts/page.tsx';
import { Text } from '../parts/text.tsx';
import { ServerWords } from './server-words.tsx';
import { SignedInWith } from './signed-in-with.tsx';

const mails = ['second', 'first'] as const;

export function Inbox() {
  const { run } = usePractice();
  const { mail } = run.state;
  return (
    <Page title="mail.inbox.title" problem={mail.problem}>
      <SignedInWith />
      <ul class="p-mails">
        {mails.map((name) => (
          <li key={name}>
            <span class="p-strong">
              <Text k={`mail.inbox.${name}.from`} />
            </span>
            <span>
              <Text k={`mail.inbox.${name}.subject`} />
            </span>
          </li>
        ))}
      </ul>
      <ServerWords words={mail.serverWords} />
      <div class="p-buttons">
        <Action
          k="mail.inbox.remove"
          look="quiet"
          press={() => run.dispatch({ type: 'removeMailAccount' })}
        />
        <Action k="mail.inbox.getMail" press={() => run.dispatch({ type: 'getMail' })} />
      </div>
    </Page>
  );
}
