import type { Key } from '../../i18n/keys.ts';
import { usePractice } from '../practice-context.ts';
import { Labelled } from './labelled.tsx';
import { useHint } from './use-hint.ts';
import { useId } from './use-id.ts';

interface ChoiceProps<Value extends string> {
  readonly k: Key;
  readonly options: readonly { readonly value: Value; readonly k: Key }[];
  readonly value: Value;
  readonly choose: (value: Value) => void;
}

/** A list of which one entry always holds: choosing another takes effect at once, and the focus stays. */
export function Choice<Value extends string>({ k, options, value, choose }: ChoiceProps<Value>) {
  const { translator } = usePractice();
  const id = useId();
  const hinted = useHint(k, ...options.map((option) => option.k));
  return (
    <Labelled {...{ id, k, hinted }}>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options[currentTarget.selectedIndex];
          if (chosen) choose(chosen.value);
        }}
        data-ui-key={k}
        data-hinted={hinted}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} data-ui-key={option.k}>
            {translator.t(option.k)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
