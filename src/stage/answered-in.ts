import { commandsInForce } from './log-in-force.ts';
import type { RecordedEvent, RunEvent, RunState, WindowId } from '../simulation/model.ts';

/** What the last command came to, and the window in which that is read. */
export interface Answered {
  /** Of the event that says so. */
  readonly seq: number;
  readonly window: WindowId;
}

/** The events of the last command that was not undone; an incident, or the clock, is none of somebody who acts in a window. */
export const lastCommand = (
  log: readonly RecordedEvent<RunEvent>[],
): readonly RecordedEvent<RunEvent>[] => commandsInForce(log).at(-1) ?? [];

/** The mail program asks the same server as the browser; whose answer it is depends on who asked last. */
function askedIn(log: readonly RecordedEvent<RunEvent>[], before: number): WindowId {
  const last = log.findLast(
    ({ seq, type }) =>
      seq < before &&
      (type === 'mailSignInSent' || type === 'webSignInRefused' || type === 'webPasswordAccepted'),
  );
  return last?.type === 'mailSignInSent' ? 'mail' : 'browser';
}

function windowOf(
  event: RecordedEvent<RunEvent>,
  log: readonly RecordedEvent<RunEvent>[],
  { mail }: RunState,
): WindowId | null {
  switch (event.type) {
    case 'inputRefused':
      return event.window;
    case 'webSignInRefused':
      return askedIn(log, event.seq);
    case 'secondFactorRefused':
      return event.sessionId === mail.sessionId ? 'mail' : 'browser';
    case 'factorRefused':
    case 'enrolmentRefused':
    case 'appPasswordRefused':
    case 'appPasswordDeleted':
      return 'browser';
    case 'legacySignInRefused':
    case 'legacySignInAccepted':
    case 'mailFetched':
      return 'mail';
    case 'secondFactorAccepted':
      return event.nextSessionId === mail.sessionId ? 'mail' : null;
    case 'scanFoundNothing':
      return 'phone';
    case 'adminSaved':
      return 'admin';
    default:
      return null;
  }
}

/** The refusal, or the result, that the last command brought; `null` where it only led on. */
export function answeredIn(
  log: readonly RecordedEvent<RunEvent>[],
  state: RunState,
): Answered | null {
  const events = lastCommand(log);
  if (events.some(({ type }) => type === 'incidentInjected')) return null;
  for (const event of events.toReversed()) {
    const window = windowOf(event, log, state);
    if (window) return { seq: event.seq, window };
  }
  return null;
}
