import type { Protocol } from '../../tenant/protocol.ts';
import { Text } from '../parts/text.tsx';
import { usePractice } from '../practice-context.ts';

interface ServerSettingsProps {
  readonly protocol: Protocol;
}

/** What stands in the program's settings (docs/facts.md §4.5). The names of protocols are the same in every language. */
export function ServerSettings({ protocol }: ServerSettingsProps) {
  const server = usePractice().run.state.tenant.profile.mailServers[protocol];
  if (!server) return null;
  return (
    <>
      <dt>
        <Text k={protocol === 'smtp' ? 'mail.server.outgoing' : 'mail.server.incoming'} />
      </dt>
      <dd>
        <bdi dir="ltr">
          {server.host}:{server.port}
        </bdi>{' '}
        <bdi dir="ltr" class="p-help">
          {protocol.toUpperCase()}, {server.encryption}
        </bdi>
      </dd>
    </>
  );
}
