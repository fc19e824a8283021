import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Key } from '../../i18n/keys.ts';
import { StageButton } from './stage-button.tsx';
import { Words } from './stage-texts.tsx';

interface StageDialogProps {
  readonly id: string;
  readonly title: Key;
  readonly close: () => void;
  /** What is asked is answered by one of these buttons, or by the one that closes: they stand in one row. */
  readonly answers?: ComponentChildren;
  /** What the button that closes says. */
  readonly closing?: Key;
  readonly children: ComponentChildren;
}

/** A dialog of the browser's own: focus stays inside and goes back, and Escape closes it. */
export function StageDialog({
  id,
  title,
  close,
  answers,
  closing = 'stage.close',
  children,
}: StageDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // A long list is read from its beginning.
    heading.current?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="stage-dialog"
      data-question={answers !== undefined}
      aria-labelledby={id}
      onClose={close}
    >
      <h2 ref={heading} id={id} tabIndex={-1}>
        <Words k={title} />
      </h2>
      {children}
      <p class="stage-buttons">
        {answers}
        <StageButton k={closing} press={() => dialog.current?.close()} />
      </p>
    </dialog>
  );
}
