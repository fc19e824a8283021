import type { WindowId } from '../simulation/model.ts';
import type { RunHandle } from '../simulation/run.ts';
import { answeredIn } from './answered-in.ts';
import { isOfClock } from './log-in-force.ts';

export interface Answer {
  readonly window: WindowId;
  /** Index of the step whose action brought it. */
  readonly step: number;
}

/** A refusal, or a result, stays on the screen until the next action: a room reads it while the next step begins already. */
export class ShownAnswer {
  shown: Answer | null = null;
  /** Of the event that brought it, or of one that was left behind; `null` before the run was looked at. */
  #seq: number | null = null;
  #step = 0;
  #isLeft = false;
  /** Of the log when it was looked at last. */
  #length = 0;

  /** The next action begins. */
  leave(): void {
    this.#isLeft = this.shown !== null;
    this.shown = null;
  }

  /**
   * What was done last was undone: what had been answered before it is read again.
   * @param before the answer that was on the screen then; `undefined` where only the log tells
   * @param present index of the present step
   */
  comeBack(
    { log, state }: Pick<RunHandle, 'log' | 'state'>,
    before: Answer | null | undefined,
    present: number,
  ): void {
    const answered = answeredIn(log, state);
    const told = answered && { window: answered.window, step: present };
    this.#isLeft = true;
    this.#length = log.length;
    this.shown = before === undefined ? told : before;
    this.#seq = answered?.seq ?? this.#seq;
  }

  /**
   * @param present index of the present step, after what was done
   * @returns whether another answer is shown than before
   */
  look({ log, state }: Pick<RunHandle, 'log' | 'state'>, present: number): boolean {
    const step = this.#step;
    this.#step = present;
    const wasLeft = this.#isLeft;
    this.#isLeft = false;
    const isNew = log.length !== this.#length;
    this.#length = log.length;
    const last = log.at(-1)?.type;
    const isCommand = isNew && last !== 'incidentInjected' && !isOfClock(last);
    const answered = answeredIn(log, state);
    const isFirst = this.#seq === null;
    this.#seq ??= 0;
    if (answered && answered.seq === this.#seq) return wasLeft;
    if (!answered) {
      // What a trainer brings about, or waits for, is no action in a window.
      const isOver = this.shown !== null && isCommand;
      if (isOver) this.shown = null;
      return isOver || wasLeft;
    }
    // Of a run that was opened again, the step is not known in which that was done.
    this.#seq = answered.seq;
    this.shown = { window: answered.window, step: isFirst ? present : step };
    return true;
  }
}
