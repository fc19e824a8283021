import { addressOf } from '../../simulation/mail-sign-in.ts';
import { usePractice } from '../practice-context.ts';
import { Action } from '../parts/action.tsx';
import { Page } from '../parts/page.tsx';
import { Text } from '../parts/text.tsx';
import { ServerWords } from './server-words.tsx';
import { SignedInWith } from './signed-in-with.tsx';

/** A printer has no inbox: it shows the page that it has just sent, as it arrives. */
export function Sent() {
  const { run } = usePractice();
  const { tenant, mail } = run.state;
  return (
    <Page title="mail.printer.sent" problem={mail.problem}>
      <SignedInWith />
      <dl class="p-scan">
        <dt>
          <Text k="mail.printer.arrivedFor" />
        </dt>
        <dd>
          <bdi dir="ltr">{addressOf(tenant, mail)}</bdi>
        </dd>
        <dt>
          <Text k="mail.printer.subject" />
        </dt>
        <dd>
          <Text k="mail.printer.testPage" />
        </dd>
      </dl>
      <ServerWords words={mail.serverWords} />
      <div class="p-buttons">
        <Action
          k="mail.inbox.remove"
          look="quiet"
          press={() => run.dispatch({ type: 'removeMailAccount' })}
        />
        <Action k="mail.printer.sendAgain" press={() => run.dispatch({ type: 'getMail' })} />
      </div>
    </Page>
  );
}
