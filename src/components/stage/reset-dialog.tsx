import { StageButton } from './stage-button.tsx';
import { StageDialog } from './stage-dialog.tsx';
import { Words } from './stage-texts.tsx';

interface ResetDialogProps {
  readonly reset: () => void;
  readonly close: () => void;
}

/** Before everything is begun again: one press beside another button, in front of a room. */
export function ResetDialog({ reset, close }: ResetDialogProps) {
  return (
    <StageDialog id="stage-reset" title="stage.reset.title" close={close}>
      <p>
        <Words k="stage.reset.text" />
      </p>
      <p class="stage-buttons">
        <StageButton
          k="stage.reset.confirm"
          variant="main"
          press={() => {
            reset();
            close();
          }}
        />
      </p>
    </StageDialog>
  );
}
