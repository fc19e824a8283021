import { methodOf } from '../tenant/clients.ts';
import type { TenantState } from '../tenant/model.ts';
import { clients, type ClientId } from '../tenant/profiles/microsoft-365-clients.ts';
import type { NextAction, Remedy } from '../tenant/lazy/remedies.ts';

/** What to do next: the tenant's own remedies, what they mean for one program, and what no remedy of the tenant says. */
export type ActionId =
  | NextAction
  | ModernWay
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

type ModernWay =
  | 'signInModern'
  | 'chooseOAuth2'
  | 'addAccountAgain'
  | 'setRegistryKeys'
  | 'turnOnModern'
  | 'useNewerDevice';

export interface NextStep {
  readonly action: ActionId;
  readonly by: 'user' | 'admin' | 'nobody';
}

const byUser = (action: ModernWay | 'useModernModule' | 'useNewerProgram') =>
  ({ action, by: 'user' }) as const;

/** §4.4: what "modern sign-in" means for somebody in front of one program. */
const modernWay: Readonly<Record<ClientId, NextStep>> = {
  outlook2010: byUser('useNewerProgram'),
  outlook2013: { action: 'setRegistryKeys', by: 'admin' },
  outlook2016: { action: 'turnOnModern', by: 'admin' },
  outlookNow: byUser('signInModern'),
  appleMailOldPhone: byUser('useNewerProgram'),
  appleMailNewPhone: byUser('signInModern'),
  appleMailCarriedOver: byUser('addAccountAgain'),
  appleMailMac: byUser('signInModern'),
  thunderbird: byUser('chooseOAuth2'),
  smtpDevice: byUser('useNewerDevice'),
  adminShell: byUser('useModernModule'),
};

/** Whether the program can sign in the modern way on the tenant's day at all, once everything is set for it. */
function canBeModern(state: TenantState, program: ClientId): boolean {
  const willing = { ...state, policy: { ...state.policy, modernAuthentication: 'on' } as const };
  return methodOf(willing, clients[program], true) === 'modern';
}

/** The tenant's remedy, said for one program. */
export function nextStepFor(
  { action, by }: Pick<Remedy, 'action' | 'by'>,
  state: TenantState,
  program: ClientId,
): NextStep {
  if (action !== 'useModernSignIn') return { action, by };
  const isLost = clients[program].modern !== 'never' && !canBeModern(state, program);
  return isLost ? byUser('useNewerProgram') : modernWay[program];
}

/** Guides by slug, for the pages of today and those of 2018. A guide that is not there is not offered. */
export function guideFor(
  { action }: NextStep,
  screens: 'today' | '2018',
  program: ClientId,
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
