import { Text } from '../parts/text.tsx';
import { ConnectedView } from './connected-view.tsx';

const mails = ['second', 'first'] as const;

export function Inbox() {
  return (
    <ConnectedView title="mail.inbox.title" again="mail.inbox.getMail">
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
    </ConnectedView>
  );
}
