import type { RunState } from '../../simulation/model.ts';
import { incidents } from '../../simulation/lazy/incidents.ts';
import { saidToRoom } from './said-to-room.ts';
import { Text } from '../../windows/parts/text.tsx';

/** What just happened, and why the option is missing where it is: one line, for what the room cannot see on the screens. */
export function Happened({ state }: { readonly state: RunState }) {
  const event = state.lastExplainedEvent;
  const parts = saidToRoom(state);
  if (parts.length === 0) return null;
  return (
    <p
      class="stage-line__happened"
      data-stage-happened
      data-is-incident={event?.type === 'incidentInjected'}
      role="status"
    >
      {event?.type === 'incidentInjected' && (
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
    </p>
  );
}
