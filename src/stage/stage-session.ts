import { bringToStep } from '../coach/lazy/bring-to-step.ts';
import { narration } from '../coach/lazy/narration.ts';
import { Watch, type Wait } from '../coach/lazy/watch.ts';
import { nextAction, progressOf, type StepProgress } from '../coach/next-action.ts';
import type { Action, Flow } from '../flows/flow.ts';
import type { Translator } from '../i18n/translator.ts';
import type { FieldId, WindowId } from '../simulation/model.ts';
import type { RunHandle } from '../simulation/run.ts';
import { carriedLog } from './carried-log.ts';
import { firstView, withWindow, type Presence, type StageView } from './presence.ts';
import type { Language } from '../i18n/languages.ts';

/** Speeds at which the coach performs by itself. */
export const speeds = [0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

/** What of the drafts is a field, and not what the run itself remembers of one. */
const isField = (name: string): name is FieldId =>
  !name.startsWith('refused') && name !== 'goneAppPassword';

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
  #followed: Action | null = null;

  constructor(options: SessionOptions) {
    const { run, flow, screens } = options;
    this.#options = options;
    this.run = run;
    this.flow = flow;
    this.view = firstView(screens, flow.windows);
    this.watch = new Watch({
      wait: (milliseconds, then) => options.wait(milliseconds / this.speed, then),
      nextAction: () => this.next,
      perform: (action) => this.#perform(action),
      textToRead: () => narration(options.texts(), run.state, this.next),
      changed: options.changed,
    });
    this.#stop = run.subscribe(() => {
      this.#follow();
      if (!this.isJumping) options.changed();
    });
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

  bringForward(window: WindowId): void {
    this.view = withWindow(this.view, window);
    this.#options.changed();
  }

  /** What another tab showed, when this one takes over from it. */
  takeUp({ view, drafts }: Pick<Presence, 'view' | 'drafts'>): void {
    this.view = view;
    for (const [field, text] of Object.entries(drafts))
      if (isField(field)) this.run.setDraft(field, text);
  }

  /** The next action, and first the time that it has to wait for. */
  async goOn(): Promise<void> {
    await this.watch.step();
  }

  /** The last command is undone, in all windows. */
  async goBack(): Promise<void> {
    this.watch.pause();
    await this.run.undo();
  }

  async jump(stepId: string): Promise<void> {
    this.watch.pause();
    if (this.isJumping) return;
    this.isJumping = true;
    this.#options.changed();
    try {
      await bringToStep(this.flow, this.run, stepId);
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
    await action.perform(this.run);
  }

  /** The window of the next action comes forward, and beside it the one that is read from. */
  #follow(): void {
    const { next } = this;
    if (next === this.#followed) return;
    this.#followed = next;
    if (!next) return;
    const beside = next.from ? withWindow(this.view, next.from) : this.view;
    this.view = withWindow(beside, next.in);
  }
}
