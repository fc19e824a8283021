import { copyIt } from '../flows/actions.ts';
import type { Action, Flow } from '../flows/flow.ts';
import type { RunHandle } from '../simulation/run.ts';

interface Looked {
  /** Index of the present step. */
  readonly present: number;
  readonly next: Action | null;
}

/** Whether the next actions bring back what the present step needs, and what is printed for it waits until then. */
export class WayBack {
  readonly #steps: Flow['steps'];
  /** Index of the step that it leads back to. */
  #step: number | null;

  /** @param stepId to which it led before the page was loaded again: the state on the way does not tell */
  constructor({ steps }: Pick<Flow, 'steps'>, stepId: string | null = null) {
    this.#steps = steps;
    const step = steps.findIndex(({ id }) => id === stepId);
    this.#step = step < 0 ? null : step;
  }

  get stepId(): string | null {
    return this.#steps[this.#step ?? -1]?.id ?? null;
  }

  get isOn(): boolean {
    return this.#step !== null;
  }

  look({ state, drafts }: Pick<RunHandle, 'state' | 'drafts'>, { present, next }: Looked): void {
    if (this.#step !== present) this.#step = null;
    const printed = this.#steps[present]?.actions ?? [];
    // One that was copied is needed no more, and one that the step does not copy never was.
    const isGone =
      drafts.goneAppPassword &&
      state.browser.shownAppPassword?.copied === false &&
      printed.some(({ label }) => label === copyIt.label);
    if (isGone) this.#step = present;
    else if (!next || printed.includes(next)) this.#step = null;
  }
}
