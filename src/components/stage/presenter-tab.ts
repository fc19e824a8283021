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
import { readKept, type KeptStage } from '../../stage/kept-stage.ts';
import { AudienceReports } from '../../stage/audience-reports.ts';
import type { Move } from '../../stage/shortcuts.ts';
import { seenOf, type AudienceReport, type Presence } from '../../stage/presence.ts';
import { StageSession } from '../../stage/stage-session.ts';
import { keepTalk, readTalk, type Talk } from '../../stage/talk.ts';
import { started, stoppedClock, type StageClock } from '../../stage/timer.ts';
import { randomId } from '../../tenant/random.ts';
import { stateHash } from '../../windows/state-hash.ts';
import { openChannel } from './channel.ts';
import { realWait } from './real-wait.ts';
import { loadAudienceTexts } from './audience-texts.ts';
import { openDemonstration, openRun } from './open-demonstration.ts';
import { keepPlaying, languageOfRoom, screensLeft, viewLeft, type Playing } from './playing.ts';

/** How long a new tab waits for an answer of one that drives already. */
const answerWithin = 400;
const heartbeatEvery = 2000;

/**
 * A presenter's tab: whether it drives, what it drives, and what it says to the others. `changed` is called after each change of
 * any of it.
 */
export class PresenterTab {
  driving: Driving = beginAsking(randomId(cryptoRandom));
  playing: Playing | null = null;
  /** What another tab presents, while this one does not drive. */
  heard: Presence | null = null;
  /** Something could not be loaded. */
  hasFailed = false;
  hasCharacters: boolean;
  /** Of the notes. */
  notes: Language;
  /** The demonstrations of one talk, and its time. */
  talk: Talk;
  readonly channel = openChannel();
  readonly #changed: () => void;
  readonly #audience = new AudienceReports();
  #number = 0;
  #isDue = false;

  /** @param move a clicker was pressed while the audience's tab was in front */
  constructor(notes: Language, changed: () => void, move: (asked: Move) => void) {
    this.notes = notes;
    this.#changed = changed;
    this.talk = readTalk(() => localStorage);
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
          this.driving = hearGoodbye(this.driving, message.driver);
          this.#changed();
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
    addEventListener('pagehide', () => {
      this.#sayGoodbye();
    });
    // A page that comes back from the browser's memory speaks up again.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.channel?.send({ kind: 'ask' });
      if (persisted) this.#send();
    });
    setInterval(() => {
      this.#send();
      this.#changed();
    }, heartbeatEvery);
  }

  /** Asks whether another tab drives; without an answer this one does. Resolves to whether it came to drive by that. */
  async begin(): Promise<boolean> {
    this.channel?.send({ kind: 'ask' });
    if (this.channel) await new Promise((resolve) => setTimeout(resolve, answerWithin));
    const isUnanswered = this.driving.role === 'asking';
    if (isUnanswered) this.driving = takeOver(this.driving, realClock());
    this.#changed();
    return isUnanswered;
  }

  /** What was shown last in this browser. */
  get kept(): KeptStage | null {
    return readKept(() => localStorage);
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
    const read = heard && (await readFragment(heard.demonstration));
    // What the audience sees stays as it is, also half-typed text.
    if (heard && read?.ok) await this.open(read.demonstration, heard.view.screens, heard);
    else this.#changed();
  }

  /** Shows a demonstration, where it was left when it is the one that is kept. */
  async open(
    demonstration: Demonstration,
    language: Language,
    heard: Pick<Presence, 'view' | 'drafts'> | null = null,
  ): Promise<void> {
    this.leave();
    const parts = await this.load(async () => {
      const opened = await openDemonstration(demonstration);
      const chosen =
        screensLeft(opened.fragment) ?? demonstration.screens ?? languageOfRoom() ?? language;
      return [opened, await loadAudienceTexts(heard ? language : chosen)] as const;
    });
    if (!parts) return;
    const [opened, texts] = parts;
    const { fragment } = opened;
    const { kept } = this;
    const run = await openRun(demonstration);
    const session = new StageSession({
      run,
      flow: opened.flow,
      screens: texts.language as Language,
      wait: realWait,
      texts: () => this.playing?.texts ?? texts,
      changed: () => {
        this.#show();
      },
    });
    if (heard) session.takeUp(heard);
    else session.view = { ...session.view, ...viewLeft(fragment) };
    const clock = kept?.demonstration === fragment ? kept.clock : stoppedClock;
    this.playing = { ...opened, session, texts, clock, seen: '' };
    history.replaceState(history.state, '', `#${fragment}`);
    this.#show();
  }

  /** Back to the choice of demonstrations. The run stays saved. */
  leave(): void {
    this.playing?.session.close();
    this.playing = null;
    this.#changed();
  }

  /** What a choice needs; `null` when it cannot be loaded, which the page then says. */
  async load<T>(part: () => Promise<T>): Promise<T | null> {
    try {
      const loaded = await part();
      this.hasFailed = false;
      return loaded;
    } catch (error) {
      console.error(error);
      this.hasFailed = true;
      this.#changed();
      return null;
    }
  }

  async setScreens(language: Language): Promise<void> {
    const texts = await this.load(() => loadAudienceTexts(language));
    if (!texts || !this.playing) return;
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
    // Another one drives now. What it does is its own; this tab lets go of the run.
    if (role === 'driving' && this.driving.role === 'watching') this.leave();
    else if (role === 'driving') this.#send();
    this.#changed();
  }

  #hearAudience(report: AudienceReport): void {
    const { isNew, needsLog } = this.#audience.hear(report, realClock());
    if (needsLog) this.#show();
    else if (isNew) this.#changed();
  }

  /** Draws, keeps, and sends at most once a frame: a pointer moves more often than a screen is drawn. */
  #show(): void {
    const { playing } = this;
    if (!playing) return;
    if (playing.session.canGoBack) this.#startClocks(playing);
    this.#keep();
    this.#number += 1;
    const presence = this.#presence();
    if (presence)
      this.playing = { ...(this.playing ?? playing), seen: stateHash(seenOf(presence)) };
    this.#changed();
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      this.#send();
    });
  }

  /** With the first step, of the demonstration and of the talk. */
  #startClocks(playing: Playing): void {
    this.playing = { ...playing, clock: started(playing.clock, realClock()) };
    if (this.talk.clock.startedAt === null)
      this.setTalk((talk, now) => ({ ...talk, clock: started(talk.clock, now) }));
  }

  #presence(): Presence | null {
    const { playing, driving } = this;
    if (!playing || driving.role !== 'driving' || !driving.known) return null;
    const { session, fragment } = playing;
    return {
      driver: driving.known,
      number: this.#number,
      demonstration: fragment,
      state: stateHash(session.run.state),
      ...session.snapshot(this.audience.some(({ needsLog }) => needsLog)),
    };
  }

  #send(): void {
    if (this.playing?.session.isJumping) return;
    const { role, known } = this.driving;
    const presence = this.#presence();
    if (presence) this.channel?.send({ kind: 'presence', presence });
    else if (role === 'driving' && known) this.channel?.send({ kind: 'driver', driver: known });
  }

  #sayGoodbye(): void {
    const { role, known } = this.driving;
    if (role === 'driving' && known) this.channel?.send({ kind: 'goodbye', driver: known });
  }
}
