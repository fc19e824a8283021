import { useEffect, useState } from 'preact/hooks';
import {
  demonstrations,
  readFragment,
  type Demonstration,
} from '../../stage/demonstrations/index.ts';
import type { PlanId } from '../../stage/talk.ts';
import { OwnForm } from './own-form.tsx';
import { minutesInAll } from './plan.ts';
import { PlansList } from './plans-list.tsx';
import type { PresenterTab } from './presenter-tab.ts';
import { StageButton } from './stage-button.tsx';
import { OwnWords, Words } from './stage-texts.tsx';

interface ChoiceProps {
  readonly tab: PresenterTab;
  readonly choose: (demonstration: Demonstration, plan: PlanId | null) => void;
}

/** The demonstrations that there are, and one of one's own. The one that was shown last goes on where it was left. */
export function Choice({ tab, choose }: ChoiceProps) {
  const [from, setFrom] = useState<Demonstration | null>(null);
  const [own, setOwn] = useState<Demonstration | null>(null);
  const kept = tab.kept?.demonstration;
  useEffect(() => {
    if (kept === undefined) return;
    void readFragment(kept).then((read) => {
      if (read?.ok && read.demonstration.own) setOwn(read.demonstration);
    });
  }, [kept]);
  if (from)
    return (
      <OwnForm
        from={from}
        show={(demonstration) => {
          choose(demonstration, null);
        }}
        close={() => {
          setFrom(null);
        }}
      />
    );
  return (
    <section aria-labelledby="stage-choice">
      <h2 id="stage-choice">
        <Words k="stage.choice.title" />
      </h2>
      <ul class="stage-choice" role="list">
        {[...(own ? [own] : []), ...demonstrations].map((demonstration) => (
          <li key={demonstration.id}>
            <button
              type="button"
              data-stage-demonstration={demonstration.id}
              onClick={() => {
                choose(demonstration, null);
              }}
            >
              <strong>
                <OwnWords text={demonstration.title} />
              </strong>
              <span>
                <Words k="stage.steps.minutes" fill={{ count: minutesInAll(demonstration) }} />
              </span>
              {(demonstration === own || kept === `demo=${demonstration.id}`) && (
                <span class="stage-choice__kept">
                  <Words k="stage.choice.kept" />
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <p class="stage-buttons stage-choice__own">
        <StageButton
          k="stage.choice.own"
          press={() => {
            setFrom(demonstrations[1] ?? demonstrations[0] ?? null);
          }}
        />
      </p>
      <PlansList tab={tab} choose={choose} />
    </section>
  );
}
