import { methodOf } from '../tenant/clients.ts';
import type { TenantState } from '../tenant/model.ts';
import { clients, type ClientId } from '../tenant/profiles/microsoft-365-clients.ts';
import type { NextAction, Remedy } from '../tenant/remedies.ts';

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

type GuideOf = (screens: 'today' | '2018', program: ClientId) => string;

const toMake: GuideOf = (screens, program) => {
  if (screens === '2018') return 'create-app-password';
  return program === 'smtpDevice' ? 'send-from-printer' : 'add-app-password';
};
const toRegister: GuideOf = (screens) =>
  screens === '2018' ? 'create-app-password' : 'set-up-today';
const toAllow: GuideOf = () => 'allow-app-passwords';
const toDelete: GuideOf = () => 'delete-app-password';

/** The guide that shows the action, by slug; `null` where there is none. */
const guides: Readonly<Record<ActionId, GuideOf | null>> = {
  createAppPassword: toMake,
  checkAppPassword: toMake,
  makeAnother: toMake,
  completeRegistration: toRegister,
  turnOnAppPasswords: toAllow,
  turnOnMfa: toAllow,
  enforceMfa: toAllow,
  turnOnSmtpAuth: () => 'send-from-printer',
  deleteOne: toDelete,
  deleteYours: toDelete,
  checkAddress: null,
  checkPassword: null,
  useModernSignIn: null,
  useModernModule: null,
  useNewerProgram: null,
  useAccountPassword: null,
  turnOnMailboxProtocol: null,
  unblockAccount: null,
  waitOrAskForUnlock: null,
  signInModern: null,
  chooseOAuth2: null,
  addAccountAgain: null,
  setRegistryKeys: null,
  turnOnModern: null,
  useNewerDevice: null,
  deleteAll: null,
  nothingKnown: null,
  toggleBoth: null,
  removeOldEntries: null,
  removeSpaces: null,
  useOtherApp: null,
  requireReRegistration: null,
  openSecurityInfo: null,
  openPersonalPage: null,
  useEachPassword: null,
};

/** For the pages of today or those of 2018, and the program that the reader has in front of them. */
export const guideFor = (
  { action }: NextStep,
  screens: 'today' | '2018',
  program: ClientId,
): string | null => guides[action]?.(screens, program) ?? null;
