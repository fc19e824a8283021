import type { Action, Flow } from '../flows/flow.ts';
import type { Drafts, FieldId, RecordedEvent, RefusedText, RunEvent } from '../simulation/model.ts';
import type { RunHandle } from '../simulation/run.ts';
import { isOfClock } from './log-in-force.ts';
import type { Answer } from './shown-answer.ts';

/** How many commands an undo could undo, one after the other. */
export const undoDepth = (log: readonly RecordedEvent<RunEvent>[]): number =>
  log.reduce((depth, { type, startsUndoStep }) => {
    if (type === 'undone') return Math.max(0, depth - 1);
    if (type === 'redone') return depth + 1;
    // Changes of the clock are not undone, and so begin nothing.
    return startsUndoStep && !isOfClock(type) ? depth + 1 : depth;
  }, 0);

/** What of the drafts is a field, and not what the run itself remembers of one. */
export const isField = (name: string): name is FieldId =>
  !name.startsWith('refused') && name !== 'goneAppPassword';

const refusedOf: Partial<Record<FieldId, RefusedText>> = {
  code: 'refusedCode',
  mailCode: 'refusedMailCode',
  mailPassword: 'refusedMailPassword',
};

/** The text of a field; none where it is one that was refused, which has to be typed anew. */
export function textIn(drafts: Drafts, field: FieldId): string {
  const text = drafts[field] ?? '';
  const refused = refusedOf[field];
  return refused && drafts[refused] === text ? '' : text;
}

/** Half-typed text as it was; a field that had none is empty. */
function putDrafts(run: RunHandle, drafts: Drafts): void {
  for (const field of Object.keys({ ...run.drafts, ...drafts })) {
    if (!isField(field)) continue;
    const text = textIn(drafts, field);
    if (textIn(run.drafts, field) !== text) run.setDraft(field, text);
  }
}

interface Done {
  readonly before: number;
  readonly after: number;
  readonly drafts: Drafts;
  /** The answer that was on the screen before it. */
  readonly answer: Answer | null;
}

/**
 * The actions that were performed on a run, so that each can be undone with one press. An action may be several commands,
 * or none: typing changes half-typed text alone. Kept in memory; what was done before a reload, or in the windows by hand, is
 * undone by commands.
 */
export class ActionsDone {
  #done: Done[] = [];
  /** Another one, and the run has begun anew. */
  #first: unknown = null;

  async record(run: RunHandle, answer: Answer | null, act: () => Promise<void>): Promise<void> {
    this.#keepTo(run);
    const [before, { drafts }] = [undoDepth(run.log), run];
    await act();
    const after = undoDepth(run.log);
    this.#keepTo(run);
    if (after > before || (after === before && drafts !== run.drafts))
      this.#done.push({ before, after, drafts, answer });
  }

  canGoBack(run: RunHandle): boolean {
    this.#keepTo(run);
    return run.canUndo || this.#done.length > 0;
  }

  /**
   * Undoes the last action, or the last command where that was no action of the coach.
   * @returns the answer that was on the screen before it; `undefined` where that is not known
   */
  async goBack(run: RunHandle): Promise<Answer | null | undefined> {
    this.#keepTo(run);
    const depth = undoDepth(run.log);
    const last = this.#done.at(-1);
    if (!last || depth > last.after) {
      await run.undo();
      return undefined;
    }
    this.#done.pop();
    for (let count = depth; count > last.before && run.canUndo; count -= 1) await run.undo();
    putDrafts(run, last.drafts);
    return last.answer;
  }

  /** Forgets what no longer counts: a run that began anew, and commands that were undone elsewhere. */
  #keepTo({ log }: RunHandle): void {
    const [first] = log;
    if (first !== this.#first) this.#done = [];
    this.#first = first;
    const depth = undoDepth(log);
    this.#done = this.#done.filter(({ after }) => after <= depth);
  }
}

/** The same flow, whose actions are performed by `perform`. */
export function performedBy(flow: Flow, perform: (action: Action) => Promise<void>): Flow {
  const known = new WeakMap<Action, Action>();
  // The same objects each time: the coach compares actions by identity.
  const wrapped = (action: Action): Action => {
    const same = known.get(action) ?? { ...action, perform: () => perform(action) };
    known.set(action, same);
    return same;
  };
  return {
    ...flow,
    steps: flow.steps.map((step) => ({ ...step, actions: step.actions.map(wrapped) })),
    prerequisiteAction: (...of) => {
      const action = flow.prerequisiteAction(...of);
      return action && wrapped(action);
    },
  };
}
