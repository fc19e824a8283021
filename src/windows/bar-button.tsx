import type { Key } from '../i18n/keys.ts';
import { Text } from './parts/text.tsx';

interface BarButtonProps {
  readonly k: Key;
  /** Stands for the word where there is no room for it; the word is still read out. */
  readonly sign: string;
  /** It shows a direction, and so is mirrored with the writing; the hand of a clock is not. */
  readonly isMirrored?: boolean;
  readonly press: () => unknown;
  /** Nothing would happen. The button keeps its place in the tab order, so that focus is never lost under a finger. */
  readonly isIdle?: boolean;
}

export function BarButton({ k, sign, press, isIdle = false, isMirrored = false }: BarButtonProps) {
  return (
    <button
      type="button"
      class="p-action p-action--quiet p-bar__button"
      data-ui-key={k}
      aria-disabled={isIdle}
      onClick={() => {
        if (!isIdle) press();
      }}
    >
      <span aria-hidden="true" class={isMirrored ? 'p-mirrored' : undefined}>
        {sign}
      </span>{' '}
      <span class="p-bar__word">
        <Text k={k} />
      </span>
    </button>
  );
}
