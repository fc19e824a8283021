import { incidentIds, incidents } from '../../simulation/lazy/incidents.ts';
import type { IncidentId } from '../../simulation/model.ts';
import { itemsOf } from './plan.ts';
import type { Playing } from './playing.ts';
import { Words } from './stage-texts.tsx';

interface IncidentCardProps {
  readonly playing: Playing;
  readonly bring: (incident: IncidentId) => void;
}

/** What the trainer can let go wrong, one key each. The one that the plan has for this step stands first. */
export function IncidentCard({ playing, bring }: IncidentCardProps) {
  const { session, demonstration, flow } = playing;
  const planned = itemsOf(demonstration, flow, session.present).flatMap(
    ({ incident }) => incident ?? [],
  );
  const rest = incidentIds.filter((id) => !planned.includes(id));
  return (
    <section class="stage-card stage-incidents" aria-labelledby="stage-incidents">
      <h2 id="stage-incidents">
        <Words k="stage.incident.title" />
      </h2>
      <ul role="list">
        {[...planned, ...rest].map((id) => {
          const { key, name, isPossible } = incidents[id];
          const isIdle = !isPossible(session.run.state);
          return (
            <li key={id}>
              <button
                type="button"
                class="stage-button"
                data-stage-incident={id}
                data-planned={planned.includes(id)}
                aria-disabled={isIdle}
                onClick={() => {
                  bring(id);
                }}
              >
                <kbd dir="ltr">{key}</kbd> <Words k={name} />
                {planned.includes(id) && (
                  <span class="stage-incidents__planned">
                    <Words k="stage.incident.planned" />
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
