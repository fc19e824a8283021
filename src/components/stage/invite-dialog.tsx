import { InviteCode, problemOf } from './invitation.tsx';
import { StageButton } from './stage-button.tsx';
import { StageDialog } from './stage-dialog.tsx';
import { Words } from './stage-texts.tsx';

interface InviteDialogProps {
  readonly address: string;
  readonly isInviting: boolean;
  readonly invite: () => void;
  readonly close: () => void;
}

/** The same demonstration on the phones of the audience: a code to scan, and the address for whoever types. */
export function InviteDialog({ address, isInviting, invite, close }: InviteDialogProps) {
  const problem = problemOf(address);
  return (
    <StageDialog id="stage-invite" title="stage.invite.title" close={close}>
      <p>
        <Words k="stage.invite.text" />
      </p>
      {problem === 'unreachable' && (
        <p class="stage-problem" data-stage-unreachable>
          <Words k="stage.invite.unreachable" />
        </p>
      )}
      {problem === 'tooLong' && (
        <p class="stage-problem" data-stage-too-long>
          <Words k="stage.invite.tooLong" />
        </p>
      )}
      <InviteCode address={address} />
      <p class="stage-invite__address">
        <a href={address} dir="ltr">
          {address}
        </a>
      </p>
      <p class="stage-buttons">
        <StageButton k="stage.control.invite" isOn={isInviting} press={invite} />
      </p>
    </StageDialog>
  );
}
