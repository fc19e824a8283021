import { BarButton } from './bar-button.tsx';
import { usePractice } from './practice-context.ts';

/** Undoes or redoes one command, in all windows at once. Buttons only: no key of the keyboard is taken from the reader. */
export function UndoRedo() {
  const { run } = usePractice();
  return (
    <>
      <BarButton
        k="window.undo"
        sign="↶"
        isMirrored
        isIdle={!run.canUndo}
        press={() => run.undo()}
      />
      <BarButton
        k="window.redo"
        sign="↷"
        isMirrored
        isIdle={!run.canRedo}
        press={() => run.redo()}
      />
    </>
  );
}
