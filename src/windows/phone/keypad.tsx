import { usePractice } from '../practice-context.ts';
import { HintMarker } from '../parts/hint-marker.tsx';
import { useHint } from '../parts/use-hint.ts';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** Twelve keys in the order of every telephone, whatever the direction of the writing. */
export function Keypad() {
  const { run, translator } = usePractice();
  const isHashHinted = useHint('phone.calls.hash');
  return (
    <div class="p-keypad" role="group" aria-label={translator.t('phone.calls.keypad')} dir="ltr">
      {keys.map((key) => {
        const hinted = key === '#' && isHashHinted;
        return (
          <button
            key={key}
            type="button"
            data-ui-key={key === '#' ? 'phone.calls.hash' : undefined}
            data-hinted={hinted}
            onClick={() => void run.dispatch({ type: 'pressCallKey', key })}
          >
            {key}
            {hinted && <HintMarker />}
          </button>
        );
      })}
    </div>
  );
}
