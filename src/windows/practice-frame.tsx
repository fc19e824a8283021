import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { aroundScreens, onScreens } from '../i18n/screens.ts';
import type { WindowId } from '../simulation/model.ts';
import { AdminWindow } from './admin-window.tsx';
import { CoachCard } from './coach-card.tsx';
import { EventExplanation } from './event-explanation.tsx';
import { MailWindow } from './mail/mail-window.tsx';
import { LazyTimeline } from './timeline/lazy-timeline.tsx';
import { PhoneWindow } from './phone/phone-window.tsx';
import { BrowserWindow } from './portal/browser-window.tsx';
import { PracticeBar } from './practice-bar.tsx';
import { PracticeClock } from './practice-clock.tsx';
import { PracticeContext, type PracticeProps } from './practice-context.ts';
import { stateHash } from './state-hash.ts';
import { Switcher } from './switcher.tsx';
import { useWindowSlots } from './use-window-slots.ts';

export interface WindowRequest {
  readonly window: WindowId;
  readonly focus: boolean;
}

interface FrameProps extends PracticeProps {
  /** A wish from outside to see a window; a new object is a new wish. */
  readonly request: WindowRequest | null;
}

interface View {
  /** Newest first: what was looked at last stays on the screen where there is room. */
  readonly recent: readonly WindowId[];
  readonly focus: boolean;
}

const bring =
  (window: WindowId, focus: boolean) =>
  ({ recent }: View): View => ({
    recent: [window, ...recent.filter((other) => other !== window)],
    focus,
  });

/**
 * Side by side the phone keeps its place: reader and scanner need it beside whatever else is open. An admin needs no
 * phone; beside the admin centre stands what shows the consequences.
 */
function shownOf(recent: readonly WindowId[], slots: number): ReadonlySet<WindowId> {
  if (slots === 1 || recent[0] === 'admin' || !recent.includes('phone'))
    return new Set(recent.slice(0, slots));
  const others = recent.filter((window) => window !== 'phone');
  return new Set<WindowId>(['phone', ...others.slice(0, slots - 1)]);
}

const devices: Readonly<Record<WindowId, ComponentType<{ readonly shown: boolean }>>> = {
  browser: BrowserWindow,
  mail: MailWindow,
  phone: PhoneWindow,
  admin: AdminWindow,
};

/** As the switcher has them, and the phone at the end: layout.css puts it there, and Tab goes as the eye does. */
const inPlace = (windows: readonly WindowId[]): readonly WindowId[] => [
  ...windows.filter((window) => window !== 'phone'),
  ...windows.filter((window) => window === 'phone'),
];

const first = (windows: readonly WindowId[]): WindowId => windows[0] ?? 'browser';

export function Practice({ request, ...props }: FrameProps) {
  const { run, translator, coach, windows } = props;
  // Typing changes no state; the whole state is hashed only when there is another one.
  const hash = useMemo(() => stateHash(run.state), [run.state]);
  const texts = useMemo(
    () => ({
      translator: aroundScreens(translator, props.screenTexts),
      screenTexts: onScreens(translator, props.screenTexts),
    }),
    [translator, props.screenTexts],
  );
  const frame = useRef<HTMLDivElement>(null);
  const slots = useWindowSlots(frame);
  const [view, setView] = useState<View>(() =>
    bring(coach.next?.in ?? first(windows), false)({ recent: windows, focus: false }),
  );
  const shown = shownOf(view.recent, slots);
  const open = (window: WindowId) => {
    setView(bring(window, true));
  };

  useLayoutEffect(() => {
    if (request) setView(bring(request.window, request.focus));
  }, [request]);

  useLayoutEffect(() => {
    if (view.focus)
      frame.current
        ?.querySelector<HTMLElement>(`[data-window="${first(view.recent)}"] h3`)
        ?.focus();
  }, [view]);

  const { isMarked, next } = coach;
  // A hint that points into a window nobody sees is none: it brings the window forward, and leaves the focus alone.
  useLayoutEffect(() => {
    if (isMarked && next) setView(bring(next.in, false));
  }, [isMarked, next?.in]);
  // After the focus has moved, which scrolls as well. For each action anew: the next page may have a button of the same name
  // in another place.
  useEffect(() => {
    const root = frame.current;
    if (!root || !next) return;
    void import('./lazy/bring-into-sight.ts').then(
      ({ bringIntoSight }) => {
        bringIntoSight(root, next, next.row?.(run.state)?.name);
      },
      // Nothing depends on it.
      () => undefined,
    );
  }, [isMarked, next, view]);

  return (
    <PracticeContext.Provider value={{ ...props, ...texts }}>
      <div
        ref={frame}
        class="p-practice"
        data-state-hash={hash}
        lang={translator.language}
        dir={translator.direction}
      >
        <CoachCard shown={shown} open={open} />
        <div class="p-width">
          <div class="p-workspace">
            <PracticeBar
              onReset={() => {
                setView(bring(first(windows), false));
                props.actions.reset();
              }}
            />
            <Switcher shown={shown} open={open} />
            <div class="p-devices" data-shown={shown.size} data-phone={shown.has('phone')}>
              {inPlace(windows).map((window) => {
                const Window = devices[window];
                return <Window key={window} shown={shown.has(window)} />;
              })}
            </div>
            <EventExplanation />
            {props.hasTimeline && <LazyTimeline />}
            <PracticeClock />
          </div>
        </div>
      </div>
    </PracticeContext.Provider>
  );
}
