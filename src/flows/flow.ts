import type { Key } from '../i18n/keys.ts';
import type { Drafts, RunHandle } from '../simulation/run.ts';
import type { RunState, WindowId } from '../simulation/model.ts';
import type { Scenario } from '../simulation/scenario.ts';

/**
 * What kind of action a step asks for. The kind is all that a guide's reader, or the runner that executes guides, is told
 * by the flow; which control it is stands in the printed instruction.
 *
 * `press` a button · `choose` an option of a list · `scan` with the phone · `read` a code from the screen ·
 * `type` what was read · `name`: type a name of one's own · `copy` to the clipboard · `paste` from it · `tick` a box or one
 * of several choices · `untick` a box.
 */
export type ActionKind =
  'press' | 'choose' | 'scan' | 'read' | 'type' | 'name' | 'copy' | 'paste' | 'tick' | 'untick';

export interface Action {
  readonly kind: ActionKind;
  readonly in: WindowId;
  /** The window from which the text to type is read, when it is another one. */
  readonly from?: WindowId;
  /** The label of the control, as the window shows it. */
  readonly label: Key;
  /** What it is set to, where the control is a list of which the label does not tell the choice. */
  readonly value?: Key;
  /** Where each row of a list has a control of this label: which row is meant, and how the screen names it. */
  readonly row?: (state: RunState) => { readonly id: string; readonly name: string } | null;
  /** Seconds that have to pass before it can succeed; `null` when it can at once. */
  readonly seconds?: (state: RunState) => number | null;
  /** True when the state shows that this action is no longer needed, however that came about. */
  readonly done: (state: RunState, drafts: Drafts) => boolean;
  /** Performs the action on the run, as the reader would. */
  readonly perform: (run: RunHandle) => Promise<void>;
}

/**
 * Which sentence the coach has for it: its kind, whether what is typed has to be read in another window first, and whether
 * the choice has a name of its own.
 */
export function sentenceOf({
  kind,
  from,
  value,
}: Pick<Action, 'kind' | 'from' | 'value'>): ActionKind | 'typeFrom' | 'set' {
  if (value !== undefined) return 'set';
  return kind === 'type' && from !== undefined ? 'typeFrom' : kind;
}

export interface Step {
  readonly id: string;
  readonly actions: readonly Action[];
  /** Windows that an audience goes on looking at during the step, besides those of its actions. */
  readonly beside?: readonly WindowId[];
  /** Derived from state alone: any correct route counts. */
  readonly done: (state: RunState) => boolean;
}

export interface Flow {
  /** The slug of the guide, the same in every language. */
  readonly id: string;
  /** Where a practice of it begins. */
  readonly scenario: Scenario;
  /** The windows that it needs, in the order in which the switcher shows them. */
  readonly windows: readonly WindowId[];
  /** Whether the reader can move through the years. */
  readonly hasTimeline?: true;
  readonly steps: readonly Step[];
  /** Slugs of the guides for whoever has the device of today before them; only where the screens of this flow are gone. */
  readonly todaysGuides?: readonly string[];
  /** Slug of the guide that helps next beside the reader's own screen; only where the one that is listed next does not. */
  readonly followUp?: string;
  /**
   * What has to be done before the present step's own actions, because of where the reader is; `null` on the printed route.
   * The same object as long as the same action is needed: the coach compares actions by identity.
   */
  readonly prerequisiteAction: (stepId: string, state: RunState, drafts: Drafts) => Action | null;
  readonly goal: (state: RunState) => boolean;
}
