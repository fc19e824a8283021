import type { ComponentChildren } from 'preact';
import type { Key } from '../../i18n/keys.ts';
import { SubmitButton } from './submit-button.tsx';
import { useOnce } from './use-once.ts';

interface FormProps {
  /** `null` while there is nothing to send yet. */
  readonly submit: Key | null;
  readonly send: () => Promise<unknown>;
  /** There is nothing to send: the button keeps its place in the tab order and does nothing. */
  readonly isIdle?: boolean;
  readonly children: ComponentChildren;
  /** Other buttons, before the submit button. */
  readonly others?: ComponentChildren;
}

/** A form that sends a command and goes nowhere: it has no action, and the browser neither checks nor fills it. */
export function Form({ submit, send, isIdle = false, children, others }: FormProps) {
  const [pending, start] = useOnce(send);
  return (
    <form
      class="p-form"
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isIdle) start();
      }}
    >
      {children}
      <div class="p-buttons">
        {others}
        {submit && <SubmitButton k={submit} pending={pending} isIdle={isIdle} />}
      </div>
    </form>
  );
}
