import { activeFactors, userById } from './directory.ts';
import type { TenantState, User, UserId } from './model.ts';
import type { OfferReason } from './reasons.ts';
import { remedies, type Remedy } from './remedies.ts';

export type Offer =
  | { readonly offered: true }
  | { readonly offered: false; readonly reason: OfferReason; readonly remedy: Remedy };

/** Whether "App password" is among the methods of this user; otherwise the one reason, and who can do what about it. */
export function isAppPasswordOffered(state: TenantState, userId: UserId): Offer {
  const reason = whyNotOffered(state, userById(state, userId));
  return reason === null ? { offered: true } : { offered: false, reason, remedy: remedies[reason] };
}

/** §7.1, in its order: the first row that fails gives the reason. */
export function whyNotOffered({ policy }: TenantState, user: User | undefined): OfferReason | null {
  if (!user) return 'unknownUser';
  /* §7.1 row 1 */ if (!policy.appPasswordsAllowed) return 'tenantSwitchOff';
  // §7.1 row 2. R7: users whose MFA comes from elsewhere show Disabled. G3: security defaults rule out app passwords anyway.
  const isFromElsewhere = policy.conditionalAccessMfa && user.mfa === 'disabled';
  if (policy.securityDefaults || isFromElsewhere) return 'mfaByConditionalAccessOrDefaults';
  /* §7.1 row 3 */ if (user.mfa === 'disabled') return 'mfaDisabled';
  /* §7.1 row 4 */ if (user.mfa === 'enabled') return 'enabledNotEnforced';
  /* §7.1 row 5 */ if (activeFactors(user).length === 0) return 'noMethod';
  return null;
}
