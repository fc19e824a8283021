import type { Translator } from '../../i18n/translator.ts';
import { realClock } from '../../simulation/clock.ts';
import { cryptoRandom } from '../../simulation/random.ts';
import { indexedDbStorage } from '../../simulation/storage/indexed-db.ts';
import { followRun, type FollowedRun } from '../../stage/followed-run.ts';
import { isSame, type Mark } from '../../stage/driver.ts';
import { isNewer, seenOf, type Presence } from '../../stage/presence.ts';
import { pageLanguage } from '../site/page-language.ts';
import { randomId } from '../../tenant/random.ts';
import { stateHash } from '../../windows/state-hash.ts';
import { openChannel, stageName } from './channel.ts';
import { readFragment } from '../../stage/demonstrations/index.ts';
import { openDemonstration } from './open-demonstration.ts';
import type { OpenedDemonstration } from './opened-demonstration.ts';
import { loadAudienceTexts } from './audience-texts.ts';
import { WatchedDriver } from './tab-life.ts';

/** What the audience's tab shows now. */
export interface Shown extends OpenedDemonstration {
  readonly followed: FollowedRun;
  readonly texts: Translator;
  readonly presence: Presence;
  readonly seen: string;
  /** The presenter's tab was closed. */
  readonly isAlone: boolean;
}

/** Follows whoever presents in this browser. It writes nothing, and asks for nothing but the present snapshot. */
export class AudienceTab {
  shown: Shown | null = null;
  readonly channel = openChannel();
  readonly #id = randomId(cryptoRandom);
  readonly #driver = new WatchedDriver();
  readonly #changed: () => void;
  #newest: Presence | null = null;
  #isBusy = false;
  #gone: Mark | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
    this.channel?.listen((message) => {
      if (message.kind === 'presence') this.#hear(message.presence);
      if (message.kind === 'goodbye') this.#hearGoodbye(message.driver);
    });
    // Likely to be needed in a moment: a presenter opens this tab in the language of the screens.
    void Promise.all([
      loadAudienceTexts(pageLanguage()),
      import('../../flows/lazy/recovery.ts'),
      import('../../simulation/storage/lazy/saved-records.ts'),
    ]).catch(console.error);
    const ask = () => this.channel?.send({ kind: 'ask' });
    ask();
    // Awake again: nothing that was missed matters, only what is shown now.
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) ask();
    });
    addEventListener('pagehide', () => this.channel?.send({ kind: 'audienceGone', id: this.#id }));
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) ask();
    });
    addEventListener('resize', () => {
      this.#report();
    });
  }

  #hear(presence: Presence): void {
    this.#gone = null;
    const { driver } = presence;
    this.#driver.watch(driver, () => {
      this.#hearGoodbye(driver);
    });
    if (isNewer(presence, this.#newest)) {
      this.#newest = presence;
      void this.#catchUp();
    } else if (this.shown?.isAlone) {
      this.shown = { ...this.shown, isAlone: false };
      this.#changed();
    }
    this.#report();
  }

  #hearGoodbye(driver: Mark): void {
    this.#gone = driver;
    if (!this.shown || !isSame(driver, this.shown.presence.driver)) return;
    this.shown = { ...this.shown, isAlone: true };
    this.#changed();
  }

  /** Shows the newest snapshot. Those that come meanwhile are passed over but for the last. */
  async #catchUp(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      while (this.#newest && this.#newest !== this.shown?.presence) await this.#show(this.#newest);
    } catch (error) {
      // A part could not be loaded; the next snapshot tries again.
      console.error(error);
      this.#newest = null;
    } finally {
      this.#isBusy = false;
    }
  }

  async #show(presence: Presence): Promise<void> {
    const { screens } = presence.view;
    const known = this.shown?.texts.language === screens ? this.shown.texts : null;
    const [opened, texts] = await Promise.all([
      this.#opened(presence),
      known ?? loadAudienceTexts(screens),
    ]);
    if (!opened) return;
    const neededLog = opened.followed.needsLog;
    await opened.followed.take(presence);
    if (opened.followed.needsLog !== neededLog) this.#report();
    this.shown = {
      ...opened,
      texts,
      presence,
      seen: stateHash(seenOf(presence)),
      isAlone: this.#gone !== null && isSame(this.#gone, presence.driver),
    };
    this.#changed();
    this.#report();
  }

  /** The run of the demonstration that is presented; another one takes the place of the last. */
  async #opened(
    presence: Presence,
  ): Promise<(OpenedDemonstration & { readonly followed: FollowedRun }) | null> {
    if (this.shown?.presence.demonstration === presence.demonstration) return this.shown;
    const read = await readFragment(presence.demonstration);
    if (!read?.ok) {
      this.#newest = null;
      return null;
    }
    const { demonstration } = read;
    this.shown?.followed.close();
    const [opened, followed] = await Promise.all([
      openDemonstration(demonstration),
      followRun({
        profile: demonstration.scenario.profile,
        openStorage: () => indexedDbStorage(stageName),
        clock: realClock,
      }),
    ]);
    return { ...opened, followed };
  }

  #report(): void {
    const { documentElement } = document;
    this.channel?.send({
      kind: 'audience',
      report: {
        id: this.#id,
        width: innerWidth,
        height: innerHeight,
        rem: parseFloat(getComputedStyle(documentElement).fontSize),
        needsLog: this.shown?.followed.needsLog ?? false,
      },
    });
  }
}
