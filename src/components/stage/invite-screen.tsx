import { Text } from '../../windows/parts/text.tsx';
import { AddressInWords, canBeTyped, inviteCode, InviteCode } from './invitation.tsx';

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
        {canBeTyped(address) ? (
          <>
            <p>
              <Text k="stage.invite.scanOrType" />
            </p>
            <p class="stage-inviting__address" dir="ltr">
              <AddressInWords address={address.replace(/^https?:\/\//, '')} />
            </p>
          </>
        ) : (
          <p data-stage-link-only>
            <Text
              k={inviteCode(address) === null ? 'stage.invite.askTrainer' : 'stage.invite.scanOnly'}
            />
          </p>
        )}
      </div>
      <InviteCode address={address} />
    </div>
  );
}
