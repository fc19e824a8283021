import { practiceClients, type PracticeClientId } from '../flows/scenarios.ts';
import { canBeModern } from '../tenant/clients.ts';
import type { TenantState } from '../tenant/model.ts';
import type { ModernAction } from '../tenant/vendor-profile.ts';
import { sari } from '../simulation/personas.ts';
import { isAppPasswordOffered } from '../tenant/lazy/app-password-offer.ts';
import type { ClientSignIn } from '../tenant/lazy/client-sign-in.ts';
import { remedies, type NextAction, type Remedy } from '../tenant/lazy/remedies.ts';

/** What to do next: the tenant's own remedies, what they mean for one program, and what no remedy of the tenant says. */
export type ActionId =
  | NextAction
  | ModernAction
  | 'checkAppPassword'
  | 'deleteOne'
  | 'deleteAll'
  | 'deleteYours'
  | 'nothingKnown'
  | 'toggleBoth'
  | 'removeOldEntries'
  | 'makeAnother'
  | 'removeSpaces'
  | 'useOtherApp'
  | 'requireReRegistration'
  | 'openSecurityInfo'
  | 'openPersonalPage'
  | 'useEachPassword';

export interface NextStep {
  readonly action: ActionId;
  readonly by: 'user' | 'admin' | 'nobody';
}

/** The remedy of one refusal, or what has to come before it where it would be refused as well. */
export function remedyThatHelps(
  remedy: Remedy,
  state: TenantState,
  { accountPassword, appPassword, modern }: ClientSignIn,
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
    default:
      return remedy;
  }
}

/** The tenant's remedy, said for one program. */
export function nextStepFor(
  { action, by }: Pick<Remedy, 'action' | 'by'>,
  state: TenantState,
  program: PracticeClientId,
): NextStep {
  if (action !== 'useModernSignIn') return { action, by };
  const client = practiceClients[program];
  const isLost = client.modern !== 'never' && !canBeModern(state, client);
  return isLost ? { action: 'useNewerProgram', by: 'user' } : client.modernStep;
}

/** Guides by slug, for the pages of today and those of 2018. A guide that is not there is not offered. */
export function guideFor(
  { action }: NextStep,
  screens: 'today' | '2018',
  program: PracticeClientId,
): string | null {
  switch (action) {
    case 'createAppPassword':
    case 'checkAppPassword':
    case 'makeAnother':
      if (screens === '2018') return 'create-app-password';
      return program === 'smtpDevice' ? 'send-from-printer' : 'add-app-password';
    case 'completeRegistration':
      return screens === '2018' ? 'create-app-password' : 'set-up-today';
    case 'turnOnAppPasswords':
    case 'turnOnMfa':
    case 'enforceMfa':
      return 'allow-app-passwords';
    case 'turnOnSmtpAuth':
      return 'send-from-printer';
    case 'deleteOne':
    case 'deleteYours':
      return 'delete-app-password';
    default:
      return null;
  }
}
