import type { Key } from '../../i18n/keys.ts';
import type { Language } from '../../i18n/languages.ts';
import type { IncidentId } from '../../simulation/model.ts';
import type { Scenario } from '../../simulation/scenario.ts';
import type { ProcedureId } from '../../flows/load-flow.ts';
import type { OwnDemonstration } from './own-demonstration.ts';

/** A text of the catalogue, or one that the trainer has written. */
export type OwnText = Key | { readonly own: string };

/** What a trainer shows: a procedure, where its run begins, and the plan of the talk around it. */
export interface Demonstration {
  /** Of a ready-made one; `own` for one's own. */
  readonly id: string;
  readonly title: OwnText;
  /** The procedure that the trainer shows. */
  readonly flow: ProcedureId;
  /** Where the run begins. Its id is the demonstration's own, so that no kept run of a guide is touched. */
  readonly scenario: Scenario;
  /** The same codes each time, as on the hand-out. */
  readonly seed: string;
  /** Language of the screens that the audience sees; `null`: that of the page. */
  readonly screens: Language | null;
  readonly agenda: readonly AgendaItem[];
  /** One's own as it is kept: what a file and an address hold. */
  readonly own?: OwnDemonstration;
}

/** One item of the plan, in the order in which they are given. */
export interface AgendaItem {
  /** A step of the flow. Several items may speak about one step. */
  readonly step: string;
  /** Planned for it; 1 to 120. */
  readonly minutes: number;
  readonly note?: OwnText;
  /** Brought about while this step is the current one. */
  readonly incident?: IncidentId;
}
