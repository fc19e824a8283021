import { languageCodes, languages, type Language } from '../../i18n/languages.ts';
import type { RunHandle } from '../../simulation/run.ts';
import { placeInPlan, talkPlans } from '../../stage/talk.ts';
import { pathOf } from '../site/addresses.ts';
import type { Playing } from './playing.ts';
import type { PresenterTab } from './presenter-tab.ts';
import { StageButton } from './stage-button.tsx';
import { OwnWords, useStageTexts, Words } from './stage-texts.tsx';

interface StageHeadProps {
  readonly tab: PresenterTab;
  readonly playing: Playing;
  readonly setNotes: (language: Language) => void;
  readonly invite: () => void;
  readonly help: () => void;
  readonly leave: () => void;
}

interface LanguageChoiceProps {
  readonly k: 'stage.languages.notes' | 'stage.languages.screens';
  readonly value: string;
  readonly choose: (language: Language) => void;
}

function LanguageChoice({ k, value, choose }: LanguageChoiceProps) {
  return (
    <label class="stage-select">
      <Words k={k} />{' '}
      <select
        value={value}
        data-stage-language={k}
        onChange={({ currentTarget }) => {
          choose(currentTarget.value as Language);
        }}
      >
        {languageCodes.map((code) => (
          <option key={code} value={code} lang={code} dir={languages[code].direction}>
            {languages[code].name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** It is shown, and this tab no longer has it: its value is in memory alone (docs/decisions/0130). */
function isAppPasswordGone(run: RunHandle): boolean {
  const shown = run.state.browser.shownAppPassword;
  return shown !== null && run.secret(shown.ref) === undefined;
}

/** Which demonstration, in which languages, who sees it, and what is wrong. */
export function StageHead({ tab, playing, setNotes, invite, help, leave }: StageHeadProps) {
  const { language } = useStageTexts();
  const { demonstration, session, texts } = playing;
  const { notice } = session.run;
  const count = tab.audience.length;
  const place = placeInPlan(tab.talk, demonstration.id);
  return (
    <header class="stage-head">
      <div class="stage-head__row stage-head__title">
        {place && (
          <p
            class="stage-place"
            data-stage-place={`${String(place.number)}/${String(place.count)}`}
          >
            <Words
              k="stage.plan.place"
              fill={{
                minutes: talkPlans[place.plan].minutes,
                number: place.number,
                of: place.count,
              }}
            />
          </p>
        )}
        <h1>
          <OwnWords text={demonstration.title} />
        </h1>
      </div>
      <div class="stage-head__languages">
        <LanguageChoice k="stage.languages.notes" value={language} choose={setNotes} />
        <LanguageChoice
          k="stage.languages.screens"
          value={texts.language}
          choose={(chosen) => void tab.setScreens(chosen)}
        />
      </div>
      <div class="stage-head__row">
        <a
          class="stage-button stage-button--main"
          href={pathOf(texts.language, 'stage/audience')}
          target="app-password-lab-audience"
          rel="opener"
          data-stage-open-audience
        >
          <Words k="stage.audience.open" />
        </a>
        <p role="status" data-stage-audience-count={count}>
          {!tab.channel ? (
            <Words k="stage.problem.noChannel" />
          ) : count === 0 ? (
            <Words k="stage.audience.none" />
          ) : (
            <Words k="stage.audience.seen" fill={{ count }} />
          )}
        </p>
        <StageButton k="stage.invite.button" press={invite} />
        <StageButton k="stage.keys.button" press={help} />
        <StageButton k="stage.leave" variant="quiet" press={leave} />
      </div>
      {isAppPasswordGone(session.run) && (
        <p class="stage-problem" role="status" data-stage-gone>
          <Words k="stage.problem.gone" />
        </p>
      )}
      {notice && (
        <p class="stage-problem" role="status">
          <Words
            k={
              notice === 'savedRunUnreadable'
                ? 'window.notice.savedRunUnreadable'
                : 'stage.problem.storage'
            }
          />
        </p>
      )}
    </header>
  );
}
