import { practiceClients, type PracticeClientId } from '../flows/scenarios.ts';
import { sari } from '../simulation/personas.ts';
import { afterRemedy } from '../tenant/lazy/after-remedy.ts';
import { isAppPasswordOffered } from '../tenant/lazy/app-password-offer.ts';
import type { ClientSignIn } from '../tenant/lazy/client-sign-in.ts';
import type { TenantState } from '../tenant/model.ts';
import { remedies, type NextAction, type Remedy } from '../tenant/lazy/remedies.ts';

/** The remedy of one refusal, or what has to come before it, or in its place, where it would be refused as well. */
export function remedyThatHelps(
  remedy: Remedy,
  state: TenantState,
  { accountPassword, appPassword, modern }: ClientSignIn,
  program: PracticeClientId,
): Remedy {
  switch (remedy.action) {
    case 'useModernSignIn':
      return modern.passes ? remedy : modern.remedy;
    case 'useAccountPassword':
      if (accountPassword.passes) return remedy;
      // C3: Enabled and registered, which takes neither of the two passwords.
      return accountPassword.reason === 'appPasswordRequired'
        ? remedies.enabledNotEnforced
        : accountPassword.remedy;
    case 'createAppPassword': {
      if (!appPassword.passes) return remedies.enabledNotEnforced;
      const offer = isAppPasswordOffered(state, sari.id);
      return offer.offered ? remedy : offer.remedy;
    }
    case 'turnOnSmtpAuth':
    case 'turnOnMailboxProtocol': {
      const after = afterRemedy(state, sari.id, practiceClients[program], remedy.action);
      if (!after || after.passes || after.signIn.appPassword.passes) return remedy;
      // A password is refused for something else then, such as security defaults (R8).
      return remedyThatHelps(after.signIn.appPassword.remedy, after.state, after.signIn, program);
    }
    default:
      return remedy;
  }
}

/** What "do I need one?" is answered with where no password passes: what the tenant says once the remedy was taken. */
export function verdictAfter(
  action: string,
  state: TenantState,
  program: PracticeClientId,
): 'needed' | 'notNeeded' | 'useless' {
  const after = isRemedy(action)
    ? afterRemedy(state, sari.id, practiceClients[program], action)
    : null;
  if (!after?.passes || after.signIn.over === 'modern') return 'useless';
  return after.signIn.accountPassword.passes ? 'notNeeded' : 'needed';
}

const isRemedy = (action: string): action is NextAction =>
  Object.values(remedies).some((each) => each.action === action);
