import type { Key } from '../../i18n/keys.ts';
import { HintMarker } from './hint-marker.tsx';
import { Text } from './text.tsx';
import { useHint } from './use-hint.ts';
import { isRepeatedClick } from './use-once.ts';

interface SubmitButtonProps {
  readonly k: Key;
  /** What was sent is not answered yet. */
  readonly pending: boolean;
  /** There is nothing to send. In both cases the button can be focused all the same. */
  readonly isIdle: boolean;
}

export function SubmitButton({ k, pending, isIdle }: SubmitButtonProps) {
  const hinted = useHint(k);
  return (
    <button
      type="submit"
      class="p-action p-action--main"
      data-ui-key={k}
      data-hinted={hinted}
      aria-disabled={pending || isIdle}
      data-idle={isIdle}
      onClick={(event) => {
        if (isRepeatedClick(event)) event.preventDefault();
      }}
    >
      <Text k={k} />
      {hinted && <HintMarker />}
    </button>
  );
}
