import { incidentIds } from '../../src/simulation/lazy/incidents.ts';
import type { Command, CommandType } from '../../src/simulation/commands.ts';
import { practicePasswordOf } from '../../src/simulation/personas.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import type { FactorId } from '../../src/tenant/model.ts';
import { code } from '../integration/portal-driver.ts';

/** Each command as a reader could give it where the run is. */
type CommandsByType<Types extends CommandType> = {
  readonly [T in Types]: (
    run: RunHandle,
  ) => readonly Extract<Command, { type: T }>[] | Promise<readonly Extract<Command, { type: T }>[]>;
};

const bare =
  <T extends CommandType>(type: T) =>
  () =>
    [{ type } as Extract<Command, { type: T }>] as const;

const wrong = 'Salah-Ketik-1';
const number = '+1 202 555 0142';
const owner = ({ state }: RunHandle) => state.tenant.users[state.browser.userId ?? ''];
const factorOf = (run: RunHandle): FactorId => owner(run)?.factors[0]?.id ?? 'nobody';
const appPasswordOf = (run: RunHandle): string => owner(run)?.appPasswords.at(-1)?.id ?? 'nobody';
const appCode = async (run: RunHandle): Promise<string> => {
  const account = run.state.phone.accounts[0];
  return account ? (await run.codeOf(account)).code : '111111';
};
/** What the phone says: the code of the app or of the newest message. */
const rightCode = async (run: RunHandle): Promise<string> =>
  (await code(run)) || (run.secret(run.state.phone.messages[0]?.codeRef ?? '') ?? '');

const browser = {
  choosePerson: () => [
    { type: 'choosePerson', userId: 'budi' },
    { type: 'choosePerson', userId: 'nobody' },
  ],
  changePerson: bare('changePerson'),
  submitPassword: () => [
    { type: 'submitPassword', password: 'Latihan-Senja-2018' },
    { type: 'submitPassword', password: wrong },
    { type: 'submitPassword', password: '' },
  ],
  setItUpNow: bare('setItUpNow'),
  setUpApp: bare('setUpApp'),
  contactMe: () => [
    { type: 'contactMe', method: 'textMessage', phoneNumber: number },
    { type: 'contactMe', method: 'phoneCall', phoneNumber: number },
    { type: 'contactMe', method: 'textMessage', phoneNumber: '0812 3456 7890' },
  ],
  confirmScan: bare('confirmScan'),
  submitCode: async (run) => [
    { type: 'submitCode', code: await rightCode(run) },
    { type: 'submitCode', code: '000000' },
    { type: 'submitCode', code: '12 3' },
  ],
  tickRemember: () => [{ type: 'tickRemember', ticked: true }],
  contactMeAgain: bare('contactMeAgain'),
  confirmContact: () => [
    { type: 'confirmContact', phoneNumber: number },
    { type: 'confirmContact' },
  ],
  copyAppPassword: bare('copyAppPassword'),
  finishEnrolment: bare('finishEnrolment'),
  signOut: bare('signOut'),
  goBack: bare('goBack'),
  openSecurityInfo: bare('openSecurityInfo'),
  openAppPasswords: bare('openAppPasswords'),
  openAddMethod: bare('openAddMethod'),
  startAddingMethod: () => [
    { type: 'startAddingMethod', method: 'authenticatorApp' },
    { type: 'startAddingMethod', method: 'phone' },
    { type: 'startAddingMethod', method: 'appPassword' },
  ],
  confirmApp: bare('confirmApp'),
  submitAppPasswordName: () => [
    { type: 'submitAppPasswordName', name: 'Laptop rumah' },
    { type: 'submitAppPasswordName', name: '' },
  ],
  closeAppPassword: bare('closeAppPassword'),
  askToDeleteAppPassword: (run) => [
    { type: 'askToDeleteAppPassword', id: appPasswordOf(run) },
    { type: 'askToDeleteAppPassword', id: 'nobody' },
  ],
  deleteAppPassword: (run) => [
    { type: 'deleteAppPassword', id: appPasswordOf(run) },
    { type: 'deleteAppPassword', id: 'nobody' },
  ],
  askToRemoveFactor: (run) => [
    { type: 'askToRemoveFactor', id: factorOf(run) },
    { type: 'askToRemoveFactor', id: 'nobody' },
  ],
  removeFactor: (run) => [
    { type: 'removeFactor', id: factorOf(run) },
    { type: 'removeFactor', id: 'nobody' },
  ],
  openPasswordChange: bare('openPasswordChange'),
  changePassword: (run) => [
    { type: 'changePassword', current: practicePasswordOf(run.state, run.state.browser.userId) },
    { type: 'changePassword', current: wrong },
    { type: 'changePassword', current: '' },
  ],
  openDefaultMethod: bare('openDefaultMethod'),
  makeDefaultFactor: (run) => [
    { type: 'makeDefaultFactor', id: factorOf(run) },
    { type: 'makeDefaultFactor', id: 'nobody' },
  ],
  askAdminToTurnOnMfa: bare('askAdminToTurnOnMfa'),
} satisfies Partial<CommandsByType<CommandType>>;

const phone = {
  openPhoneApp: () => [
    { type: 'openPhoneApp', app: 'codes' },
    { type: 'openPhoneApp', app: 'messages' },
  ],
  scanQrCode: bare('scanQrCode'),
  answerCall: bare('answerCall'),
  pressCallKey: () => [
    { type: 'pressCallKey', key: '#' },
    { type: 'pressCallKey', key: '5' },
  ],
  hangUp: bare('hangUp'),
} satisfies Partial<CommandsByType<CommandType>>;

