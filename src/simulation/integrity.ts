import type { RecordedEvent, RunEvent, RunState } from './model.ts';

/** Milliseconds. With the real time added, and with the lifetimes of codes, still a time that a `Date` can hold. */
export const farthestClockOffset = 4e15;

/** A clock that was paused is behind. Thirty years are more than any pause, and long after 1970, where codes begin. */
export const earliestClockOffset = -1e12;

const isWithin = (time: number, earliest: number): boolean =>
  time >= earliest && time <= farthestClockOffset;

/** The fewest events that make a run: `runStarted` and `tenantCreated`, appended together. */
export const shortestLog = 2;

/**
 * Whether an event that has the right shape can be at its position, and whether the state after it is possible. A saved log
 * that fails this is damaged or edited; screens and rules are not written for such a state.
 */
export function isPossible(
  event: RecordedEvent<RunEvent>,
  { browser, mail, practice, tenant }: RunState,
): boolean {
  const { type, seq } = event;
  // A second start or a second tenant would replace everything before it.
  const isAtItsPosition =
    (type === 'runStarted') === (seq === 1) && (type === 'tenantCreated') === (seq === 2);
  const isUserKnown = browser.userId === null || Object.hasOwn(tenant.users, browser.userId);
  const isOfProfile = event.type !== 'tenantCreated' || event.profile === tenant.profile.id;
  const isClientKnown = Object.hasOwn(tenant.profile.clients, mail.program);
  return (
    isAtItsPosition &&
    isUserKnown &&
    isOfProfile &&
    isClientKnown &&
    isWithin(practice.clockOffset, earliestClockOffset) &&
    isWithin(practice.pausedAt ?? 0, 0)
  );
}
