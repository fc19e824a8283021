import { fileName } from '../../stage/file-name.ts';
import { AddressInWords, canBeTyped, InviteCode, problemOf } from './invitation.tsx';
import { savePicture } from './save-picture.ts';
import { StageButton } from './stage-button.tsx';
import { StageDialog } from './stage-dialog.tsx';
import { Words } from './stage-texts.tsx';

interface InviteDialogProps {
  readonly address: string;
  /** Of the demonstration: its picture is a file of that name. */
  readonly title: string;
  readonly isInviting: boolean;
  readonly invite: () => void;
  readonly close: () => void;
}

/** The same demonstration on the phones of the audience: a code to scan, and the address for whoever types. */
export function InviteDialog({ address, title, isInviting, invite, close }: InviteDialogProps) {
  const problem = problemOf(address);
  return (
    <StageDialog id="stage-invite" title="stage.invite.title" close={close}>
      <div class="stage-invite">
        <InviteCode address={address} />
        <div class="stage-invite__words">
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
          {!canBeTyped(address) && (
            <p data-stage-link-only>
              <Words k="stage.invite.linkOnly" />
            </p>
          )}
          <p class="stage-invite__address">
            <a href={address} dir="ltr">
              <AddressInWords address={address} />
            </a>
          </p>
          <p class="stage-buttons">
            <StageButton k="stage.control.invite" isOn={isInviting} press={invite} />
            {problem !== 'tooLong' && (
              <StageButton
                k="stage.invite.save"
                press={() => {
                  void savePicture(address, fileName(title, '.png')).catch(console.error);
                }}
              />
            )}
          </p>
        </div>
      </div>
    </StageDialog>
  );
}
