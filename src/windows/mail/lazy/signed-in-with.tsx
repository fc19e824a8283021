import { addressOf } from '../../../simulation/mail-sign-in.ts';
import type { Key } from '../../../i18n/keys.ts';
import type { MailState } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { Text } from '../../parts/text.tsx';

const lines: Readonly<Record<NonNullable<MailState['signedInWith']>, Key>> = {
  appPassword: 'mail.inbox.withAppPassword',
  accountPassword: 'mail.inbox.withAccountPassword',
  modern: 'mail.inbox.withModern',
};

/** As whom, and with what, the server let the program in. */
export function SignedInWith() {
  const { tenant, mail } = usePractice().run.state;
  return (
    <>
      <p class="p-mail__connected">
        <Text k="mail.inbox.connected" fill={{ address: addressOf(tenant, mail) ?? '' }} />
      </p>
      {mail.signedInWith && (
        <p>
          <Text k={lines[mail.signedInWith]} />
        </p>
      )}
    </>
  );
}
