import type { Action } from '../flows/flow.ts';
import type { IncidentId, RunState } from '../simulation/model.ts';
import type { RunHandle } from '../simulation/run.ts';
import { isOfClock } from './log-in-force.ts';
import { saidToRoom } from './said-to-room.ts';
import { seenIn } from './seen-in.ts';

export interface Circumstances {
  readonly lasting: readonly IncidentId[];
  /** The room is told why. */
  readonly isExplained: boolean;
  readonly next: Action | null;
  /** The next action of the look before. */
  readonly followed: Action | null;
  /** The coach performs by itself, or leads to another step: nobody waits for an answer of the room. */
  readonly isByItself: boolean;
}

/**
 * Whether the room is asked what it would look at. It is, from a new cause until the presenter tells it, or goes on. What goes
 * wrong unseen is asked for when it is seen: before that, the next action is the one that it was, and gives nothing away.
 */
export class RoomGuess {
  #isOpen = false;
  /** The causes of now that the room was asked for. */
  #asked: ReadonlySet<string> = new Set();
  #length = 0;

  /** The presenter goes on. */
  goOn(): void {
    this.#isOpen = false;
  }

  /** As another tab left it, when this one takes over from it. */
  takeUp(isGuessing: boolean): void {
    this.#isOpen = isGuessing;
  }

  look(run: Pick<RunHandle, 'log' | 'state'>, now: Circumstances): boolean {
    const { log, state } = run;
    const { lasting, isExplained, next, followed, isByItself } = now;
    const isWayNew = next?.label !== followed?.label || next?.in !== followed?.in;
    const { causes, mark } = saidToRoom(run, lasting);
    const known = new Set<string>(lasting.filter((id) => this.#asked.has(id)));
    let isNew = false;
    for (const part of mark.split(' ').filter((one) => one !== '')) {
      // What is missing is looked for where it should be, before the way out leads elsewhere.
      if (isOption(part) && next?.in === 'browser') continue;
      if (!this.#asked.has(part) && !isByItself) isNew ||= isWayNew || isSeen(part, state);
      known.add(part);
    }
    this.#asked = known;
    // What is done by hand goes on, too.
    if (log.length !== this.#length && !isOfClock(log.at(-1)?.type)) this.#isOpen = false;
    this.#length = log.length;
    this.#isOpen = (this.#isOpen || isNew) && causes.length > 0;
    return this.#isOpen && !isExplained;
  }
}

/** A refusal, and a missing option, are on a screen; an incident is where a window shows it. */
const isSeen = (part: string, state: RunState): boolean =>
  isIncident(part) ? seenIn[part](state) !== null : true;

/** The key of what is said of an option that is missing. */
const isOption = (part: string): boolean => part.includes('.');

const isIncident = (part: string): part is IncidentId => Object.hasOwn(seenIn, part);
