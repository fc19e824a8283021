import { Text } from '../../windows/parts/text.tsx';
import { InviteCode, problemOf } from './invitation.tsx';

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
        {/* An address that no phone scans would only be long. */}
        {problemOf(address) !== 'tooLong' && (
          <p class="stage-inviting__address" dir="ltr">
            {address.replace(/^https?:\/\//, '')}
          </p>
        )}
        {problemOf(address) === 'tooLong' && (
          <p>
            <Text k="stage.invite.askTrainer" />
          </p>
        )}
      </div>
      <InviteCode address={address} />
    </div>
  );
}
