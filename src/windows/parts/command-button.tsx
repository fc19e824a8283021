import type { Key } from '../../i18n/keys.ts';
import { HintMarker } from './hint-marker.tsx';
import { Text } from './text.tsx';
import { useHint } from './use-hint.ts';
import { isRepeatedClick, useOnce } from './use-once.ts';

interface CommandButtonProps {
  readonly k: Key;
  readonly press: () => Promise<unknown>;
  readonly variant?: 'main' | 'plain' | 'quiet';
  readonly describedBy?: string;
  /** False where several controls have this label and another one is meant. */
  readonly hintable?: boolean;
  /** Shows a tick; the name stays the same. */
  readonly ticked?: boolean;
}

/** A button on a simulated screen that sends one command. */
export function CommandButton({
  k,
  press,
  variant = 'plain',
  describedBy,
  hintable = true,
  ticked = false,
}: CommandButtonProps) {
  const [pending, start] = useOnce(press);
  const hinted = useHint(k) && hintable;
  return (
    <button
      type="button"
      class={`p-action p-action--${variant}`}
      data-ui-key={k}
      data-hinted={hinted}
      data-ticked={ticked}
      aria-disabled={pending}
      aria-describedby={describedBy}
      onClick={(event) => {
        if (!isRepeatedClick(event)) start();
      }}
    >
      <Text k={k} />
      {hinted && <HintMarker />}
    </button>
  );
}
