import { addressOf } from '../../../simulation/mail-sign-in.ts';
import { usePractice } from '../../practice-context.ts';
import { Text } from '../../parts/text.tsx';
import { ConnectedView } from './connected-view.tsx';

/** A printer has no inbox: it shows the page that it has just sent, as it arrives. */
export function Sent() {
  const { tenant, mail } = usePractice().run.state;
  return (
    <ConnectedView title="mail.printer.sent" again="mail.printer.sendAgain">
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
    </ConnectedView>
  );
}
