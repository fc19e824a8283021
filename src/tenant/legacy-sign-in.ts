import { normaliseAppPassword } from './app-password.ts';
import { redactAddress } from './redact-address.ts';
import { accept, refuse, type Decision } from './decision.ts';
import { isBlockPending } from './directory-sync.ts';
import { findUser } from './directory.ts';
import { isClosedForEveryone, whyClosed } from './protocol-availability.ts';
import type { Protocol } from './protocol.ts';
import { isLocked } from './lockout.ts';
import { mfaStateOf } from './mfa.ts';
import type {
  AppPassword,
  AppPasswordId,
  Instant,
  PasswordHash,
  TenantState,
  User,
} from './model.ts';
import {
  comparePassword,
  compareWithNobody,
  hashPassword,
  isStillInForce,
  longestPassword,
  matchesHash,
  type ComparedWith,
} from './password-hash.ts';
import type { Ports } from './ports.ts';
import type { SignInReason } from './reasons.ts';
import { isTrusted } from './trusted-ranges.ts';

/** Sign-in of a program that knows only a user name and a password (§7.4). */
export interface LegacySignIn {
  readonly protocol: Protocol;
  readonly address: string;
  /** Exactly as the program sent it. */
  readonly password: string;
  /** IPv4 address of the program, for trusted ranges. */
  readonly from?: string;
}

/** What the password turned out to be, found out before the critical section. */
export interface LegacyEvidence extends ComparedWith {
  readonly isAccountPassword: boolean;
  readonly appPasswordId: AppPasswordId | null;
  /** A record of an older, cheaper day, made anew; the plain text is only at hand now. */
  readonly rehashed: PasswordHash | null;
  readonly attempt: string | null;
}

const nothing: LegacyEvidence = {
  comparedWith: null,
  isAccountPassword: false,
  appPasswordId: null,
  rehashed: null,
  attempt: null,
};

export async function prepareLegacySignIn(
  state: TenantState,
  { protocol, address, password }: LegacySignIn,
  { random }: Pick<Ports, 'random'>,
): Promise<LegacyEvidence> {
  // R32: a closed protocol is refused before anybody looks at the password.
  if (isClosedForEveryone(state, protocol)) return nothing;
  if (typeof password !== 'string' || password === '') return nothing;
  if (password.length > longestPassword) return nothing;
  const user = findUser(state, address);
  const { passwordCost } = state.policy;
  const { matches, fingerprint } = user
    ? await comparePassword(password, user.passwordHash)
    : await compareWithNobody(password, passwordCost);
  const candidate = normaliseAppPassword(password, state.policy);
  const hit = candidate === null ? null : await findAppPassword(user, candidate, passwordCost);
  return {
    comparedWith: user?.passwordHash ?? null,
    isAccountPassword: matches,
    appPasswordId: hit?.id ?? null,
    rehashed:
      hit && candidate !== null && hit.hash.cost < passwordCost
        ? await hashPassword(candidate, passwordCost, random)
        : null,
    attempt: hit ? null : fingerprint,
  };
}

/** All are compared, not only up to the first hit, and somebody without any takes as long as somebody with one. */
async function findAppPassword(
  user: User | undefined,
  candidate: string,
  cost: number,
): Promise<AppPassword | null> {
  const mine = user?.appPasswords ?? [];
  if (mine.length === 0) await compareWithNobody(candidate, cost);
  const hits = await Promise.all(mine.map(({ hash }) => matchesHash(candidate, hash)));
  return mine[hits.indexOf(true)] ?? null;
}

export type Verdict =
  | { readonly ok: 'accountPassword'; readonly row: string }
  | { readonly ok: 'appPassword'; readonly row: string; readonly appPassword: AppPassword }
  | {
      readonly no: SignInReason;
      /** The right one, in the wrong place or at the wrong time. */
      readonly appPassword?: AppPassword;
    };

/**
 * The table of §7.4, row by row; the first row that applies decides. It is pure: the newest state is asked again, so an
 * app password that was deleted while its key was being derived is not accepted.
 */
export function judgeLegacySignIn(
  state: TenantState,
  { protocol, from }: Pick<LegacySignIn, 'protocol' | 'from'>,
  user: User | undefined,
  evidence: Pick<LegacyEvidence, 'isAccountPassword' | 'appPasswordId'>,
  now: Instant,
): Verdict {
  const { policy } = state;
  const closed = whyClosed(state, protocol, user);
  /* §7.4 row 1 */ if (closed) return no(closed);
  // §7.4 row 2.
  if (policy.securityDefaults || policy.legacyBlocked || policy.basicBlocked.includes(protocol)) {
    return no('legacyBlocked');
  }
  /* §7.4 row 3 */ if (!user) return no('unknownUser');
  if (user.blocked) return judgeBlocked(state, protocol, user, evidence, now);
  return judgePassword(
    state,
    { protocol, ...(from !== undefined && { from }) },
    user,
    evidence,
    now,
  );
}

