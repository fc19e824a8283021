import { normaliseAppPassword } from './app-password.ts';
import { accept, refuse, type Decision } from './decision.ts';
import { findUser } from './directory.ts';
import { isBasicAuthenticationOff, type Protocol } from './eras.ts';
import type { AppPasswordId, TenantState, User } from './model.ts';
import { longestPassword, matchesHash, wasteOneDerivation } from './password-hash.ts';
import type { Reason } from './reasons.ts';

/** Sign-in of a program that knows only a user name and a password (§7.4). */
export interface LegacySignIn {
  readonly protocol: Protocol;
  readonly address: string;
  /** Exactly as the program sent it. */
  readonly password: string;
}

/** What the password turned out to be, found out before the critical section. */
export interface LegacyEvidence {
  readonly isAccountPassword: boolean;
  readonly appPasswordId: AppPasswordId | null;
}

const nothing: LegacyEvidence = { isAccountPassword: false, appPasswordId: null };

export async function prepareLegacySignIn(
  state: TenantState,
  { protocol, address, password }: LegacySignIn,
): Promise<LegacyEvidence> {
  // R32: a closed protocol is refused before anybody looks at the password.
  if (isBasicAuthenticationOff(protocol, state.era, state.policy)) return nothing;
  if (password === '' || password.length > longestPassword) return nothing;
  const user = findUser(state, address);
  if (!user) {
    await wasteOneDerivation(password, state.policy.passwordCost);
    return nothing;
  }
  const candidate = normaliseAppPassword(password, state.policy);
  // All app passwords are compared, not only up to the first hit, so that time does not tell which one it was.
  const hits =
    candidate === null
      ? []
      : await Promise.all(user.appPasswords.map(({ hash }) => matchesHash(candidate, hash)));
  return {
    isAccountPassword: await matchesHash(password, user.passwordHash),
    appPasswordId: user.appPasswords[hits.indexOf(true)]?.id ?? null,
  };
}

type Verdict = { readonly ok: 'accountPassword' | AppPasswordId } | { readonly no: Reason };

/**
 * The table of §7.4, row by row; the first row that applies decides. It is pure: the newest state is asked again, so an
 * app password that was deleted while its key was being derived is not accepted.
 */
export function judgeLegacySignIn(
  state: TenantState,
  { protocol }: Pick<LegacySignIn, 'protocol'>,
  user: User | undefined,
  evidence: LegacyEvidence,
): Verdict {
  const { policy, era } = state;
  const appPassword = user?.appPasswords.find(({ id }) => id === evidence.appPasswordId);

  /* row 1  */ if (isBasicAuthenticationOff(protocol, era, policy))
    return { no: 'basicAuthDisabled' };
  /* row 2  */ if (policy.securityDefaults || policy.legacyBlocked) return { no: 'legacyBlocked' };
  /* row 3  */ if (!user) return { no: 'unknownUser' };
  /* row 3  */ if (user.blocked) return { no: 'userBlocked' };
  /* row 4  */ if (appPassword && user.mfa === 'enforced') return { ok: appPassword.id };
  if (evidence.isAccountPassword) {
    /* row 5  */ if (user.mfa === 'disabled') return { ok: 'accountPassword' };
    /* row 6  */ if (user.mfa === 'enabled' && !user.registered) return { ok: 'accountPassword' };
    /* row 8  */ return { no: 'appPasswordRequired' };
  }
  /* row 10 */ return { no: 'badPassword' };
}

export function decideLegacySignIn(
  state: TenantState,
  command: LegacySignIn,
  evidence: LegacyEvidence,
): Decision {
  const user = findUser(state, command.address);
  const about = { protocol: command.protocol, ...(user && { userId: user.id }) };
  const verdict = judgeLegacySignIn(state, command, user, evidence);
  if ('no' in verdict) {
    return refuse(verdict.no, {
      type: 'legacySignInRefused',
      address: command.address,
      ...about,
      reason: verdict.no,
    });
  }
  // `judge` accepts nobody without a user.
  if (!user) return refuse('unknownUser');
  return accept({
    type: 'legacySignInAccepted',
    userId: user.id,
    protocol: command.protocol,
    with: verdict.ok,
  });
}

/** §7.6: what the mail server says over IMAP. One text for every refusal of a password: it tells a stranger nothing. */
export const imapWords = {
  greeting: '* OK The Microsoft Exchange IMAP4 service is ready.',
  accepted: 'OK LOGIN completed.',
  refused: 'NO LOGIN failed.',
} as const;
