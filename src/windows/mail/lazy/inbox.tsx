import { useMemo } from 'preact/hooks';
import { tenantEventsInForce } from '../../../simulation/history.ts';
import { noticesFor } from '../../../tenant/lazy/notices.ts';
import { usePractice } from '../../practice-context.ts';
import { Text } from '../../parts/text.tsx';
import { ConnectedView } from './connected-view.tsx';

const mails = ['second', 'first'] as const;

/** As many as stand on a small screen beside the mails. */
const mostNotices = 5;

/** Two mails that are always there, and above them what the service tells the owner of the account about it. */
export function Inbox() {
  const { run } = usePractice();
  const { userId } = run.state.mail;
  const notices = useMemo(
    () => noticesFor(userId ?? '', tenantEventsInForce(run.log)),
    [run.state.version],
  );
  return (
    <ConnectedView title="mail.inbox.title" again="mail.inbox.getMail">
      <ul class="p-mails">
        {notices
          .slice(-mostNotices)
          .reverse()
          .map(({ what }, index, newest) => (
            <li key={newest.length - index}>
              <span class="p-strong">
                <Text k="mail.inbox.notice.from" fill={{ name: run.state.tenant.name }} />
              </span>
              <span>
                <Text k={`mail.inbox.notice.${what}`} />
              </span>
            </li>
          ))}
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
    </ConnectedView>
  );
}
