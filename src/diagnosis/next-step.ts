import { practiceClients, type PracticeClientId } from '../flows/scenarios.ts';
import { canBeModern } from '../tenant/clients.ts';
import type { TenantState } from '../tenant/model.ts';
import type { ModernAction } from '../tenant/vendor-profile.ts';
import type { NextAction, Remedy } from '../tenant/lazy/remedies.ts';

/** What to do next: the tenant's own remedies, what they mean for one program, and what no remedy of the tenant says. */
export type ActionId =
  | NextAction
  | ModernAction
  | 'setUpAgain'
  | 'seeHowItSignsIn'
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
  | 'useEachPassword'
  | 'askWhichRule'
  | 'replaceDefaults'
  | 'proveInWindow'
  | 'allowProgram'
  | 'turnOnDeviceSignIn'
  | 'updateFirmware'
  | 'useOwnAddress'
  | 'compareServer'
  | 'signInAgain'
  | 'tryInBrowser'
  | 'waitAndSlowDown'
  | 'fixConnector'
  | 'secureAccount'
  | 'secureAndUnblock'
  | 'openOwnMailbox'
  | 'proveAnotherWay'
  | 'acceptConsent'
  | 'assignUser'
  | 'repairRegistration';

export interface NextStep {
  readonly action: ActionId;
  /** `either`: one of the first two; `both`: the admin first, then the user. */
  readonly by: 'user' | 'admin' | 'either' | 'both' | 'deviceOwner' | 'programOwner' | 'nobody';
}

/** What every program that can be helped has in common. */
export const inGeneral: NextStep = { action: 'setUpAgain', by: 'user' };

/** A personal account has no admin: what one could set is the program's own way, or there is none. */
export function personalStep(program: PracticeClientId): NextStep {
  const { modern, modernStep } = practiceClients[program];
  if (modernStep.by === 'user') return modernStep;
  if (modernStep.action === 'useNewerDevice') return { ...modernStep, by: 'user' };
  return modern === 'whereTenantAllows'
    ? { action: 'signInModern', by: 'user' }
    : { action: 'useNewerProgram', by: 'user' };
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

type GuideOf = (screens: 'today' | '2018', program: PracticeClientId) => string;

const toMake: GuideOf = (screens, program) => {
  if (screens === '2018') return 'create-app-password';
  return practiceClients[program].formFactor === 'printer'
    ? 'send-from-printer'
    : 'add-app-password';
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
  turnOnSmtpAuth: () => 'turn-on-authenticated-smtp',
  deleteOne: toDelete,
  deleteYours: toDelete,
  setUpAgain: null,
  seeHowItSignsIn: toMake,
  addWithSignInPage: null,
  checkAddress: null,
  checkPassword: null,
  useModernSignIn: null,
  useModernModule: null,
  useNewerProgram: null,
  useAccountPassword: null,
  turnOnMailboxProtocol: null,
  unblockAccount: null,
  waitOrResetPassword: null,
  signInModern: null,
  chooseOAuth2: null,
  addAccountAgain: null,
  setRegistryKeys: null,
  turnOnModern: null,
  useNewerDevice: null,
  deleteAll: () => 'delete-users-app-passwords',
  nothingKnown: null,
  toggleBoth: null,
  removeOldEntries: null,
  removeSpaces: null,
  useOtherApp: null,
  requireReRegistration: toDelete,
  openSecurityInfo: null,
  openPersonalPage: null,
  useEachPassword: null,
  askWhichRule: null,
  replaceDefaults: null,
  proveInWindow: null,
  allowProgram: null,
  turnOnDeviceSignIn: toMake,
  updateFirmware: null,
  useOwnAddress: null,
  compareServer: null,
  signInAgain: null,
  tryInBrowser: null,
  waitAndSlowDown: null,
  fixConnector: null,
  secureAccount: toDelete,
  secureAndUnblock: null,
  openOwnMailbox: null,
  proveAnotherWay: null,
  acceptConsent: null,
  assignUser: null,
  repairRegistration: null,
};

/** Whether who follows it ends up with an app password in a program: of use only where mail is sent (§4.1 row 5). */
export const leadsToAppPassword: Readonly<Record<ActionId, boolean>> = {
  createAppPassword: true,
  checkAppPassword: true,
  makeAnother: true,
  completeRegistration: true,
  turnOnAppPasswords: true,
  turnOnMfa: true,
  enforceMfa: true,
  turnOnSmtpAuth: false,
  deleteOne: true,
  deleteYours: true,
  setUpAgain: false,
  seeHowItSignsIn: false,
  addWithSignInPage: false,
  checkAddress: false,
  checkPassword: false,
  useModernSignIn: false,
  useModernModule: false,
  useNewerProgram: false,
  useAccountPassword: false,
  turnOnMailboxProtocol: false,
  unblockAccount: false,
  waitOrResetPassword: false,
  signInModern: false,
  chooseOAuth2: false,
  addAccountAgain: false,
  setRegistryKeys: false,
  turnOnModern: false,
  useNewerDevice: false,
  deleteAll: false,
  nothingKnown: false,
  toggleBoth: true,
  removeOldEntries: false,
  removeSpaces: true,
  useOtherApp: false,
  requireReRegistration: false,
  openSecurityInfo: false,
  openPersonalPage: false,
  useEachPassword: false,
  askWhichRule: false,
  replaceDefaults: false,
  proveInWindow: false,
  allowProgram: false,
  turnOnDeviceSignIn: true,
  updateFirmware: false,
  useOwnAddress: false,
  compareServer: false,
  signInAgain: false,
  tryInBrowser: false,
  waitAndSlowDown: false,
  fixConnector: false,
  secureAccount: false,
  secureAndUnblock: false,
  openOwnMailbox: false,
  proveAnotherWay: false,
  acceptConsent: false,
  assignUser: false,
  repairRegistration: false,
};

/** For the pages of today or those of 2018, and the program that the reader has in front of them. */
export const guideFor = (
  { action }: NextStep,
  screens: 'today' | '2018',
  program: PracticeClientId,
): string | null => guides[action]?.(screens, program) ?? null;
