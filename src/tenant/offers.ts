import { activeFactors } from './directory.ts';
import type { TenantState, User } from './model.ts';
import type { OfferReason } from './reasons.ts';

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
