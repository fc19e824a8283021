import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Flow } from '../../flows/flow.ts';
import { nextAction, progressOf } from '../../coach/next-action.ts';
import { dayInWords } from '../../i18n/day-in-words.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { WindowId } from '../../simulation/model.ts';
import type { RunHandle } from '../../simulation/run.ts';
import type { StageView as View } from '../../stage/presence.ts';
import { namedTexts } from '../../stage/demonstrations/index.ts';
import { shownWindows, windowsThatFit } from '../../stage/shown-windows.ts';
import { AdminWindow } from '../../windows/admin-window.tsx';
import type { CoachView } from '../../windows/coach-view.ts';
import { MailWindow } from '../../windows/mail/mail-window.tsx';
import '../../windows/parts/translatable-texts.ts';
import { PhoneWindow } from '../../windows/phone/phone-window.tsx';
import { BrowserWindow } from '../../windows/portal/browser-window.tsx';
import type { PortalPages } from '../../windows/portal/portal-pages.ts';
import { PhoneClock } from '../../windows/phone/lazy/phone-clock.tsx';
import { PracticeContext, type PracticeActions } from '../../windows/practice-context.ts';
import { stateHash } from '../../windows/state-hash.ts';
import { BigCode } from './big-code.tsx';
import { showWhatIsSpokenOf } from './bring-within.ts';
import { Happened } from './happened.tsx';
import { Highlight } from './highlight.tsx';
import { InviteScreen } from './invite-screen.tsx';
import { StageLine } from './stage-line.tsx';

export interface StageViewProps {
  readonly run: RunHandle;
  readonly flow: Flow;
  readonly portalPages: PortalPages;
  /** Of the audience. */
  readonly texts: Translator;
  readonly view: View;
  /** Hash of what is seen besides the state: the same in every tab that shows the same. */
  readonly seen: string;
  /** An audience cannot operate the windows; in the presenter's picture they are operated. */
  readonly isOperated: boolean;
  /** Where the audience's phones open the demonstration. */
  readonly invitation: string;
  /** Something about the presenter that the audience has to know. */
  readonly note?: string | null;
}

const devices: Readonly<Record<WindowId, ComponentType<{ readonly shown: boolean }>>> = {
  browser: BrowserWindow,
  mail: MailWindow,
  phone: PhoneWindow,
  admin: AdminWindow,
};

const nothing = () => undefined;
/** The stage has no buttons around its windows. */
const noActions: PracticeActions = {
  reset: nothing,
  again: nothing,
  skip: nothing,
  hint: nothing,
  returnToRoute: nothing,
  play: nothing,
  pause: nothing,
  step: nothing,
};

function coachOf({ flow, run, view }: StageViewProps): CoachView {
  const next = nextAction(flow, run.state, run.drafts);
  const steps = progressOf(flow, run.state);
  const isMarked = view.level === 'show' && !view.isGuessing;
  return {
    steps,
    next,
    finished: steps.every(({ state }) => state === 'done'),
    onward: [],
    level: isMarked ? 'show' : 'what',
    isMarked,
    isAstray: false,
    watch: { isPlaying: false, canPlay: false },
  };
}

/** The clock of the phone is wrong, and the room neither knows it nor sees how it is set right. */
const isClockUntold = ({ lasting, isExplained, isGuessing }: View, next: CoachView['next']) =>
  lasting.includes('phoneClockWrong') &&
  !isExplained &&
  (isGuessing || next?.label !== 'demos.phone.setClock');

const NoNotice = () => null;

/** How wide an element is in `rem`, whatever the scale at which it is drawn. */
const widthOf = (element: HTMLElement): number =>
  element.offsetWidth / parseFloat(getComputedStyle(document.documentElement).fontSize);

/**
 * What an audience sees: a line with what is being done, and the windows. Drawn by the audience's tab and, at a smaller scale,
 * by the presenter's. Every window scrolls by itself, so that nothing of it is ever covered or out of sight.
 */
