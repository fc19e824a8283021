import type { Language } from '../../i18n/languages.ts';
import { realClock } from '../../simulation/clock.ts';
import { cryptoRandom } from '../../simulation/random.ts';
import {
  beginAsking,
  hear,
  hearGoodbye,
  isSilent,
  takeOver,
  type Driving,
  type Mark,
} from '../../stage/driver.ts';
import { readFragment, type Demonstration } from '../../stage/demonstrations/index.ts';
import type { KeptStage } from '../../stage/kept-stage.ts';
import { AudienceReports } from '../../stage/audience-reports.ts';
import type { Move } from '../../stage/shortcuts.ts';
import { seenOf, type AudienceReport, type Presence } from '../../stage/presence.ts';
import { keepTalk, readTalk, type Talk } from '../../stage/talk.ts';
import type { StageClock } from '../../stage/timer.ts';
import { startedTogether } from '../../stage/two-clocks.ts';
import { randomId } from '../../tenant/random.ts';
import { stateHash } from '../../windows/state-hash.ts';
import { openChannel } from './channel.ts';
import { loadAudienceTexts } from './audience-texts.ts';
import { oncePerTask } from './once-per-task.ts';
import { openDemonstration, openSession } from './open-demonstration.ts';
import { Latest } from '../site/latest.ts';
import { heartbeatEvery, holdDriving, holdLife, untilAnswered, WatchedDriver } from './tab-life.ts';
import { PartLoader } from './part-loader.ts';
import {
  clockLeft,
  keepPlaying,
  keptStage,
  jumpLeft,
  presenceOf,
  screensFor,
  viewLeft,
  type Playing,
} from './playing.ts';

/**
 * A presenter's tab: whether it drives, what it drives, and what it says to the others. `changed` is called after each change of
 * any of it.
 */
export class PresenterTab {
  driving: Driving = beginAsking(randomId(cryptoRandom));
  playing: Playing | null = null;
  /** What another tab presents, while this one does not drive. */
  heard: Presence | null = null;
  readonly parts: PartLoader;
  hasCharacters: boolean;
  /** Of the notes. */
  notes: Language;
  /** The demonstrations of one talk, and its time. */
  talk: Talk;
  readonly channel = openChannel();
  readonly #changed: () => void;
  readonly #audience = new AudienceReports();
  readonly #driver = new WatchedDriver();
  readonly #held = holdLife(this.driving.id);
  #number = 0;
  readonly #opening = new Latest();
  readonly #screens = new Latest();
  readonly #sendSoon = oncePerTask(() => this.#send());

