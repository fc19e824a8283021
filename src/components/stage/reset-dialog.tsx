import type { Key } from '../../i18n/keys.ts';
import { StageButton } from './stage-button.tsx';
import { StageDialog } from './stage-dialog.tsx';
import { Words } from './stage-texts.tsx';

interface ResetDialogProps {
  /** Asked by the stage, as the demonstration came up at its end; or by the presenter's own button. */
  readonly isAtEnd: boolean;
  readonly reset: () => void;
  readonly close: () => void;
}

interface Question {
  readonly title: Key;
  readonly text: Key;
  readonly confirm: Key;
  readonly closing: Key;
}

const byPresenter: Question = {
  title: 'stage.reset.title',
  text: 'stage.reset.text',
  confirm: 'stage.reset.confirm',
  closing: 'stage.close',
};
const atEnd: Question = {
  title: 'stage.again.title',
  text: 'stage.again.text',
  confirm: 'stage.again.begin',
  closing: 'stage.again.keep',
};

/** Before everything is begun again: one press beside another button, in front of a room. */
export function ResetDialog({ isAtEnd, reset, close }: ResetDialogProps) {
  const { title, text, confirm, closing } = isAtEnd ? atEnd : byPresenter;
  return (
    <StageDialog
      id="stage-reset"
      title={title}
      close={close}
      closing={closing}
      answers={
        <StageButton
          k={confirm}
          variant="main"
          press={() => {
            reset();
            close();
          }}
        />
      }
    >
      <p>
        <Words k={text} />
      </p>
    </StageDialog>
  );
}
