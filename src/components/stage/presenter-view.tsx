import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { namedTexts, type Demonstration, type Fault } from '../../stage/demonstrations/index.ts';
import { AddressProblem } from './address-problem.tsx';
import { beginsAt, type PlanId } from '../../stage/talk.ts';
import { stoppedClock } from '../../stage/timer.ts';
import type { StageCommand } from '../../stage/shortcuts.ts';
import { Choice } from './choice.tsx';
import { CodeCard } from './code-card.tsx';
import { DriverNotice } from './driver-notice.tsx';
import { EndOfDemonstration } from './end-of-demonstration.tsx';
import type { GuideNotes } from './guide-notes.ts';
import { HelpDialog } from './help-dialog.tsx';
import { IncidentCard } from './incident-card.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { isAtItsEnd, nextDemonstration } from './next-demonstration.ts';
import { NoteCard } from './note-card.tsx';
import { Picture } from './picture.tsx';
import type { Playing } from './playing.ts';
import type { PresenterTab } from './presenter-tab.ts';
import { ResetDialog } from './reset-dialog.tsx';
import { inWords, type Said } from './said.ts';
import { StageControls } from './stage-controls.tsx';
import { StageHead } from './stage-head.tsx';
import { StageTexts, Words } from './stage-texts.tsx';
import { StageTimer } from './stage-timer.tsx';
import { StageView } from './stage-view.tsx';
import { Untold } from './untold.tsx';
import { StepsList } from './steps-list.tsx';
import { useNarrow } from './use-narrow.ts';
import type { IncidentId } from '../../simulation/model.ts';

export type OpenDialog = 'help' | 'invite' | 'reset' | 'again' | 'replay' | null;

export interface PresenterProps {
  readonly tab: PresenterTab;
  readonly texts: Translator;
  readonly notes: GuideNotes;
  readonly dialog: OpenDialog;
  readonly isPointing: boolean;
  /** What is wrong with the demonstration in the address. */
  readonly faults: readonly Fault[];
  /** Where the audience's phones open the demonstration. */
  readonly invitation: string;
  /** Why the last key did nothing, or where what it did is seen. */
  readonly said: Said | null;
  readonly ask: (command: StageCommand) => void;
  readonly bring: (incident: IncidentId) => void;
  /** `plan`: of which talk of the handbook it is a part. */
  readonly choose: (demonstration: Demonstration, plan: PlanId | null) => void;
  readonly setNotes: (language: Language) => void;
  readonly setDialog: (dialog: OpenDialog) => void;
}

/** The presenter's tab, in the presenter's language. */
export function PresenterView(props: PresenterProps) {
  const { tab, texts, dialog, setDialog, choose, invitation } = props;
  const { playing } = tab;
  const close = () => {
    setDialog(null);
  };
  return (
    <StageTexts.Provider
      value={playing ? namedTexts(texts, playing.session.run.state.tenant) : texts}
    >
      <div class="stage" lang={texts.language} dir={texts.direction}>
        {tab.parts.hasFailed && (
          <p class="stage-problem" role="alert">
            <Words k="window.loadFailed" />
          </p>
        )}
        {props.faults.length > 0 && <AddressProblem faults={props.faults} />}
        {tab.driving.role === 'watching' && <DriverNotice tab={tab} />}
        {tab.driving.role === 'driving' && !playing && <Choice tab={tab} choose={choose} />}
        {playing && <PlayingView {...props} playing={playing} />}
        {dialog === 'help' && (
          <HelpDialog
            hasCharacters={tab.hasCharacters}
            setCharacters={(has) => {
              tab.setCharacters(has);
            }}
            close={close}
          />
        )}
        {dialog === 'invite' && playing && (
          <InviteDialog
            address={invitation}
            title={inWords(playing.demonstration.title, playing.texts)}
            isInviting={playing.session.view.isInviting}
            invite={() => {
              props.ask('invite');
            }}
            close={close}
          />
        )}
        {(dialog === 'reset' || dialog === 'again' || dialog === 'replay') && playing && (
          <ResetDialog
            isAtEnd={dialog === 'again'}
            reset={() => {
              void startOver(tab, playing).then(() => {
                if (dialog === 'replay') void playing.session.play();
              });
            }}
            close={close}
          />
        )}
      </div>
    </StageTexts.Provider>
  );
}

/** With its clock: that has run since it was begun, or since it was played. */
async function startOver(tab: PresenterTab, { session, demonstration }: Playing): Promise<void> {
  await session.reset(beginsAt(tab.talk, demonstration.id));
  tab.setClock(() => stoppedClock);
}

function PlayingView({
  tab,
  playing,
  notes,
  isPointing,
  invitation,
  said,
  ask,
  bring,
  choose,
  setNotes,
  setDialog,
}: PresenterProps & { readonly playing: Playing }) {
  const { session, flow, portalPages, texts, seen } = playing;
  const { view } = session;
  const words: Said | null = session.isJumping ? { k: 'stage.said.onTheWay' } : said;
  const isNarrow = useNarrow();
  const leave = () => {
    history.replaceState(history.state, '', location.pathname);
    tab.leave();
  };
  const note = (
    <NoteCard playing={playing} notes={notes}>
      <Untold
        playing={playing}
        explain={() => {
          ask('explain');
        }}
      />
      {session.present === flow.steps.length && (
        <EndOfDemonstration tab={tab} playing={playing} choose={choose} leave={leave} />
      )}
    </NoteCard>
  );
  return (
    <>
      <StageHead
        tab={tab}
        playing={playing}
        leave={leave}
        setNotes={setNotes}
        invite={() => {
          setDialog('invite');
        }}
        help={() => {
          setDialog('help');
        }}
      />
      <div class="stage-columns">
        <div class="stage-main">
          <Picture
            report={tab.audience[0]}
            said={
              words ? <Words {...words} /> : view.isBlack && <Words k="stage.control.isBlack" />
            }
            isPointing={isPointing}
            point={(pointer) => {
              session.change({ pointer });
            }}
          >
            <StageView
              run={session.run}
              flow={flow}
              portalPages={portalPages}
              texts={texts}
              view={view}
              seen={seen}
              isOperated
              invitation={invitation}
            />
          </Picture>
          <StageControls
            playing={playing}
            isPointing={isPointing}
            leadsOn={isAtItsEnd(playing) && nextDemonstration(tab, playing) !== undefined}
            ask={ask}
            startOver={() => {
              setDialog('reset');
            }}
          >
            {isNarrow && note}
          </StageControls>
          <StepsList talk={tab.talk} playing={playing} />
        </div>
        <div class="stage-side">
          {!isNarrow && note}
          <div class="stage-pair">
            <StageTimer tab={tab} playing={playing} />
            <CodeCard run={session.run} />
          </div>
          <IncidentCard playing={playing} bring={bring} />
        </div>
      </div>
    </>
  );
}
