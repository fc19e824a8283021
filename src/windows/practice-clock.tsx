import { usePractice } from './practice-context.ts';
import { Text } from './parts/text.tsx';

const skips = [
  { seconds: 30, k: 'window.clock.skip30' },
  { seconds: 600, k: 'window.clock.skip600' },
] as const;

/**
 * Moves the practice clock, so that nobody has to wait to see a code grow old, or stops it, so that none grows old at all.
 * Pressing twice skips twice.
 */
export function PracticeClock() {
  const { run, actions, translator } = usePractice();
  const isPaused = run.state.practice.pausedAt !== null;
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
      <button
        type="button"
        class="p-action p-action--quiet"
        data-ui-key={isPaused ? 'window.clock.resume' : 'window.clock.pause'}
        onClick={() => void run.pauseTime(!isPaused)}
      >
        <Text k={isPaused ? 'window.clock.resume' : 'window.clock.pause'} />
      </button>
    </div>
  );
}
