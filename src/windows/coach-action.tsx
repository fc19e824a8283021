import type { Key } from '../i18n/keys.ts';
import { Text } from './parts/text.tsx';

interface CoachActionProps {
  readonly k: Key;
  readonly press: () => void;
  readonly variant?: 'main' | 'plain';
}

/** A button of the coach. Its name may change under the reader's finger; the button stays, and focus with it. */
export function CoachAction({ k, press, variant = 'plain' }: CoachActionProps) {
  return (
    <button
      type="button"
      class={`p-action p-action--${variant}`}
      data-ui-key={k}
      onClick={() => {
        press();
      }}
    >
      <Text k={k} />
    </button>
  );
}