export function StageView(props: StageViewProps) {
  const { flow, portalPages, view, seen, isOperated, note, invitation } = props;
  const { tenant, phone } = props.run.state;
  const { clockError } = phone;
  // Another handle of the same run when the clock of the phone is another: its app makes the code anew at once.
  const run = useMemo(() => Object.create(props.run) as RunHandle, [props.run, clockError]);
  const texts = useMemo(() => namedTexts(props.texts, tenant), [props.texts, tenant]);
  const root = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState(3);
  const hash = useMemo(() => stateHash(run.state), [run.state]);
  const { era } = run.state.tenant;
  const coach = coachOf(props);
  const shown = shownWindows(view.windows, flow.windows, view.zoomed, fit);

  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setFit(windowsThatFit(widthOf(element)));
    });
    observer.observe(element);
    setFit(windowsThatFit(widthOf(element)));
    return () => {
      observer.disconnect();
    };
  }, []);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let isByHand = false;
    const place = () => {
      if (!isByHand) showWhatIsSpokenOf(element);
    };
    place();
    // A page of a window, or a picture in it, may be drawn later than the rest and move what is below it.
    const mutations = new MutationObserver(place);
    mutations.observe(element, { childList: true, subtree: true, attributeFilter: ['hidden'] });
    const sizes = new ResizeObserver(place);
    for (const window of element.querySelectorAll(
      '[data-window], [data-window] :is(.p-admin, div, div > *)',
    ))
      sizes.observe(window);
    // Whoever scrolls a window looks for something else in it; the next action is brought into sight again.
    const leave = () => {
      isByHand = true;
    };
    element.addEventListener('wheel', leave, { passive: true });
    element.addEventListener('touchmove', leave, { passive: true });
    return () => {
      mutations.disconnect();
      sizes.disconnect();
      element.removeEventListener('wheel', leave);
      element.removeEventListener('touchmove', leave);
    };
  }, [coach.next, view, fit]);

  const context = {
    run,
    windows: flow.windows,
    hasTimeline: false,
    portalPages,
    translator: texts,
    screenTexts: texts,
    coach,
    actions: noActions,
    // Its button is the answer to what a room may guess.
    PhoneNotice: isClockUntold(view, coach.next) ? NoNotice : PhoneClock,
  };
  return (
    <PracticeContext.Provider value={context}>
      <div
        ref={root}
        class="p-practice stage-view"
        data-state-hash={hash}
        data-presence={seen}
        data-zoomed={view.zoomed !== null}
        data-guessing={view.isGuessing}
        data-read-from={coach.isMarked ? coach.next?.from : undefined}
        lang={texts.language}
        dir={texts.direction}
      >
        <div class="stage-line">
          <div class="stage-line__head">
            {coach.steps.length > 1 && (
              <div class="p-coach__bars" aria-hidden="true">
                {coach.steps.map(({ id, state }) => (
                  <i key={id} data-state={state} />
                ))}
              </div>
            )}
            {/* Which day it is decides which rules are in force; several demonstrations tell a story of years. */}
            <time dateTime={era}>{dayInWords(texts.language, era)}</time>
          </div>
          <p data-stage-line>
            <StageLine view={view} shown={shown} />
          </p>
          <Happened run={run} isExplained={view.isExplained} lasting={view.lasting} />
          {note && <p class="stage-line__note">{note}</p>}
        </div>
        {view.isCodeBig && <BigCode />}
        <div class="stage-devices" data-shown={shown.length} inert={!isOperated}>
          {flow.windows.map((window) => {
            const Window = devices[window];
            return <Window key={window} shown={shown.includes(window)} />;
          })}
        </div>
        <Highlight root={root} view={view} />
        {view.isInviting && <InviteScreen address={invitation} />}
        {view.isBlack && <div class="stage-black" data-stage-black />}
      </div>
    </PracticeContext.Provider>
  );
}
