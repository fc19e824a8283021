import { userById } from './directory.ts';
import type { Instant, TenantState, User, UserId } from './model.ts';

/**
 * §1.5 row 9, §1.6: where the organisation keeps its users on-premises, a block stops its own sign-in page at once. An
 * app password is checked by the service alone, and goes on until the service hears of the block.
 */

/** Folds a block: one that is made anew is heard of anew. */
export function withBlock(
  state: TenantState,
  userId: UserId,
  blocked: boolean | undefined,
  at: Instant,
): TenantState {
  const lag = state.policy.directorySyncLag;
  const isNew = blocked === true && userById(state, userId)?.blocked === false;
  return isNew && lag !== null
    ? { ...state, blocksSyncedAt: { ...state.blocksSyncedAt, [userId]: at + lag } }
    : state;
}

/** Whether app passwords of a user still pass, although the user is blocked on-premises. */
export const isBlockPending = (state: TenantState, user: User, now: Instant): boolean =>
  user.blocked &&
  Object.hasOwn(state.blocksSyncedAt, user.id) &&
  now < (state.blocksSyncedAt[user.id] ?? 0);
