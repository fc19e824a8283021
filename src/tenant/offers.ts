import { activeFactors } from './directory.ts';
import { mfaStateOf } from './mfa.ts';
import type { TenantState, User } from './model.ts';
import type { OfferReason } from './reasons.ts';

/** §7.1, in its order: the first row that fails gives the reason. */
export function whyNotOffered(state: TenantState, user: User | undefined): OfferReason | null {
  if (!user) return 'unknownUser';
  const { policy, profile } = state;
  const mfa = mfaStateOf(state, user);
  /* §7.1 row 1 */ if (!policy.appPasswordsAllowed) return 'tenantSwitchOff';
  // §7.1 row 2. R7: users whose MFA comes from elsewhere show Disabled. G3: security defaults rule out app passwords anyway.
  const isFromElsewhere = policy.conditionalAccessMfa && mfa === 'disabled';
  if (policy.securityDefaults || isFromElsewhere) return 'mfaByConditionalAccessOrDefaults';
  /* §7.1 row 3 */ if (mfa === 'disabled') {
    // Where nobody else can turn it on, a method is what is missing.
    return profile.mfa === 'ownMethod' ? 'noMethod' : 'mfaDisabled';
  }
  /* §7.1 row 4 */ if (mfa === 'enabled') return 'enabledNotEnforced';
  /* §7.1 row 5 */ if (activeFactors(user).length === 0) return 'noMethod';
  return null;
}
