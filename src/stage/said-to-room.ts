import { explain, explainAbsence, type Explanation } from '../coach/lazy/explain.ts';
import type { RunEvent, RunState } from '../simulation/model.ts';

/** What the presenter does with the practice itself: a room that is told of it reads "your last act". */
const ofPresenter: ReadonlySet<RunEvent['type']> = new Set(['undone', 'redone', 'timePaused']);

/** Why something was refused or goes wrong: a room that reads it at once has nothing to guess (docs/decisions/0137). */
const withCause: ReadonlySet<RunEvent['type']> = new Set([
  'incidentInjected',
  'inputRefused',
  'webSignInRefused',
  'secondFactorRefused',
  'enrolmentRefused',
  'factorRefused',
  'appPasswordRefused',
  'legacySignInRefused',
]);

/** Readers have no such incident, so nothing of it stands in what they load. */
function explainToRoom(event: RunEvent, state: RunState): Explanation | null {
  const isOff = event.type === 'incidentInjected' && event.incident === 'appPasswordsOff';
  // The page was there before the switch: what it shows exists, and goes on working (R14).
  return isOff && state.browser.page.name === 'appPassword'
    ? { key: 'demos.happened.appPasswordsOffShown' }
    : explain(event, state);
}

export interface SaidToRoom {
  /** What just happened. */
  readonly told: readonly Explanation[];
  /** Told when the presenter asks for it; the words of the server are on a screen, and so no secret. */
  readonly causes: readonly Explanation[];
  /** The same as long as the causes are; empty where there are none. */
  readonly mark: string;
}

/** What just happened, and why the option is missing where it is: for what a room cannot see on the screens. */
export function saidToRoom(state: RunState): SaidToRoom {
  const event = state.lastExplainedEvent;
  const happened = event && !ofPresenter.has(event.type) ? explainToRoom(event, state) : null;
  const isCause = event !== null && withCause.has(event.type);
  const absence = explainAbsence(state);
  const present = (...all: readonly (Explanation | null)[]) => all.filter((one) => one !== null);
  const causes = present(isCause ? happened : null, absence);
  return {
    told: present(isCause ? null : happened),
    causes,
    mark: causes.length > 0 ? `${isCause ? String(event.seq) : ''} ${absence?.key ?? ''}` : '',
  };
}
