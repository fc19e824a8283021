import type { ComponentChildren } from 'preact';
import type { Key } from '../../i18n/keys.ts';
import type { Parameters } from '../../i18n/translator.ts';
import { HintMarker } from './hint-marker.tsx';
import { Text } from './text.tsx';
import { useHint } from './use-hint.ts';
import { useId } from './use-id.ts';

interface CheckboxProps {
  readonly k: Key;
  readonly fill?: Parameters;
  /** Of the text that says more about it. */
  readonly describedBy?: string;
  /** The choices of one name exclude each other; without a name it is a checkbox of its own. */
  readonly choice?: string;
  readonly ticked: boolean;
  /** Only some of those that this checkbox stands for are ticked. */
  readonly partly?: boolean;
  readonly change: (ticked: boolean) => void;
  readonly children?: ComponentChildren;
}

/** A checkbox, or one of several radio buttons. The whole line takes the press. */
export function Checkbox({
  k,
  fill,
  describedBy,
  choice,
  ticked,
  partly = false,
  change,
  children,
}: CheckboxProps) {
  const id = useId();
  const hinted = useHint(k);
  return (
    <div class="p-checkbox">
      <input
        id={id}
        type={choice === undefined ? 'checkbox' : 'radio'}
        name={choice}
        checked={ticked}
        indeterminate={partly}
        aria-describedby={describedBy}
        data-ui-key={k}
        data-hinted={hinted}
        onChange={({ currentTarget }) => {
          change(currentTarget.checked);
        }}
      />
      <label for={id}>
        <Text k={k} {...(fill && { fill })} />
      </label>
      {hinted && <HintMarker />}
      {children}
    </div>
  );
}
