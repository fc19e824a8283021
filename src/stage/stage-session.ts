import { bringToStep } from '../coach/lazy/bring-to-step.ts';
import { narration } from '../coach/lazy/narration.ts';
import { Watch } from '../coach/lazy/watch.ts';
import { nextAction, progressOf, type StepProgress } from '../coach/next-action.ts';
import type { Action, Flow } from '../flows/flow.ts';
import { incidents } from '../simulation/lazy/incidents.ts';
import type { IncidentId, WindowId } from '../simulation/model.ts';
import type { RunHandle } from '../simulation/run.ts';
import { ActionsDone, isField, performedBy } from './actions-done.ts';
import { OneAfterAnother } from './one-after-another.ts';
import { PlannedIncidents, type PlannedState } from './planned-incidents.ts';
import { ShownAnswer, type Answer } from './shown-answer.ts';
import { windowsFor } from './windows-for.ts';
import { bringAbout } from './bring-about.ts';
import { LastingCauses } from './lasting-causes.ts';
import { RoomGuess } from './room-guess.ts';
import { seenIn } from './seen-in.ts';
import { firstView, withWindow, type Presence, type StageView } from './presence.ts';
import type { SessionOptions, Speed, Way } from './session-options.ts';
import { snapshotOf, type Snapshot } from './snapshot-of.ts';
import { withWindowSwitched } from './switched-view.ts';
import { WayBack } from './way-back.ts';

/** What a presenter does with a run. It knows neither tabs nor elements. */
export class StageSession {
  readonly run: RunHandle;
  readonly flow: Flow;
  readonly watch: Watch;
  view: StageView;
  speed: Speed = 1;
  /** To which step a jump is under way: the audience sees where it ends, and not each step on the way. */
  jumpingTo: string | null = null;
  /** An action is under way. It may be several commands, as one that waits first. */
  isActing = false;
  readonly #options: SessionOptions;
  readonly #stop: () => void;
  readonly #done = new ActionsDone();
  /** What is asked for is done one after the other: a quick "back" waits for the action before it. */
  readonly #queue = new OneAfterAnother();
  #followed: Action | null = null;
  readonly #answer = new ShownAnswer();
  readonly #planned = new PlannedIncidents();
  readonly #wayBack: WayBack;
  readonly #causes = new LastingCauses();
  readonly #guess = new RoomGuess();
  /** Where the run stood when it was brought to the step with which it begins here. */
  #begunAt: Pick<RunHandle, 'log' | 'drafts'> | null = null;

  constructor(options: SessionOptions) {
    const { run, flow, screens } = options;
    this.#options = options;
    this.run = run;
    this.flow = flow;
    this.view = firstView(screens, []);
    this.#wayBack = new WayBack(flow, options.wayBack);
    this.watch = new Watch({
      wait: (milliseconds, then) => options.wait(milliseconds / this.speed, then),
      nextAction: () => this.next,
      perform: (action) => {
        this.isActing = true;
        return this.#perform(action).finally(() => (this.isActing = false));
      },
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

  get isJumping(): boolean {
    return this.jumpingTo !== null;
  }

  /** Every step was done by somebody: it did not begin so. */
  get isPlayed(): boolean {
    return this.present === this.flow.steps.length && this.run.canUndo;
  }

  /** The refusal, or the result, that the last action brought: shown, and spoken of, until the next one. */
  get answer(): Answer | null {
    return this.#answer.shown;
  }

  /** Whether an incident that is planned for the present step is possible now, later, or no more. */
  plannedState(incident: IncidentId): PlannedState {
    return this.#planned.stateOf(incident, this.run.state);
  }

  /** The app password of the present step is gone: the next actions make another one, and are not those that are printed. */
  get isOnWayBack(): boolean {
    return this.#wayBack.isOn;
  }

  /** The step to which that leads, to be kept for a page that is loaded again. */
  get wayBack(): string | null {
    return this.#wayBack.stepId;
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

  /** Something was done, and not only what leads to the step with which it begins here. */
  get hasBegun(): boolean {
    const { log, drafts } = this.run;
    const isAsBegun = this.#begunAt?.log.length === log.length && this.#begunAt.drafts === drafts;
    return this.canGoBack && !this.isJumping && !isAsBegun;
  }

  /** Steps are left before this one. */
  isBefore(stepId: string): boolean {
    return this.present < this.flow.steps.findIndex(({ id }) => id === stepId);
  }

  /** Shows a window until the next action, or takes one away that is shown. */
  switchWindow(window: WindowId): void {
    this.change(withWindowSwitched(this.view, window));
  }

  /** What another tab showed, when this one takes over from it. */
  takeUp({ view, drafts }: Pick<Presence, 'view' | 'drafts'>): void {
    this.view = view;
    this.#guess.takeUp(view.isGuessing);
    for (const [field, text] of Object.entries(drafts))
      if (isField(field)) this.run.setDraft(field, text);
  }

  /** The next action, and first the time that it has to wait for. */
  goOn(): Promise<void> {
    return this.#queue.add(() => this.watch.step());
  }

  /** The last action is undone, in all windows. */
  goBack(): Promise<void> {
    this.watch.pause();
    return this.#queue.add(async () => {
      this.#answer.comeBack(this.run, await this.#done.goBack(this.run), this.present);
      this.#follow();
      this.#options.changed();
    });
  }

  /** Lets something go wrong, where that makes sense, and shows the window in which it is seen. */
  bring(incident: IncidentId): Promise<void> {
    return this.#queue.add(async () => {
      const { run } = this;
      if (!incidents[incident].isPossible(run.state)) return;
      await this.#done.record(run, this.answer, () => bringAbout(incident, run));
      const window = seenIn[incident](run.state);
      if (window && this.flow.windows.includes(window)) this.view = withWindow(this.view, window);
      this.#options.changed();
    });
  }

