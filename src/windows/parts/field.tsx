import { useRef } from 'preact/hooks';
import type { Key } from '../../i18n/keys.ts';
import type { Parameters } from '../../i18n/translator.ts';
import type { FieldId, Problem } from '../../simulation/model.ts';
import { usePractice } from '../practice-context.ts';
import { Labelled } from './labelled.tsx';
import { ProblemText } from './problem-text.tsx';
import { Text } from './text.tsx';
import { useFocusOnProblem } from './use-focus-on-problem.ts';
import { useHint } from './use-hint.ts';
import { useId } from './use-id.ts';
import { useUnanswered } from './use-unanswered.ts';

interface FieldProps {
  readonly field: FieldId;
  readonly k: Key;
  readonly help?: Key | undefined;
  readonly fill?: Parameters;
  readonly problem: Problem | null;
  readonly kind: 'password' | 'code' | 'phoneNumber' | 'name';
}

const inputModes = { password: 'text', code: 'numeric', phoneNumber: 'tel', name: 'text' } as const;

/**
 * A text field whose text lives in the run's drafts. Practice credentials are shown in clear and kept away from
 * password managers. There is no maximum length: what was pasted is never cut, it is answered.
 */
export function Field({ field, k, help, fill, problem, kind }: FieldProps) {
  const { run } = usePractice();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const own = useUnanswered(problem?.field === field ? problem : null, run.drafts[field]);
  const hinted = useHint(k);
  useFocusOnProblem(input, own);
  const notes = [own && `${id}-problem`, help && `${id}-help`].filter(Boolean).join(' ');
  return (
    <Labelled {...{ id, k, hinted, kind }}>
      <input
        ref={input}
        id={id}
        type="text"
        dir={kind === 'name' ? 'auto' : 'ltr'}
        value={run.drafts[field] ?? ''}
        onInput={(event) => {
          run.setDraft(field, event.currentTarget.value);
        }}
        inputMode={inputModes[kind]}
        autocomplete={kind === 'code' ? 'one-time-code' : 'off'}
        autocapitalize="off"
        autocorrect="off"
        spellcheck={false}
        aria-invalid={own !== null}
        aria-describedby={notes || undefined}
        data-ui-key={k}
        data-hinted={hinted}
        data-1p-ignore=""
        data-lpignore="true"
        data-bwignore="true"
        data-form-type="other"
      />
      {own && <ProblemText id={`${id}-problem`} problem={own} />}
      {help && (
        <p id={`${id}-help`} class="p-help">
          <Text k={help} {...(fill && { fill })} />
        </p>
      )}
    </Labelled>
  );
}
