import { bringToStep } from '../coach/lazy/bring-to-step.ts';
import { narration } from '../coach/lazy/narration.ts';
import { Watch, type Wait } from '../coach/lazy/watch.ts';
import { nextAction, progressOf, type StepProgress } from '../coach/next-action.ts';
import type { Action, Flow } from '../flows/flow.ts';
import type { Translator } from '../i18n/translator.ts';
import { incidents, promptIn } from '../simulation/lazy/incidents.ts';
import { codeTypedAt } from '../simulation/lazy/typed-codes.ts';
import type { IncidentId, RunState, WindowId } from '../simulation/model.ts';
import type { RunHandle } from '../simulation/run.ts';
import { ActionsDone, isField, performedBy } from './actions-done.ts';
import { carriedLog } from './carried-log.ts';
import { saidToRoom } from './said-to-room.ts';
import { firstView, withoutWindow, withWindow, type Presence, type StageView } from './presence.ts';
import { windowsInPlay } from './windows-in-play.ts';
import type { Language } from '../i18n/languages.ts';

/** Speeds at which the coach performs by itself. */
export const speeds = [0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

/** Where an incident is seen besides in the line that explains it; `null`: nowhere before something is tried. */
const seenIn: Readonly<Record<IncidentId, (state: RunState) => WindowId | null>> = {
  messageLost: () => 'phone',
  codeWrong: (state) => promptIn(state)?.window ?? null,
  codeExpired: (state) => promptIn(state)?.window ?? null,
  phoneClockWrong: () => 'phone',
  appPasswordsOff: () => null,
  appPasswordDeleted: () => null,
  clientWithoutModern: () => 'mail',
  protocolOff: () => null,
  accountLocked: () => null,
  phoneLost: () => 'phone',
};

interface SessionOptions {
  readonly run: RunHandle;
  readonly flow: Flow;
  readonly screens: Language;
  readonly wait: Wait;
  /** The texts of the audience: as long as they take to read, the coach waits. */
  readonly texts: () => Translator;
  readonly changed: () => void;
}

/** The part of a snapshot that the run and the presenter's choices decide. */
export type Snapshot = Pick<Presence, 'version' | 'view' | 'drafts' | 'shown' | 'carried'>;

/** What a presenter does with a run. It knows neither tabs nor elements. */
export class StageSession {
  readonly run: RunHandle;
  readonly flow: Flow;
  readonly watch: Watch;
  view: StageView;
  speed: Speed = 1;
  /** A jump is under way: the audience sees where it ends, and not each step on the way. */
  isJumping = false;
  readonly #options: SessionOptions;
  readonly #stop: () => void;
  readonly #done = new ActionsDone();
  /** What is asked for is done one after the other: a quick "back" waits for the action before it. */
  #queue: Promise<void> = Promise.resolve();
  #followed: Action | null = null;
  /** Of the causes that the room was told, or not yet. */
  #causes = '';

  constructor(options: SessionOptions) {
    const { run, flow, screens } = options;
    this.#options = options;
    this.run = run;
    this.flow = flow;
    this.view = firstView(screens, []);
    this.watch = new Watch({
      wait: (milliseconds, then) => options.wait(milliseconds / this.speed, then),
      nextAction: () => this.next,
      perform: (action) => this.#perform(action),
      textToRead: () => narration(options.texts(), run.state, this.next),
      changed: options.changed,
    });
    this.#stop = run.subscribe(() => {
      this.#withhold();
      this.#follow();
      if (!this.isJumping) options.changed();
    });
    this.#withhold();
    this.#follow();
  }

  get next(): Action | null {
    return nextAction(this.flow, this.run.state, this.run.drafts);
  }

  get progress(): readonly StepProgress[] {
    return progressOf(this.flow, this.run.state);
  }

  /** Index of the present step; the number of steps once all are done. */
  get present(): number {
    const index = this.progress.findIndex(({ state }) => state === 'current');
    return index < 0 ? this.flow.steps.length : index;
  }

  get isFrozen(): boolean {
    return this.run.state.practice.pausedAt !== null;
  }

  change(part: Partial<StageView>): void {
    this.view = { ...this.view, ...part };
    this.#options.changed();
  }

  get canGoBack(): boolean {
    return this.#done.canGoBack(this.run);
  }

  /** Shows a window until the next action, or takes one away that is shown. */
  switchWindow(window: WindowId): void {
    const isShown = this.view.zoomed === null && this.view.windows.includes(window);
    this.view = isShown ? withoutWindow(this.view, window) : withWindow(this.view, window);
    this.#options.changed();
  }

  /** What another tab showed, when this one takes over from it. */
  takeUp({ view, drafts }: Pick<Presence, 'view' | 'drafts'>): void {
    this.view = view;
    for (const [field, text] of Object.entries(drafts))
      if (isField(field)) this.run.setDraft(field, text);
  }

  /** The next action, and first the time that it has to wait for. */
  goOn(): Promise<void> {
    return this.#afterwards(() => this.watch.step());
  }

  /** The last action is undone, in all windows. */
  goBack(): Promise<void> {
    this.watch.pause();
    return this.#afterwards(() => this.#done.goBack(this.run));
  }

  /** Lets something go wrong, where that makes sense, and shows the window in which it is seen. */
  bring(incident: IncidentId): Promise<void> {
    return this.#afterwards(async () => {
      const { run } = this;
      if (!incidents[incident].isPossible(run.state)) return;
      await this.#done.record(run, async () => {
        const typed = await codeTypedAt(incident, run.state, {
          now: () => run.now(),
          secret: (ref) => run.secret(ref),
        });
        // What is refused stands in the field: a right code that was typed there already is not.
        if (typed) run.setDraft(typed.field, typed.text);
        await run.dispatch({ type: 'injectIncident', incident });
      });
      const window = seenIn[incident](run.state);
      if (window && this.flow.windows.includes(window)) this.view = withWindow(this.view, window);
      this.#options.changed();
    });
  }

  async jump(stepId: string): Promise<void> {
    this.watch.pause();
    if (this.isJumping) return;
    this.isJumping = true;
    this.#options.changed();
    try {
      await this.#afterwards(async () => {
        const recorded = performedBy(this.flow, (action) => this.#record(action));
        await bringToStep(recorded, this.run, stepId);
      });
    } finally {
      this.isJumping = false;
      this.#follow();
      this.#options.changed();
    }
  }

  async skip(seconds: number): Promise<void> {
    await this.run.dispatch({ type: 'skipTime', seconds });
  }

  async freeze(): Promise<void> {
    this.watch.pause();
    await this.run.pauseTime(!this.isFrozen);
  }

  /** Plays on from here, or from the beginning when there is nothing left. */
  async play(): Promise<void> {
    if (this.watch.isPlaying) {
      this.watch.pause();
      return;
    }
    if (this.isFrozen) await this.run.pauseTime(false);
    if (!this.next) await this.run.reset();
    this.watch.play();
  }

  setSpeed(speed: Speed): void {
    this.speed = speed;
    // What is being waited for is waited for anew.
    if (this.watch.isPlaying) this.watch.play();
    this.#options.changed();
  }

  async reset(): Promise<void> {
    this.watch.pause();
    await this.run.reset();
  }

  snapshot(needsLog: boolean): Snapshot {
    const { run } = this;
    const shown = run.state.browser.shownAppPassword;
    const value = shown === null ? undefined : run.secret(shown.ref);
    const isInMemory = run.notice === 'storageRefused' || run.notice === 'storageFull';
    return {
      version: run.log.length,
      view: this.view,
      drafts: run.drafts,
      shown: shown === null || value === undefined ? null : { ref: shown.ref, value },
      carried: needsLog || isInMemory ? carriedLog(run) : null,
    };
  }

  close(): void {
    this.watch.pause();
    this.#stop();
    this.run.close();
  }

  async #perform(action: Action): Promise<void> {
    const seconds = action.seconds?.(this.run.state) ?? null;
    if (seconds !== null) await this.skip(seconds);
    await this.#record(action);
  }

  #record(action: Action): Promise<void> {
    return this.#done.record(this.run, () => action.perform(this.run));
  }

  #afterwards(act: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(act);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /** Another cause is one that the room may guess. */
  #withhold(): void {
    const { mark } = saidToRoom(this.run.state);
    if (mark !== this.#causes) this.view = { ...this.view, isExplained: false };
    this.#causes = mark;
  }

  /** The windows of the present step are shown: in front that of the next action, and beside it the one that is read from. */
  #follow(): void {
    const { next } = this;
    if (next === this.#followed && this.view.windows.length > 0) return;
    this.#followed = next;
    const inPlay = windowsInPlay(this.flow, this.present, next);
    const named = next ? [next.in, ...(next.from ? [next.from] : [])] : [];
    // The others stay in the order in which they were seen last.
    const rest = [...this.view.windows, ...inPlay].filter((window) => inPlay.includes(window));
    const windows = [...new Set([...named, ...rest])];
    const { zoomed } = this.view;
    this.view = { ...this.view, windows, zoomed: zoomed && (next?.in ?? zoomed) };
  }
}