  /** @param move a clicker was pressed while the audience's tab was in front */
  constructor(notes: Language, changed: () => void, move: (asked: Move) => void) {
    this.notes = notes;
    this.#changed = () => {
      holdDriving(this.driving.role === 'driving');
      changed();
    };
    this.parts = new PartLoader(changed);
    this.talk = readTalk(() => localStorage, realClock());
    this.hasCharacters = this.kept?.hasCharacters ?? true;
    this.channel?.listen((message) => {
      switch (message.kind) {
        case 'presence':
          this.#hear(message.presence);
          break;
        case 'driver':
          this.#hearMark(message.driver);
          break;
        case 'goodbye':
          this.#hearGoodbye(message.driver);
          break;
        case 'ask':
          this.#send();
          break;
        case 'move':
          // Only the tab that drives has a demonstration on it.
          move(message.move);
          break;
        case 'audience':
          this.#hearAudience(message.report);
          break;
        case 'audienceGone':
          this.#audience.forget(message.id);
          this.#changed();
      }
    });
    addEventListener('pagehide', () => this.#sayGoodbye());
    // A page that comes back from the browser's memory speaks up again.
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      this.channel?.send({ kind: 'ask' });
      this.#send();
    });
    setInterval(() => {
      this.#send();
      this.#changed();
    }, heartbeatEvery);
  }

  /** Asks whether another tab drives; without an answer this one does. Resolves to whether it came to drive by that. */
  async begin(): Promise<boolean> {
    this.channel?.send({ kind: 'ask' });
    if (this.channel) await untilAnswered(() => this.driving.role !== 'asking');
    // Before this tab says that it drives: from then on others wait for its end.
    await this.#held;
    const isUnanswered = this.driving.role === 'asking';
    if (isUnanswered) this.driving = takeOver(this.driving, realClock());
    this.#changed();
    return isUnanswered;
  }

  /** What was shown last in this browser. */
  get kept(): KeptStage | null {
    return keptStage();
  }

  get isSilent(): boolean {
    return isSilent(this.driving, realClock());
  }

  /** The audience tabs that answered lately. */
  get audience(): readonly AudienceReport[] {
    return this.#audience.lately(realClock());
  }

  async takeOver(): Promise<void> {
    const { heard } = this;
    this.driving = takeOver(this.driving, realClock());
    const read = heard && (await this.parts.load(() => readFragment(heard.demonstration)));
    // What the audience sees stays as it is, also half-typed text.
    if (heard && read?.ok) await this.open(read.demonstration, heard.view.screens, heard);
    else this.#changed();
  }

  /**
   * Shows a demonstration, where it was left when it is the one that is kept.
   * @param from a step before which nothing is shown: the run is brought there
   * @returns whether it is shown; not when it cannot be loaded, or something else was asked for meanwhile
   */
  async open(
    demonstration: Demonstration,
    language: Language,
    heard: Pick<Presence, 'view' | 'drafts'> | null = null,
    from: string | null = null,
  ): Promise<boolean> {
    if (this.driving.role !== 'driving') return false;
    this.leave();
    const isWanted = this.#opening.ask();
    const parts = await this.parts.load(async () => {
      const opened = await openDemonstration(demonstration);
      const screens = heard ? language : screensFor(opened, language);
      return [opened, await loadAudienceTexts(screens)] as const;
    });
    if (!parts) return false;
    const [opened, texts] = parts;
    const { fragment } = opened;
    const session = await openSession(opened, {
      screens: texts.language as Language,
      texts: () => this.playing?.texts ?? texts,
      changed: () => this.#show(),
      isWanted,
    });
    if (!session) return false;
    if (heard) session.takeUp(heard);
    else session.view = { ...session.view, ...viewLeft(fragment) };
    const goal = jumpLeft(fragment);
    this.playing = { ...opened, session, texts, clock: clockLeft(fragment), seen: '' };
    history.replaceState(history.state, '', `#${fragment}`);
    if (from !== null && session.isBefore(from)) await session.beginAt(from);
    else if (goal !== null) await session.jump(goal);
    else this.#show();
    return isWanted();
  }

  /** Back to the choice of demonstrations. The run stays saved. */
  leave(): void {
    for (const asked of [this.#opening, this.#screens]) asked.giveUp();
    this.playing?.session.close();
    this.playing = null;
    this.#changed();
  }

  async setScreens(language: Language): Promise<void> {
    const isWanted = this.#screens.ask();
    const texts = await this.parts.load(() => loadAudienceTexts(language));
    if (!texts || !this.playing || !isWanted()) return;
    this.playing = { ...this.playing, texts };
    this.playing.session.change({ screens: language });
  }

  setNotes(language: Language): void {
    this.notes = language;
    this.#keep();
  }

  setClock(change: (clock: StageClock, now: number) => StageClock): void {
    if (!this.playing) return;
    this.playing = { ...this.playing, clock: change(this.playing.clock, realClock()) };
    this.#keep();
    this.#changed();
  }

  setTalk(change: (talk: Talk, now: number) => Talk): void {
    this.talk = keepTalk(() => localStorage, change(this.talk, realClock()));
    this.#changed();
  }

  setCharacters(hasCharacters: boolean): void {
    this.hasCharacters = hasCharacters;
    this.#keep();
    this.#changed();
  }

  #keep(): void {
    if (this.playing) keepPlaying(this.playing, this);
  }

  #hear(presence: Presence): void {
    this.#hearMark(presence.driver);
    if (this.driving.known === presence.driver) this.heard = presence;
  }

  #hearMark(mark: Mark): void {
    const { role } = this.driving;
    this.driving = hear(this.driving, mark, realClock());
    if (this.driving.known === mark) this.#driver.watch(mark, () => this.#hearGoodbye(mark));
    // Another one drives now. What it does is its own; this tab lets go of the run.
    if (role === 'driving' && this.driving.role === 'watching') this.leave();
    else if (role === 'driving') this.#send();
    this.#changed();
  }

  #hearGoodbye(mark: Mark): void {
    this.driving = hearGoodbye(this.driving, mark);
    this.#changed();
  }

  #hearAudience(report: AudienceReport): void {
    const { isNew, needsLog } = this.#audience.hear(report, realClock());
    if (needsLog) this.#show();
    else if (isNew) this.#changed();
  }

  /** Draws, keeps, and sends once in a task, however much it changes. */
  #show(): void {
    const { playing } = this;
    if (!playing) return;
    if (playing.session.hasBegun) this.#startClocks(playing);
    this.#keep();
    this.#number += 1;
    const presence = this.#presence();
    if (presence)
      this.playing = { ...(this.playing ?? playing), seen: stateHash(seenOf(presence)) };
    this.#changed();
    this.#sendSoon();
  }

  /** With the first step, of the demonstration and of the talk. */
  #startClocks(playing: Playing): void {
    const { clock, talk } = startedTogether({ clock: playing.clock, talk: this.talk }, realClock());
    this.playing = { ...playing, clock };
    if (talk !== this.talk) this.setTalk(() => talk);
  }

  #presence(): Presence | null {
    const { playing, driving } = this;
    if (!playing || driving.role !== 'driving' || !driving.known) return null;
    const needsLog = this.audience.some((report) => report.needsLog);
    return { driver: driving.known, number: this.#number, ...presenceOf(playing, needsLog) };
  }

  #send(): void {
    const { role, known } = this.driving;
    // Nobody sees the way to a step. But whoever asks meanwhile has to hear that there is a driver.
    const presence = this.playing?.session.isJumping ? null : this.#presence();
    if (presence) this.channel?.send({ kind: 'presence', presence });
    else if (role === 'driving' && known) this.channel?.send({ kind: 'driver', driver: known });
  }

  #sayGoodbye(): void {
    const { role, known } = this.driving;
    if (role === 'driving' && known) this.channel?.send({ kind: 'goodbye', driver: known });
  }
}