  /** The room is told why something was refused or goes wrong, or no longer. */
  tellWhy(): void {
    this.view = { ...this.view, isExplained: !this.view.isExplained };
    this.#follow();
    this.#options.changed();
  }

  /** The trainer has said enough about what goes wrong, repaired or not. */
  putIncidentsAway(): void {
    this.#causes.putAway(this.run);
    this.#follow();
    this.#options.changed();
  }

  jump(stepId: string): Promise<void> {
    return this.#jump(stepId, { begins: false, isAnew: false });
  }

  /** A talk begins with this step: what leads to it is not shown, and starts no clock. */
  beginAt(stepId: string): Promise<void> {
    return this.#jump(stepId, { begins: true, isAnew: false });
  }

  async #jump(stepId: string, way: Way): Promise<void> {
    this.watch.pause();
    if (this.isJumping) return;
    this.jumpingTo = stepId;
    this.#options.changed();
    try {
      await this.#queue.add(async () => {
        // What is done on the way leaves no time to draw.
        await this.#options.painted?.();
        if (way.isAnew) await this.run.reset();
        const recorded = performedBy(this.flow, (action) => this.#record(action));
        await bringToStep(recorded, this.run, stepId);
      });
    } finally {
      this.jumpingTo = null;
      if (way.begins) this.#begunAt = { log: this.run.log, drafts: this.run.drafts };
      // Whoever goes to another step has done with what went wrong on the way to it.
      this.#causes.putAway(this.run);
      this.#answer.leave();
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

  /** Plays on from here, or stops. */
  async play(): Promise<void> {
    if (this.watch.isPlaying) {
      this.watch.pause();
      return;
    }
    if (this.isFrozen) await this.run.pauseTime(false);
    this.#guess.goOn();
    this.#follow();
    this.watch.play();
  }

  setSpeed(speed: Speed): void {
    this.speed = speed;
    // What is being waited for is waited for anew.
    if (this.watch.isPlaying) this.watch.play();
    this.#options.changed();
  }

  /** @param from the step with which it begins here; `null`: the first one */
  async reset(from: string | null = null): Promise<void> {
    this.watch.pause();
    if (from === null) await this.run.reset();
    else await this.#jump(from, { begins: true, isAnew: true });
  }

  snapshot(needsLog: boolean): Snapshot {
    return snapshotOf(this.run, this.view, needsLog);
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

  async #record(action: Action): Promise<void> {
    const { answer } = this;
    this.#answer.leave();
    this.#guess.goOn();
    await this.#done.record(this.run, answer, () => action.perform(this.run));
    this.#follow();
  }

  #withhold(): void {
    const { lasting, isNew } = this.#causes.look(this.run, this.present === this.flow.steps.length);
    const isExplained = this.view.isExplained && !isNew;
    const isGuessing = this.#guess.look(this.run, {
      lasting,
      isExplained,
      next: this.next,
      followed: this.#followed,
      isByItself: this.watch.isPlaying || this.isJumping,
    });
    this.view = { ...this.view, lasting, isExplained, isGuessing };
  }

  /** Shows the windows of the present step. */
  #follow(): void {
    const wasGuessing = this.view.isGuessing;
    this.#withhold();
    const { isGuessing, windows } = this.view;
    const { next } = this;
    this.#planned.look(this.run, this.present);
    this.#wayBack.look(this.run, { present: this.present, next });
    const isNew = this.#answer.look(this.run, this.present) || isGuessing !== wasGuessing;
    if (next === this.#followed && !isNew && windows.length > 0) return;
    this.#followed = next;
    const arranged = windowsFor(this.view, this.flow, this.present, next, this.answer?.window);
    this.view = { ...this.view, ...arranged };
  }
}
