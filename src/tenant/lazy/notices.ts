import type { TenantEvent } from '../events.ts';
import type { Instant, UserId } from '../model.ts';

/** What a user is told of outside the page on which it was done: somebody else may have done it (ASVS 5.0, 6.3.7). */
export interface Notice {
  readonly at: Instant;
  readonly what:
    | 'factorVerified'
    | 'factorRemoved'
    | 'reRegistrationRequired'
    | 'appPasswordCreated'
    | 'appPasswordDeleted'
    | 'accountPasswordChanged';
}

export function noticesFor(
  userId: UserId,
  log: readonly ({ readonly at: Instant } & TenantEvent)[],
): readonly Notice[] {
  return log.flatMap((event) => {
    switch (event.type) {
      case 'factorVerified':
      case 'factorRemoved':
      case 'reRegistrationRequired':
      case 'appPasswordCreated':
      case 'appPasswordDeleted':
      case 'accountPasswordChanged':
        return event.userId === userId ? [{ at: event.at, what: event.type }] : [];
      default:
        return [];
    }
  });
}
