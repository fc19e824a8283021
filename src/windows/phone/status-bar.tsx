import { usePractice } from '../practice-context.ts';
import { Text } from '../parts/text.tsx';
import { timeOfDay } from '../../i18n/time-of-day.ts';
import { useTick } from '../parts/use-tick.ts';

const minute = 60_000;

/** The practice clock, and the word that tells that this is no real phone. */
export function StatusBar() {
  const { run, translator } = usePractice();
  // What the phone believes.
  const now = run.now() + (run.state.phone.clockError ?? 0);
  useTick(minute - (now % minute), run.state.practice);
  return (
    <p class="p-phone__status">
      <span>{timeOfDay(translator.language, now)}</span>
      <span>
        <Text k="window.practice" />
      </span>
    </p>
  );
}
