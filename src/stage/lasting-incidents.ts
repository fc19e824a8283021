import { affected, incidentIds, incidents, promptIn } from '../simulation/lazy/incidents.ts';
import type { IncidentId, RecordedEvent, RunEvent, RunState } from '../simulation/model.ts';
import type { Instant } from '../tenant/model.ts';

type IsOver = (state: RunState, now: Instant) => boolean;

/** The page asks for nothing any more, or says nothing against what was typed. */
const isCodeOver: IsOver = (state) => {
  const prompt = promptIn(state);
  return prompt === null || state[prompt.window].problem === null;
};

/** The message, or the call, came after all; or nothing is waited for. */
const isMessageOver: IsOver = (state) => {
  const challenge = promptIn(state)?.factor.challenge;
  const { messages, call } = state.phone;
  return (
    !challenge ||
    challenge.used ||
    call?.challengeId === challenge.id ||
    messages.some(({ id }) => id === challenge.id)
  );
};

/** Where it is over before it could happen again. */
const overEarlier: Partial<Record<IncidentId, IsOver>> = {
  messageLost: isMessageOver,
  codeWrong: isCodeOver,
  codeExpired: isCodeOver,
  // A phone without an account makes no code, right or wrong.
  phoneClockWrong: ({ phone }) => !phone.clockError || phone.accounts.length === 0,
  accountLocked: (state, now) => {
    const until = state.tenant.users[affected(state)]?.failures.password.lockedUntil ?? null;
    return until === null || until <= now;
  },
};

/** What could happen again is repaired, or was undone. */
const isOver = (incident: IncidentId, state: RunState, now: Instant): boolean =>
  overEarlier[incident]?.(state, now) ?? incidents[incident].isPossible(state);

/**
 * What a trainer let go wrong and nobody has repaired yet, as the presenter's notes have it: many an incident is seen only when
 * something is tried, several actions later.
 *
 * @param after the number of the event up to which the trainer has put all of them away
 */
export function lastingIncidents(
  log: readonly RecordedEvent<RunEvent>[],
  state: RunState,
  { now, after }: { readonly now: Instant; readonly after: number },
): readonly IncidentId[] {
  const brought = new Set(
    log.flatMap((event) =>
      event.type === 'incidentInjected' && event.seq > after ? [event.incident] : [],
    ),
  );
  return incidentIds.filter((id) => brought.has(id) && !isOver(id, state, now));
}
