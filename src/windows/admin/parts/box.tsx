import type { ComponentChildren } from 'preact';
import type { Key } from '../../../i18n/keys.ts';
import { Here } from '../../parts/here.tsx';
import { Text } from '../../parts/text.tsx';
import { useHint } from '../../parts/use-hint.ts';
import { useId } from '../../parts/use-id.ts';

interface BoxProps {
  readonly k: Key;
  /** Of the text that says more about it. */
  readonly describedBy?: string;
  /** The choices of one name exclude each other; without a name it is a box of its own. */
  readonly choice?: string;
  readonly ticked: boolean;
  /** Only some of those that this box stands for are ticked. */
  readonly partly?: boolean;
  readonly change: (ticked: boolean) => void;
  readonly children?: ComponentChildren;
}

/** A box to tick, or one of several choices. The whole line takes the press. */
export function Box({
  k,
  describedBy,
  choice,
  ticked,
  partly = false,
  change,
  children,
}: BoxProps) {
  const id = useId();
  const hinted = useHint(k);
  return (
    <div class="p-box">
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
        <Text k={k} />
      </label>
      {hinted && <Here />}
      {children}
    </div>
  );
}
