import { demonstrations, type Demonstration } from '../../stage/demonstrations/index.ts';
import { minutesInAll } from './plan.ts';
import type { PresenterTab } from './presenter-tab.ts';
import { OwnWords, Words } from './stage-texts.tsx';

interface ChoiceProps {
  readonly tab: PresenterTab;
  readonly choose: (demonstration: Demonstration) => void;
}

/** The demonstrations that there are. The one that was shown last goes on where it was left. */
export function Choice({ tab, choose }: ChoiceProps) {
  const kept = tab.kept?.demonstration;
  return (
    <section aria-labelledby="stage-choice">
      <h2 id="stage-choice">
        <Words k="stage.choice.title" />
      </h2>
      <ul class="stage-choice" role="list">
        {demonstrations.map((demonstration) => (
          <li key={demonstration.id}>
            <button
              type="button"
              data-stage-demonstration={demonstration.id}
              onClick={() => {
                choose(demonstration);
              }}
            >
              <strong>
                <OwnWords text={demonstration.title} />
              </strong>
              <span>
                <Words k="stage.steps.minutes" fill={{ count: minutesInAll(demonstration) }} />
              </span>
              {kept === `demo=${demonstration.id}` && (
                <span class="stage-choice__kept">
                  <Words k="stage.choice.kept" />
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
