import type { IncidentId } from '../../simulation/model.ts';
import type { RunHandle } from '../../simulation/run.ts';
import { incidents } from '../../simulation/lazy/incidents.ts';
import type { Explanation } from '../../coach/lazy/explain.ts';
import { saidToRoom } from '../../stage/said-to-room.ts';
import { Text } from '../../windows/parts/text.tsx';

interface HappenedProps {
  readonly run: RunHandle;
  /** The presenter tells the room why. */
  readonly isExplained: boolean;
  /** What the presenter let go wrong, and nobody has repaired yet. */
  readonly lasting: readonly IncidentId[];
}

/**
 * What just happened, for what the room cannot see on the screens; and why, once the presenter tells it. What the presenter let go
 * wrong has a block of its own each, in which nothing else stands.
 */
export function Happened({ run, isExplained, lasting }: HappenedProps) {
  const { told, causes } = saidToRoom(run, lasting);
  const reasons = isExplained ? causes.filter(({ incident }) => !incident) : [];
  const wrong = isExplained ? causes.filter(({ incident }) => incident) : [];
  const answers = isExplained ? [] : causes.flatMap(({ serverWords }) => serverWords ?? []);
  const parts = [...told, ...reasons];
  if (parts.length + wrong.length + answers.length === 0) return null;
  return (
    <div class="stage-line__said" data-stage-happened role="status">
      {parts.length + answers.length > 0 && (
        <p class="stage-line__happened">
          <Parts parts={parts} />
          {answers.map((words) => (
            <samp key={words} lang="en" dir="ltr">
              {words}
            </samp>
          ))}
        </p>
      )}
      {wrong.map(({ incident, ...part }) => (
        <p key={part.key} class="stage-line__happened" data-incident-told={incident}>
          {incident && (
            <strong>
              <Text k={incidents[incident].name} />
            </strong>
          )}
          <Parts parts={[part]} />
        </p>
      ))}
    </div>
  );
}

function Parts({ parts }: { readonly parts: readonly Explanation[] }) {
  return parts.map(({ key, serverWords }, index) => (
    <span key={key}>
      <Text k={key} gap={index + 1 < parts.length} />
      {serverWords && (
        <samp lang="en" dir="ltr">
          {` ${serverWords}`}
        </samp>
      )}
    </span>
  ));
}
