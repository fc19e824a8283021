import type { Key } from '../../i18n/keys.ts';
import type { Parameters } from '../../i18n/translator.ts';
import { signOf } from './sign-of-key.ts';
import { Words } from './stage-texts.tsx';

interface StageButtonProps {
  readonly k: Key;
  readonly fill?: Parameters;
  readonly press: () => unknown;
  readonly variant?: 'main' | 'plain' | 'quiet';
  /** Whether what it switches is on; left out for a button that switches nothing. */
  readonly isOn?: boolean;
  /** It would only say why nothing happens. It keeps its place in the tab order, so that focus is not lost. */
  readonly isIdle?: boolean;
  /** The key that does the same, where the button says so, as `KeyboardEvent.key` names it. */
  readonly keyName?: string;
}

export function StageButton({
  k,
  fill = {},
  press,
  variant = 'plain',
  isOn,
  isIdle = false,
  keyName,
}: StageButtonProps) {
  return (
    <button
      type="button"
      class={`stage-button stage-button--${variant}`}
      data-stage-command={k}
      aria-pressed={isOn}
      aria-disabled={isIdle}
      aria-keyshortcuts={keyName}
      onClick={() => {
        press();
      }}
    >
      <Words k={k} fill={fill} />{' '}
      {keyName !== undefined && (
        <kbd dir="ltr" aria-hidden="true">
          {signOf(keyName)}
        </kbd>
      )}
    </button>
  );
}
