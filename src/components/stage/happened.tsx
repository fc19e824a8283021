import type { RunState } from '../../simulation/model.ts';
import { incidents } from '../../simulation/lazy/incidents.ts';
import { saidToRoom } from '../../stage/said-to-room.ts';
import { Text } from '../../windows/parts/text.tsx';

interface HappenedProps {
  readonly state: RunState;
  /** The presenter tells the room why. */
  readonly isExplained: boolean;
}

/** What just happened, and why once the presenter tells it: one line, for what the room cannot see on the screens. */
export function Happened({ state, isExplained }: HappenedProps) {
  const event = state.lastExplainedEvent;
  const { told, causes } = saidToRoom(state);
  const parts = isExplained ? [...told, ...causes] : told;
  const answers = isExplained ? [] : causes.flatMap(({ serverWords }) => serverWords ?? []);
  if (parts.length === 0 && answers.length === 0) return null;
  const isIncident = isExplained && event?.type === 'incidentInjected';
  return (
    <p class="stage-line__happened" data-stage-happened data-is-incident={isIncident} role="status">
      {isIncident && (
        <strong>
          <Text k={incidents[event.incident].name} />
        </strong>
      )}
      {parts.map(({ key, serverWords }, index) => (
        <span key={key}>
          <Text k={key} gap={index + 1 < parts.length} />
          {serverWords && (
            <samp lang="en" dir="ltr">
              {` ${serverWords}`}
            </samp>
          )}
        </span>
      ))}
      {answers.map((words) => (
        <samp key={words} lang="en" dir="ltr">
          {words}
        </samp>
      ))}
    </p>
  );
}
