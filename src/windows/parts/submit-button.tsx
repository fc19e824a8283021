import type { Key } from '../../i18n/keys.ts';
import { HintMarker } from './hint-marker.tsx';
import { Text } from './text.tsx';
import { useHint } from './use-hint.ts';
import { isRepeatedClick } from './use-once.ts';

interface SubmitButtonProps {
  readonly k: Key;
  /** For now: it can be focused all the same. */
  readonly isDisabled: boolean;
}

export function SubmitButton({ k, isDisabled }: SubmitButtonProps) {
  const hinted = useHint(k);
  return (
    <button
      type="submit"
      class="p-action p-action--main"
      data-ui-key={k}
      data-hinted={hinted}
      aria-disabled={isDisabled}
      onClick={(event) => {
        if (isRepeatedClick(event)) event.preventDefault();
      }}
    >
      <Text k={k} />
      {hinted && <HintMarker />}
    </button>
  );
}
