import { demonstrations, type Demonstration } from '../../stage/demonstrations/index.ts';
import { planIds, talkPlans, type PlanId } from '../../stage/talk.ts';
import { pathOf } from '../site/addresses.ts';
import { firstNumber } from './plan.ts';
import type { PresenterTab } from './presenter-tab.ts';
import { OwnWords, useStageTexts, Words } from './stage-texts.tsx';
import { TalkClock } from './talk-clock.tsx';

interface PlansListProps {
  readonly tab: PresenterTab;
  readonly choose: (demonstration: Demonstration, plan: PlanId | null) => void;
}

/** The talks of the handbook: several demonstrations one after the other. Any of them can be begun with. */
export function PlansList({ tab, choose }: PlansListProps) {
  const { language } = useStageTexts();
  return (
    <section class="stage-plans" aria-labelledby="stage-plans">
      <h2 id="stage-plans">
        <Words k="stage.plan.title" />
      </h2>
      <p>
        <a href={pathOf(language, 'trainer-plans')}>
          <Words k="stage.plan.handbook" />
        </a>
      </p>
      <ul class="stage-plans__list" role="list">
        {planIds.map((plan) => (
          <li key={plan} data-stage-plan={plan}>
            <h3>
              <Words k={`stage.plan.${plan}`} />
            </h3>
            <ol role="list">
              {talkPlans[plan].shows.map((id) => {
                const show = demonstrations.find((one) => one.id === id);
                const number = show ? firstNumber({ ...tab.talk, plan }, show) : null;
                return (
                  show && (
                    <li key={id}>
                      <button
                        type="button"
                        class="stage-button"
                        data-stage-show={id}
                        onClick={() => {
                          choose(show, plan);
                        }}
                      >
                        {/* One run of words, which breaks as a sentence does. */}
                        <span>
                          <OwnWords text={show.title} />
                          {number !== null && (
                            <>
                              {' '}
                              <span class="stage-plans__from">
                                <Words k="stage.plan.from" fill={{ number }} />
                              </span>
                            </>
                          )}
                        </span>
                      </button>
                    </li>
                  )
                );
              })}
            </ol>
          </li>
        ))}
      </ul>
      <TalkClock tab={tab} />
    </section>
  );
}
