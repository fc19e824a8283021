import type { ComponentChildren } from 'preact';
import type { Key } from '../../../i18n/keys.ts';
import type { Problem } from '../../../simulation/model.ts';
import { usePractice } from '../../practice-context.ts';
import { CommandButton } from '../../parts/command-button.tsx';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';

interface CodeFormProps {
  readonly kind: 'authenticatorApp' | 'textMessage';
  readonly submit: Key;
  readonly problem: Problem | null;
  readonly others: ComponentChildren;
  /** Between the field and the buttons. */
  readonly children?: ComponentChildren;
}

/** One field for the whole code, so that it can be pasted. */
export function CodeForm({ kind, submit, problem, others, children }: CodeFormProps) {
  const { run } = usePractice();
  return (
    <Form
      submit={submit}
      send={() => run.dispatch({ type: 'submitCode', code: run.drafts.code ?? '' })}
      others={
        <>
          {kind === 'textMessage' && (
            <CommandButton
              k="portal.code.sendAgain"
              variant="quiet"
              press={() => run.dispatch({ type: 'contactMeAgain' })}
            />
          )}
          {others}
        </>
      }
    >
      <Field
        field="code"
        kind="code"
        k="portal.code.label"
        help="portal.code.help"
        problem={problem}
      />
      {children}
    </Form>
  );
}