/** §1.5 row 9: blocked on-premises, and not here yet. The account password is checked there, an app password here. */
function judgeBlocked(
  state: TenantState,
  protocol: Protocol,
  user: User,
  evidence: Pick<LegacyEvidence, 'isAccountPassword' | 'appPasswordId'>,
  now: Instant,
): Verdict {
  const isByAppPassword = user.appPasswords.some(({ id }) => id === evidence.appPasswordId);
  return isByAppPassword && isBlockPending(state, user, now)
    ? judgePassword(state, { protocol }, user, { ...evidence, isAccountPassword: false }, now)
    : no('userBlocked');
}

/** Rows 9, 4, 5, 6, 7, 8, 10: row 9 stands first, or an admin shell would pass by row 4 (G2). */
function judgePassword(
  state: TenantState,
  { protocol, from }: Pick<LegacySignIn, 'protocol' | 'from'>,
  user: User,
  evidence: Pick<LegacyEvidence, 'isAccountPassword' | 'appPasswordId'>,
  now: Instant,
): Verdict {
  const appPassword = user.appPasswords.find(({ id }) => id === evidence.appPasswordId);
  // A wait keeps the account password out. An app password is beyond guessing, and its owner needs the mail meanwhile.
  const isWaiting = isLocked(user.failures.password, now);

  if (appPassword) {
    /* §7.4 row 9 */ if (protocol === 'adminShell') return no('adminShellNeedsModern', appPassword);
    if (isWaiting && state.policy.lockStopsAppPasswords) {
      return no('accountLocked', appPassword);
    }
    if (mfaStateOf(state, user) === 'enforced')
      return { ok: 'appPassword', appPassword, row: '§7.4 row 4' };
  }
  if (evidence.isAccountPassword) {
    if (isWaiting) return no('accountLocked');
    const row = rowForAccountPassword(state, user, from);
    if (row) return { ok: 'accountPassword', row };
    // R30: an app password, which the next line would advise, is of no use there.
    if (protocol === 'adminShell') return no('adminShellNeedsModern');
    /* §7.4 row 8 */ return no('appPasswordRequired');
  }
  // §7.4 row 10. N1, G1: the right one, at a time when it is not in force.
  if (appPassword) return no('appPasswordNotInForce', appPassword);
  return no('badPassword');
}

/** Rows 5, 6 and 7: who may still come in with the account password. G4: registered means since set to Enabled. */
function rowForAccountPassword(state: TenantState, user: User, from?: string): string | null {
  const mfa = mfaStateOf(state, user);
  if (mfa === 'disabled') return '§7.4 row 5';
  if (mfa === 'enabled' && !user.registered) return '§7.4 row 6';
  // G5: one app password ever created ends the exception, also after it is deleted.
  const isExempt =
    mfa === 'enforced' && !user.everHadAppPassword && isTrusted(state.policy.trustedRanges, from);
  return isExempt ? '§7.4 row 7' : null;
}

const no = (reason: SignInReason, appPassword?: AppPassword): Verdict => ({
  no: reason,
  ...(appPassword && { appPassword }),
});

export function decideLegacySignIn(
  state: TenantState,
  command: LegacySignIn,
  evidence: LegacyEvidence,
  now: Instant,
): Decision {
  const { protocol } = command;
  const user = findUser(state, command.address);
  const isAccountPassword =
    evidence.isAccountPassword && user !== undefined && isStillInForce(evidence, user.passwordHash);
  const { appPasswordId: hit } = evidence;
  const proof = { isAccountPassword, appPasswordId: hit };
  const verdict = judgeLegacySignIn(state, command, user, proof, now);
  if ('no' in verdict || !user) {
    const reason = 'no' in verdict ? verdict.no : 'unknownUser';
    return refuse(reason, {
      type: 'legacySignInRefused',
      address: redactAddress(command.address, user, state.policy),
      ...(user && { userId: user.id }),
      protocol,
      reason,
      ...('no' in verdict && verdict.appPassword && { appPasswordId: verdict.appPassword.id }),
      attempt: evidence.attempt,
    });
  }
  const appPasswordId = verdict.ok === 'appPassword' ? verdict.appPassword.id : null;
  return accept(
    { type: 'legacySignInAccepted', userId: user.id, protocol, with: verdict.ok, appPasswordId },
    ...(appPasswordId !== null && evidence.rehashed !== null
      ? [
          {
            type: 'appPasswordRehashed',
            userId: user.id,
            appPasswordId,
            hash: evidence.rehashed,
          } as const,
        ]
      : []),
  );
}
