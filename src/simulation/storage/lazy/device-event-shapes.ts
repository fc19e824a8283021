import type { AdminPage } from '../../devices/admin-page.ts';
import { mailboxSettings, policySettings } from '../../admin/settings.ts';
import { longestSkip } from '../../command-handlers/practice.ts';
import { earliestClockOffset, farthestClockOffset } from '../../integrity.ts';
import type {
  BrowserPage,
  DeviceEvent,
  FieldId,
  IncidentId,
  MailAuthentication,
  PhoneAccount,
  PhoneApp,
  PhoneChange,
  PhoneMessage,
  PhoneState,
  ScenarioMark,
  Screens,
  WindowId,
} from '../../model.ts';
import { codeParameters, factorKind } from '../../../tenant/lazy/policy-shape.ts';
import { reason } from './reason-shape.ts';
import {
  flag,
  id,
  instant,
  listOf,
  namedUnion,
  oneOf,
  orNull,
  partOf,
  shaped,
  text,
  within,
} from '../../../tenant/lazy/shapes.ts';
import type { FieldsOf } from './tenant-event-shapes.ts';
import { mfaState } from './tenant-value-shapes.ts';

const browserPage = namedUnion<BrowserPage>({
  chooser: {},
  signIn: { userId: id },
  interrupt: {},
  contactMethod: {},
  getApp: {},
  setUpAccount: {},
  phoneMethod: {},
  configureApp: { factorId: id },
  enterCode: {
    factorId: id,
    kind: oneOf<'authenticatorApp' | 'textMessage'>({ authenticatorApp: 1, textMessage: 1 }),
  },
  awaitCall: { factorId: id },
  verified: {},
  alternateContact: {},
  nameAppPassword: {},
  appPassword: { appPasswordId: id },
  secondFactor: { factorId: id, kind: factorKind },
  proveAgain: { factorId: id, kind: factorKind },
  securityInfo: {},
  appPasswords: {},
  addMethod: {},
  defaultMethod: {},
  removeFactor: { factorId: id },
  deleteAppPassword: { appPasswordId: id },
  appPasswordDeleted: {},
  changePassword: {},
  home: {},
});

const adminPage = namedUnion<AdminPage>({
  home: {},
  users: {},
  confirmMfa: { userIds: listOf(id), to: mfaState },
  userSettings: { userIds: listOf(id) },
  mailbox: { userId: id },
  serviceSettings: {},
  organisation: {},
  resetPassword: { userId: id },
  audit: {},
});

const field = oneOf<FieldId>({
  password: 1,
  code: 1,
  phoneNumber: 1,
  alternateNumber: 1,
  mailPassword: 1,
  mailCode: 1,
  contactMethod: 1,
  appPasswordName: 1,
  currentPassword: 1,
  defaultMethod: 1,
  adminSelection: 1,
  userTasks: 1,
  auditPerson: 1,
  ...policySettings,
  ...mailboxSettings,
});

const account = shaped<PhoneAccount>({
  issuer: text,
  account: text,
  keyRef: id,
  factorId: id,
  ...codeParameters,
});

const message = shaped<PhoneMessage>({ id, codeRef: id, at: instant, read: flag });

const call = shaped<NonNullable<PhoneState['call']>>({
  challengeId: id,
  factorId: id,
  state: oneOf<NonNullable<PhoneState['call']>['state']>({
    ringing: 1,
    answered: 1,
    confirmed: 1,
    ended: 1,
  }),
});

/** Milliseconds; a day. */
const farthestClockError = 24 * 60 * 60_000;

const incident = oneOf<IncidentId>({
  messageLost: 1,
  codeWrong: 1,
  codeExpired: 1,
  phoneClockWrong: 1,
  appPasswordsOff: 1,
  appPasswordDeleted: 1,
  clientWithoutModern: 1,
  protocolOff: 1,
  accountLocked: 1,
  phoneLost: 1,
});

/** Whether the profile has such a client is for `isPossible` to say. */
const program = id;

export const deviceEventFields: FieldsOf<DeviceEvent> = {
  runStarted: {
    seed: orNull(text),
    scenario: shaped<ScenarioMark>({
      id,
      screens: oneOf<Screens>({ '2018': 1, today: 1 }),
      program,
    }),
  },
  timeSkipped: { milliseconds: within(1, longestSkip * 1000) },
  timePaused: {},
  timeResumed: { clockOffset: within(earliestClockOffset, farthestClockOffset) },
  undone: {},
  redone: {},
  personChosen: { userId: id },
  browserWent: { page: browserPage },
  rememberTicked: { ticked: flag },
  appPasswordCopied: { appPasswordId: id, ref: id },
  clipboardHadAppPassword: { appPasswordId: id, ref: id },
  inputRefused: {
    window: oneOf<WindowId>({ browser: 1, phone: 1, mail: 1, admin: 1 }),
    field: orNull(field),
    reason,
  },
  phoneAppOpened: { app: oneOf<PhoneApp>({ codes: 1, messages: 1, calls: 1 }) },
  qrCodeScanned: { account },
  phoneHadAccount: { account },
  scanFoundNothing: {},
  callAnswered: {},
  callEnded: {},
  phoneChanged: {
    change: partOf<Required<PhoneChange>>({
      accounts: listOf(account),
      messages: listOf(message),
      call: orNull(call),
      clockError: within(-farthestClockError, farthestClockError),
    }),
  },
  mailAccountStarted: { userId: id },
  mailProgramChosen: { program },
  mailAuthenticationSet: { method: oneOf<MailAuthentication>({ password: 1, modern: 1 }) },
  mailSignInSent: { sessionId: id },
  mailFetched: {},
  mailPasswordSaved: { ref: id },
  mailHadAccount: { userId: id, ref: id },
  mailClosed: {},
  adminWent: { page: adminPage },
  adminSaved: {},
  incidentInjected: { incident },
};
