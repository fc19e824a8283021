import { Text } from '../../windows/parts/text.tsx';
import { inviteCode, InviteCode } from './invitation.tsx';

/** Characters of an address that somebody types from a projector. That of one's own demonstration holds all of it. */
const mostTyped = 100;

/** On the projector, in front of everything: a code that is scanned from a chair, and its address. */
export function InviteScreen({ address }: { readonly address: string }) {
  return (
    <div class="stage-inviting" data-stage-inviting>
      <div class="stage-inviting__words">
        <p class="stage-inviting__title">
          <Text k="stage.join.title" />
        </p>
        <p>
          <Text k="stage.join.lead" />
        </p>
        {address.length <= mostTyped && (
          <p class="stage-inviting__address" dir="ltr">
            {address.replace(/^https?:\/\//, '')}
          </p>
        )}
        {inviteCode(address) === null && (
          <p>
            <Text k="stage.invite.askTrainer" />
          </p>
        )}
      </div>
      <InviteCode address={address} />
    </div>
  );
}
