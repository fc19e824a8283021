import { eraStops, whatWorks } from '../../coach/what-works.ts';
import { mailPrograms } from '../../simulation/mail-programs.ts';
import { personOf, sari } from '../../simulation/people.ts';
import { Text } from '../parts/text.tsx';
import { useId } from '../parts/use-id.ts';
import { usePractice } from '../practice-context.ts';
import { dayInWords } from '../parts/day-in-words.ts';
import { Takes } from './takes.tsx';
import './timeline.css';

/** "What works when": a slider over the days that changed something, asked of the tenant in front of the reader. */
export function Timeline() {
  const { run, translator } = usePractice();
  const id = useId();
  const { tenant, practice } = run.state;
  const person = personOf(practice.personId) ?? sari;
  // A day between two stops, which an address may name, belongs to the stop before it.
  const at = Math.max(
    0,
    eraStops.findLastIndex(({ day }) => day <= tenant.era),
  );
  const stop = eraStops[at];
  const go = (index: number) => {
    const day = eraStops[index]?.day;
    if (day !== undefined) void run.dispatch({ type: 'goToEra', era: day });
  };
  return (
    <section class="p-timeline" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} class="p-timeline__title">
        <Text k="window.timeline.title" />
      </h3>
      <div class="p-timeline__day">
        <label for={`${id}-slider`}>
          <Text k="window.timeline.slider" />
        </label>
        <input
          id={`${id}-slider`}
          type="range"
          min={0}
          max={eraStops.length - 1}
          step={1}
          value={at}
          aria-valuetext={dayInWords(translator.language, tenant.era)}
          aria-describedby={`${id}-says`}
          data-ui-key="window.timeline.slider"
          onInput={(event) => {
            go(event.currentTarget.valueAsNumber);
          }}
        />
        <p id={`${id}-says`}>
          <strong>{dayInWords(translator.language, tenant.era)}</strong>{' '}
          {stop && <Text k={`window.timeline.stop.${stop.name}`} />}{' '}
          {stop && (
            <span class="p-rule">
              <Text k="window.rule" fill={{ rule: stop.row }} />
            </span>
          )}
        </p>
      </div>
      <table class="p-timeline__table">
        <caption>
          <Text k="window.timeline.caption" fill={{ name: person.displayName }} />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Text k="window.timeline.program" />
            </th>
            <th scope="col">
              <Text k="window.timeline.takes" />
            </th>
          </tr>
        </thead>
        <tbody>
          {whatWorks(tenant, person.id, mailPrograms, run.now()).map((row) => (
            <tr key={row.program} data-takes={row.takes}>
              <th scope="row">
                <Text k={`mail.program.${row.program}`} />
              </th>
              <td>
                <Takes what={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
