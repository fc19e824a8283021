import { useRef } from 'preact/hooks';
import type { Key } from '../../i18n/keys.ts';
import type { FieldId, Problem } from '../../simulation/model.ts';
import { usePractice } from '../practice-context.ts';
import { Labelled } from './labelled.tsx';
import { ProblemText } from './problem-text.tsx';
import { useFocusOnProblem } from './use-focus-on-problem.ts';
import { useHint } from './use-hint.ts';
import { useId } from './use-id.ts';

export interface Option {
  readonly value: string;
  readonly text: string;
  /** The label by which a guide names it; none for data. */
  readonly k?: Key;
  readonly disabled?: boolean;
}

interface SelectProps {
  readonly field: FieldId;
  readonly k: Key;
  /** What stands there before anything is chosen. */
  readonly none: Key;
  readonly options: readonly Option[];
  readonly problem: Problem | null;
}

/** A list to choose from. The choice lives in the run's drafts until it is sent. */
export function Select({ field, k, none, options, problem }: SelectProps) {
  const { run, translator } = usePractice();
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  const own = problem?.field === field ? problem : null;
  const hinted = useHint(k, ...options.flatMap((option) => option.k ?? []));
  useFocusOnProblem(select, own);
  const chosen = run.drafts[field] ?? '';
  return (
    <Labelled {...{ id, k, hinted }}>
      <select
        ref={select}
        id={id}
        value={options.some(({ value }) => value === chosen) ? chosen : ''}
        onChange={({ currentTarget: { value } }) => {
          run.setDraft(field, value);
        }}
        aria-invalid={own !== null}
        aria-describedby={own ? `${id}-problem` : undefined}
        data-ui-key={k}
        data-hinted={hinted}
      >
        <option value="">{translator.t(none)}</option>
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            data-ui-key={option.k}
            disabled={option.disabled}
          >
            {option.text}
          </option>
        ))}
      </select>
      {own && <ProblemText id={`${id}-problem`} problem={own} />}
    </Labelled>
  );
}
