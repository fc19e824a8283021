import { allDeleted } from '../app-passwords.ts';
import type { Admin } from '../admin-permissions.ts';
import { whyNotAllowed } from '../admin-permissions.ts';
import { accept, refuse, type Decision } from '../decision.ts';
import { sessionAt, userById } from '../directory.ts';
import { isLocked } from '../lockout.ts';
import { isProofFresh } from '../mfa.ts';
import type { Instant, PasswordHash, SessionId, TenantState, User, UserId } from '../model.ts';
import {
  comparePassword,
  hashPassword,
  isStillInForce,
  longestPassword,
  type ComparedWith,
} from '../password-hash.ts';
import type { RandomSource } from '../ports.ts';

/** A new account password, set by its owner or by an admin. */

const shortestPassword = 8;

/** Any characters, exactly as typed (ASVS 5.0, 6.2.8); only the length is looked at. */
const isPassword = (text: unknown): text is string =>
  typeof text === 'string' && text.length >= shortestPassword && text.length <= longestPassword;

export interface NewPassword extends ComparedWith {
  readonly passwordHash: PasswordHash;
  /** Whether the present password was given; an admin gives none. */
  readonly isCurrentRight: boolean;
}

export async function prepareNewPassword(
  state: TenantState,
  userId: UserId,
  { current, next }: { readonly current: string | null; readonly next: string },
  random: RandomSource,
): Promise<NewPassword | null> {
  const user = userById(state, userId);
  if (!user || !isPassword(next)) return null;
  const isCurrentRight =
    typeof current === 'string' &&
    current.length <= longestPassword &&
    (await comparePassword(current, user.passwordHash)).matches;
  const passwordHash = await hashPassword(next, state.policy.passwordCost, random);
  return { passwordHash, isCurrentRight, comparedWith: user.passwordHash };
}

export function decidePasswordChange(
  state: TenantState,
  sessionId: SessionId | null,
  prepared: NewPassword | null,
  now: Instant,
): Decision {
  const found = sessionAt(state, sessionId, 'signedIn');
  if (!found) return refuse('stepNotReached');
  if (!isProofFresh(state, found, now)) return refuse('reauthenticationRequired');
  if (!prepared) return refuse('newPasswordMalformed');
  if (isLocked(found.user.failures.password, now)) return refuse('accountLocked');
  const isRight = prepared.isCurrentRight && isStillInForce(prepared, found.user.passwordHash);
  if (!isRight) return refuse('passwordWrong');
  return changed(state, found.user, prepared.passwordHash, 'user', found.session.id);
}

export function decidePasswordReset(
  state: TenantState,
  admin: Admin,
  userId: UserId,
  prepared: NewPassword | null,
): Decision {
  const notAllowed = whyNotAllowed(admin, 'resetPassword');
  if (notAllowed) return refuse(notAllowed);
  const user = userById(state, userId);
  if (!user) return refuse('unknownUser');
  if (!prepared) return refuse('newPasswordMalformed');
  return changed(state, user, prepared.passwordHash, 'admin', null);
}

/**
 * §1.5 row 1: app passwords are kept, and an intruder who made one stays in (P15). `passwordResetRevokes` shows what
 * other services do.
 */
function changed(
  { policy }: TenantState,
  user: User,
  passwordHash: PasswordHash,
  by: 'user' | 'admin',
  exceptId: SessionId | null,
): Decision {
  return accept(
    { type: 'accountPasswordChanged', userId: user.id, passwordHash, by },
    { type: 'sessionsRevoked', userId: user.id, by, exceptId },
    ...(policy.passwordResetRevokes ? allDeleted(user, 'policy') : []),
  );
}
