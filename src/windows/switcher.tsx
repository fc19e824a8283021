import type { WindowId } from '../simulation/model.ts';
import { usePractice } from './practice-context.ts';
import { SwitchButton } from './switch-button.tsx';

interface SwitcherProps {
  readonly shown: ReadonlySet<WindowId>;
  readonly open: (window: WindowId) => void;
}

export function Switcher({ shown, open }: SwitcherProps) {
  const { translator, windows } = usePractice();
  return (
    <div class="p-switcher" role="group" aria-label={translator.t('window.switcher')}>
      {windows.map((window) => (
        <SwitchButton key={window} window={window} isShown={shown.has(window)} open={open} />
      ))}
    </div>
  );
}
