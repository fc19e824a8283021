import { explain, explainAbsence, type Explanation } from '../coach/lazy/explain.ts';
import { promptsIn } from '../simulation/lazy/incidents.ts';
import type { RunEvent, RunState } from '../simulation/model.ts';
import { aboutReason } from '../tenant/reasons.ts';

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

const wrongClock: Explanation = { key: 'demos.happened.phoneClockWrong' };

/** Causes of what happened with a code: as long as the clock of the phone is wrong, no code of its app is right. */
function withClock(event: RunEvent, state: RunState, cause: Explanation): readonly Explanation[] {
  const isAsked = promptsIn(state).some(
    ({ window, factor }) => factor.kind === 'authenticatorApp' && state[window].problem !== null,
  );
  if (!state.phone.clockError || !isAsked) return [cause];
  switch (event.type) {
    case 'factorRefused':
    case 'secondFactorRefused':
      // Not that it was wrong, which the screen says already; but that it was too old, or that no more are taken.
      if (event.reason === 'codeWrong') return [wrongClock];
      return aboutReason(event.reason).guess || event.reason === 'codeLocked'
        ? [cause, wrongClock]
        : [cause];
    case 'incidentInjected':
      return event.incident === 'codeWrong' || event.incident === 'codeExpired'
        ? [cause, wrongClock]
        : [cause];
    default:
      return [cause];
  }
}

/** What just happened, and why the option is missing where it is: for what a room cannot see on the screens. */
export function saidToRoom(state: RunState): SaidToRoom {
  const event = state.lastExplainedEvent;
  const happened = event && !ofPresenter.has(event.type) ? explainToRoom(event, state) : null;
  const isCause = event !== null && withCause.has(event.type);
  const absence = explainAbsence(state);
  const present = (...all: readonly (Explanation | null)[]) => all.filter((one) => one !== null);
  const refusal = isCause && happened ? withClock(event, state, happened) : [];
  const causes = [...refusal, ...present(absence)];
  return {
    told: present(isCause ? null : happened),
    causes,
    mark: causes.length > 0 ? `${isCause ? String(event.seq) : ''} ${absence?.key ?? ''}` : '',
  };
}