const mail = {
  chooseMailProgram: () => [
    { type: 'chooseMailProgram', program: 'outlookNow' },
    { type: 'chooseMailProgram', program: 'smtpDevice' },
  ],
  setMailAuthentication: () => [
    { type: 'setMailAuthentication', method: 'modern' },
    { type: 'setMailAuthentication', method: 'password' },
  ],
  addMailAccount: bare('addMailAccount'),
  submitMailPassword: (run) => [
    { type: 'submitMailPassword', password: 'Latihan-Senja-2018' },
    { type: 'submitMailPassword', password: run.secret(run.state.clipboard?.ref ?? '') ?? wrong },
    { type: 'submitMailPassword', password: '' },
  ],
  submitMailCode: async (run) => [
    {
      type: 'submitMailCode',
      code: await appCode(run),
    },
    { type: 'submitMailCode', code: '000000' },
  ],
  contactMailUserAgain: bare('contactMailUserAgain'),
  getMail: bare('getMail'),
  removeMailAccount: bare('removeMailAccount'),
} satisfies Partial<CommandsByType<CommandType>>;

const admin = {
  openAdminPage: () => [
    { type: 'openAdminPage', page: { name: 'users' } },
    { type: 'openAdminPage', page: { name: 'mailbox', userId: 'sari' } },
    { type: 'openAdminPage', page: { name: 'mailbox', userId: 'nobody' } },
    { type: 'openAdminPage', page: { name: 'userSettings', userIds: [] } },
  ],
  setMfaState: () => [
    { type: 'setMfaState', userIds: ['budi', 'budi'], to: 'enabled' },
    { type: 'setMfaState', userIds: ['sari'], to: 'disabled' },
    { type: 'setMfaState', userIds: [], to: 'enforced' },
    { type: 'setMfaState', userIds: ['nobody'], to: 'enforced' },
  ],
  manageUsers: () => [
    {
      type: 'manageUsers',
      userIds: ['sari'],
      tasks: ['revokeSessions', 'deleteAppPasswords', 'requireReRegistration'],
    },
    { type: 'manageUsers', userIds: ['sari'], tasks: ['revokeSessions', 'revokeSessions'] },
    { type: 'manageUsers', userIds: ['sari'], tasks: [] },
  ],
  blockSignIn: () => [
    { type: 'blockSignIn', userIds: ['sari'], blocked: true },
    { type: 'blockSignIn', userIds: ['sari'], blocked: false },
    { type: 'blockSignIn', userIds: ['ratna'], blocked: true },
  ],
  resetPassword: () => [
    { type: 'resetPassword', userId: 'sari' },
    { type: 'resetPassword', userId: 'nobody' },
  ],
  setMailboxApps: () => [
    {
      type: 'setMailboxApps',
      userId: 'sari',
      apps: { mailboxSmtp: 'off', mailboxImap: 'off', mailboxPop: 'on' },
    },
    {
      type: 'setMailboxApps',
      userId: 'sari',
      apps: { mailboxSmtp: 'default', mailboxImap: 'on', mailboxPop: 'off' },
    },
    {
      type: 'setMailboxApps',
      userId: 'sari',
      apps: { mailboxSmtp: 'default', mailboxImap: 'on', mailboxPop: 'on' },
    },
  ],
  changePolicy: () => [
    { type: 'changePolicy', change: { appPasswordsAllowed: 'off', rememberMfaDays: '90' } },
    { type: 'changePolicy', change: { appPasswordsAllowed: 'on', rememberMfaDays: '0' } },
    { type: 'changePolicy', change: { trustedRanges: '203.0.113.0/24\n' } },
    { type: 'changePolicy', change: { trustedRanges: 'the office' } },
    { type: 'changePolicy', change: { trustedRanges: '' } },
    { type: 'changePolicy', change: { securityDefaults: 'on', legacyBlocked: 'on' } },
    { type: 'changePolicy', change: { conditionalAccessMfa: 'on', smtpAuth: 'off' } },
    { type: 'changePolicy', change: { modernAuthentication: 'off' } },
    { type: 'changePolicy', change: {} },
  ],
} satisfies Partial<CommandsByType<CommandType>>;

const practice = {
  skipTime: () => [
    { type: 'skipTime', seconds: 30 },
    { type: 'skipTime', seconds: 0 },
    { type: 'skipTime', seconds: 0.5 },
    { type: 'skipTime', seconds: 24 * 60 * 60 + 1 },
  ],
  goToEra: () => [
    { type: 'goToEra', era: '2023-01-01' },
    { type: 'goToEra', era: 'tomorrow' },
  ],
} satisfies Partial<CommandsByType<CommandType>>;

/** Where a trainer shows what goes wrong. */
const trainer = {
  injectIncident: () => incidentIds.map((incident) => ({ type: 'injectIncident', incident })),
  setPhoneClock: bare('setPhoneClock'),
} satisfies Partial<CommandsByType<CommandType>>;

/** A command that is in none of them does not compile. */
({
  ...browser,
  ...phone,
  ...mail,
  ...admin,
  ...practice,
  ...trainer,
}) satisfies CommandsByType<CommandType>;

export const commandsOf = { browser, phone, mail, admin, practice, trainer } as const;

export type Area = keyof typeof commandsOf;
