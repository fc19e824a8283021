import { explain, explainAbsence, type Explanation } from '../coach/lazy/explain.ts';
import { promptsIn } from '../simulation/lazy/incidents.ts';
import { isUnexplained } from '../simulation/evolve.ts';
import type { IncidentId, RecordedEvent, RunEvent, RunState } from '../simulation/model.ts';
import type { RunHandle } from '../simulation/run.ts';
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

/** Why something was refused, or goes wrong. */
export interface Cause extends Explanation {
  /** What the presenter let go wrong: told by itself, under its own name. */
  readonly incident?: IncidentId;
}

/** Readers have no such incident, so nothing of it stands in what they load. */
const explainIncident = (incident: IncidentId, state: RunState): Cause =>
  // The page was there before the switch: what it shows exists, and goes on working (R14).
  incident === 'appPasswordsOff' && state.browser.page.name === 'appPassword'
    ? { key: 'demos.happened.appPasswordsOffShown', incident }
    : { key: `demos.happened.${incident}`, incident };

const explainToRoom = (event: RunEvent, state: RunState): Cause | null =>
  event.type === 'incidentInjected'
    ? explainIncident(event.incident, state)
    : explain(event, state);

export interface SaidToRoom {
  /** What just happened. */
  readonly told: readonly Explanation[];
  /** Told when the presenter asks for it; the words of the server are on a screen, and so no secret. */
  readonly causes: readonly Cause[];
  /** The same as long as the causes are; empty where there are none. */
  readonly mark: string;
}

const wrongClock: Cause = {
  key: 'demos.happened.phoneClockWrong',
  incident: 'phoneClockWrong',
};

/** Causes of what happened with a code: as long as the clock of the phone is wrong, no code of its app is right. */
function withClock(event: RunEvent, state: RunState, cause: Cause): readonly Cause[] {
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

const isOfStoppedClock = ({ type }: RunEvent): boolean =>
  type === 'timePaused' || type === 'timeResumed';

/** A presenter stops the clock to speak of what was refused: that takes the refusal from nobody. */
function lastSpokenOf(
  { lastExplainedEvent: last }: RunState,
  log: readonly RecordedEvent<RunEvent>[],
): RunState['lastExplainedEvent'] {
  if (!last || !isOfStoppedClock(last)) return last;
  const before = log.findLast(
    (event) => event.seq < last.seq && !isOfStoppedClock(event) && !isUnexplained(event),
  );
  return before && withCause.has(before.type) ? before : last;
}

/**
 * What just happened, and why the option is missing where it is: for what a room cannot see on the screens. What somebody let go
 * wrong stays a cause until it is repaired; while something is refused, that is what is spoken of.
 *
 * @param lasting what the presenter let go wrong, and nobody has repaired yet
 */
export function saidToRoom(
  { state, log }: Pick<RunHandle, 'state' | 'log'>,
  lasting: readonly IncidentId[] = [],
): SaidToRoom {
  const event = lastSpokenOf(state, log);
  const happened = event && !ofPresenter.has(event.type) ? explainToRoom(event, state) : null;
  const isCause = event !== null && withCause.has(event.type);
  const isRefusal = isCause && event.type !== 'incidentInjected';
  const absence = explainAbsence(state);
  const present = (...all: readonly (Explanation | null)[]) => all.filter((one) => one !== null);
  const refusal = isCause && happened ? withClock(event, state, happened) : [];
  const told = new Set(refusal.map(({ incident }) => incident));
  const others = isRefusal ? [] : lasting.filter((id) => !told.has(id));
  const causes = [
    ...refusal,
    ...others.map((id) => explainIncident(id, state)),
    ...present(absence),
  ];
  const isLasting = !isRefusal && lasting.length > 0;
  const because = isLasting ? lasting.join(' ') : isCause ? String(event.seq) : '';
  return {
    told: present(isCause ? null : happened),
    causes,
    mark: causes.length > 0 ? `${because} ${absence?.key ?? ''}` : '',
  };
}
