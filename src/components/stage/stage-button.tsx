import type { Key } from '../../i18n/keys.ts';
import { Words } from './stage-texts.tsx';

interface StageButtonProps {
  readonly k: Key;
  readonly press: () => unknown;
  readonly variant?: 'main' | 'plain' | 'quiet';
  /** Whether what it switches is on; left out for a button that switches nothing. */
  readonly isOn?: boolean;
  /** It would only say why nothing happens. It keeps its place in the tab order, so that focus is not lost. */
  readonly isIdle?: boolean;
}

export function StageButton({
  k,
  press,
  variant = 'plain',
  isOn,
  isIdle = false,
}: StageButtonProps) {
  return (
    <button
      type="button"
      class={`stage-button stage-button--${variant}`}
      data-stage-command={k}
      aria-pressed={isOn}
      aria-disabled={isIdle}
      onClick={() => {
        press();
      }}
    >
      <Words k={k} />
    </button>
  );
}
