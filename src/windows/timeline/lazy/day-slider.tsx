import type { Key } from '../../../i18n/keys.ts';
import { dayInWords } from '../../../i18n/day-in-words.ts';
import { Text } from '../../parts/text.tsx';
import { useId } from '../../parts/use-id.ts';
import { usePractice } from '../../practice-context.ts';

interface DaySliderProps {
  /** Which stop the tenant's day belongs to. */
  readonly at: number;
}

export function DaySlider({ at }: DaySliderProps) {
  const { run, translator } = usePractice();
  const id = useId();
  const { dates } = run.state.tenant.profile;
  const stop = dates[at];
  const day = dayInWords(translator.language, run.state.tenant.era);
  return (
    <div class="p-timeline__day">
      <label for={id}>
        <Text k="timeline.slider" />
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={dates.length - 1}
        value={at}
        aria-valuetext={day}
        aria-describedby={`${id}-says`}
        data-ui-key="timeline.slider"
        onInput={(event) => {
          const chosen = dates[event.currentTarget.valueAsNumber];
          if (chosen) void run.dispatch({ type: 'goToEra', era: chosen.day });
        }}
      />
      <p id={`${id}-says`} data-rule={stop?.row}>
        <strong>{day}</strong> {stop && <Text k={stop.label as Key} />}
      </p>
    </div>
  );
}
