import { useRef } from 'preact/hooks';
import { BarButton } from './bar-button.tsx';
import { Text } from './parts/text.tsx';
import { useId } from './parts/use-id.ts';

interface ResetProps {
  readonly onReset: () => void;
}

/** Starts the run again, after one question. */
export function Reset({ onReset }: ResetProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <BarButton k="window.reset" sign="↺" press={() => dialog.current?.showModal()} />
      <dialog ref={dialog} class="p-dialog" aria-labelledby={id}>
        <p id={id} class="p-strong">
          <Text k="window.resetQuestion" />
        </p>
        <p>
          <Text k="window.resetConsequence" />
        </p>
        <div class="p-buttons">
          <button
            type="button"
            class="p-action p-action--plain"
            data-ui-key="window.resetCancel"
            onClick={() => dialog.current?.close()}
          >
            <Text k="window.resetCancel" />
          </button>
          <button
            type="button"
            class="p-action p-action--main"
            data-ui-key="window.resetConfirm"
            onClick={() => {
              dialog.current?.close();
              onReset();
            }}
          >
            <Text k="window.resetConfirm" />
          </button>
        </div>
      </dialog>
    </>
  );
}
