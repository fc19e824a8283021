import type { Score } from '../score.ts';
import type { Scorm12Api } from './find-api.ts';

/** What went wrong in a call of the platform's API. */
export interface PlatformProblem {
  readonly call: string;
  /** The number of the error, where the platform gave one. */
  readonly code: string;
  readonly text: string;
}

/** SCORM 1.2, 3.4.4: `passed` and `failed` are final where the attempt counts; `completed` says nothing of success. */
export type LessonStatus = 'passed' | 'completed' | 'failed' | 'incomplete';

/** The learning platform of a package, through the API of SCORM 1.2. Never throws: what fails is a `problem`. */
export class LearningPlatform {
  /** The last one; `null` while all is well. */
  problem: PlatformProblem | null = null;
  readonly #api: Scorm12Api;
  readonly #now: () => number;
  readonly #changed: () => void;
  #openedAt: number | null = null;
  #isFinished = false;
  /** The best result that the platform has been told, in percent; `null` for none. */
  #best: number | null = null;
  #hasPassed = false;

  /** @param changed called when there is a problem to show, or none any more */
  constructor(api: Scorm12Api, now: () => number, changed: () => void = () => undefined) {
    this.#api = api;
    this.#now = now;
    this.#changed = changed;
  }

  /** Begins to talk to the platform; `false` when it does not answer. */
  open(): boolean {
    if (!this.#succeeds('LMSInitialize', () => this.#api.LMSInitialize(''))) return false;
    this.#openedAt = this.#now();
    const status = this.#get('cmi.core.lesson_status');
    this.#hasPassed = status === 'passed';
    const raw = this.#get('cmi.core.score.raw');
    this.#best = /^\d+(\.\d+)?$/.test(raw) ? Number(raw) : null;
    if (status === '' || status === 'not attempted')
      this.#set('cmi.core.lesson_status', 'incomplete');
    this.#commit();
    return true;
  }

  /** What was kept in the session before, `''` for nothing. */
  get kept(): string {
    return this.#get('cmi.suspend_data');
  }

  /** Keeps where the learner is. At most 4,096 characters. */
  keep(text: string): void {
    if (!this.#isOpen) return;
    this.#set('cmi.suspend_data', text);
    this.#commit();
  }

  /**
   * Tells the result of an ended attempt. A better one stays: somebody who passed and tries again for practice does not fail by
   * that.
   */
  tell(score: Score): void {
    if (!this.#isOpen) return;
    const status = this.#statusOf(score);
    if (this.#hasPassed && status !== 'passed') return;
    if (this.#best === null || score.percent >= this.#best || status === 'passed') {
      this.#best = Math.max(score.percent, this.#best ?? 0);
      this.#set('cmi.core.score.min', '0');
      this.#set('cmi.core.score.max', '100');
      this.#set('cmi.core.score.raw', String(this.#best));
    }
    this.#hasPassed ||= status === 'passed';
    this.#set('cmi.core.lesson_status', status);
    this.#commit();
  }

  /** The learner leaves. Afterwards the platform is not spoken to any more. */
  close(): void {
    if (!this.#isOpen || this.#openedAt === null) return;
    this.#set('cmi.core.session_time', timespan(this.#now() - this.#openedAt));
    // What was kept is wanted again: to go on, or to see the result.
    this.#set('cmi.core.exit', 'suspend');
    this.#commit();
    this.#isFinished = true;
    this.#succeeds('LMSFinish', () => this.#api.LMSFinish(''));
  }

  get #isOpen(): boolean {
    return this.#openedAt !== null && !this.#isFinished;
  }

  #statusOf(score: Score): LessonStatus {
    // Somebody who only looks is not judged.
    const isJudged =
      this.#get('cmi.core.credit') !== 'no-credit' &&
      this.#get('cmi.core.lesson_mode') !== 'browse';
    if (isJudged) return score.isPassed ? 'passed' : 'failed';
    return score.isComplete ? 'completed' : 'incomplete';
  }

  #get(element: string): string {
    return this.#call(`LMSGetValue ${element}`, () => this.#api.LMSGetValue(element)) ?? '';
  }

  #set(element: string, value: string): void {
    this.#succeeds(`LMSSetValue ${element}`, () => this.#api.LMSSetValue(element, value));
  }

  #commit(): void {
    this.#succeeds('LMSCommit', () => this.#api.LMSCommit(''));
  }

  #succeeds(call: string, ask: () => unknown): boolean {
    const answer = this.#call(call, ask);
    if (answer === null) return false;
    // Some platforms answer with a boolean.
    const isDone = answer === 'true';
    if (!isDone) this.#report({ call, ...this.#lastError() });
    return isDone;
  }

  /** `null` when the platform threw. */
  #call(call: string, ask: () => unknown): string | null {
    try {
      return textOf(ask());
    } catch (error) {
      this.#report({ call, code: '', text: messageOf(error) });
      return null;
    }
  }

  #lastError(): Pick<PlatformProblem, 'code' | 'text'> {
    try {
      const code = textOf(this.#api.LMSGetLastError());
      return { code, text: textOf(this.#api.LMSGetErrorString(code)) };
    } catch {
      return { code: '', text: '' };
    }
  }

  #report(problem: PlatformProblem): void {
    this.problem = problem;
    this.#changed();
  }
}

/** An error of another window is no `Error` of this one. */
const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error
    ? textOf(error.message)
    : textOf(error);

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';

/** CMITimespan of SCORM 1.2: `HHHH:MM:SS.SS`. */
export function timespan(milliseconds: number): string {
  const hundredths = Math.max(0, Math.round(milliseconds / 10));
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = Math.trunc(hundredths / 100);
  const hours = Math.min(9999, Math.trunc(seconds / 3600));
  return `${String(hours).padStart(4, '0')}:${two(Math.trunc(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}
