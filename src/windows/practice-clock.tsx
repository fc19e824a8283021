import { usePractice } from './practice-context.ts';
import { Text } from './parts/text.tsx';

const skips = [
  { seconds: 30, k: 'window.clock.skip30' },
  { seconds: 600, k: 'window.clock.skip600' },
] as const;

/** Moves the practice clock, so that nobody has to wait to see a code grow old. Pressing twice skips twice. */
export function PracticeClock() {
  const { actions, translator } = usePractice();
  return (
    <div class="p-clock" role="group" aria-label={translator.t('window.clock.label')}>
      <span aria-hidden="true">
        <Text k="window.clock.label" />
      </span>
      {skips.map(({ seconds, k }) => (
        <button
          key={k}
          type="button"
          class="p-action p-action--quiet"
          data-ui-key={k}
          onClick={() => {
            actions.skip(seconds);
          }}
        >
          <Text k={k} />
        </button>
      ))}
    </div>
  );
}
