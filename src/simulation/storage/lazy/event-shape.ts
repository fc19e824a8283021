import type {
  DeviceEvent,
  PhoneAccount,
  RunEvent,
  ScenarioMark,
  RecordedEvent,
} from '../../model.ts';
import {
  isBoolean,
  isCount,
  isFinite,
  isObject,
  isText,
  isWord,
  listOf,
  oneOf,
  optional,
  orNull,
  shaped,
  type Check,
  type Fields,
} from '../shape.ts';
import { tenantEventFields } from './tenant-event-shape.ts';
import { codeParameters, isMfaState } from './tenant-values-shape.ts';

/** Fields of each event of a union, without those that all of them have. */
export type FieldsOf<E extends { type: string }> = {
  readonly [Type in E['type']]: Fields<Omit<Extract<E, { type: Type }>, 'type'>>;
};

const isFactorKind = oneOf('authenticatorApp', 'textMessage', 'phoneCall');

/** Wide on purpose: a page that no window knows shows nothing, and every window starts a way out. */
const isPage = shaped<Record<'name' | 'userId' | 'factorId' | 'appPasswordId' | 'kind', string>>({
  name: isWord,
  userId: optional(isText),
  factorId: optional(isText),
  appPasswordId: optional(isText),
  kind: optional(isFactorKind),
});

const isAdminPage = shaped<Record<'name' | 'userId' | 'userIds' | 'to', unknown>>({
  name: isWord,
  userId: optional(isText),
  userIds: optional(listOf(isText)),
  to: optional(isMfaState),
});

const isPhoneAccount = shaped<PhoneAccount>({
  issuer: isText,
  account: isText,
  keyRef: isText,
  factorId: isText,
  ...codeParameters,
});
/** Which clients there are is for the profile to say. */
const isProgram = isWord;

const deviceEventFields: FieldsOf<DeviceEvent> = {
  runStarted: {
    seed: orNull(isText),
    scenario: optional(
      shaped<ScenarioMark>({
        id: isText,
        screens: oneOf('2018', 'today'),
        program: isProgram,
      }),
    ),
  },
  timeSkipped: { milliseconds: isCount },
  timePaused: {},
  timeResumed: { clockOffset: isFinite },
  undone: {},
  redone: {},
  personChosen: { userId: isText },
  browserWent: { page: isPage },
  rememberTicked: { ticked: isBoolean },
  appPasswordCopied: { appPasswordId: isText, ref: isText },
  inputRefused: {
    window: oneOf('browser', 'phone', 'mail', 'admin'),
    field: orNull(isWord),
    reason: isWord,
  },
  phoneAppOpened: { app: oneOf('codes', 'messages', 'calls') },
  qrCodeScanned: { account: isPhoneAccount },
  phoneHadAccount: { account: isPhoneAccount },
  scanFoundNothing: {},
  callAnswered: {},
  callEnded: {},
  mailAccountStarted: { userId: isText },
  mailProgramChosen: { program: isProgram },
  mailAuthenticationSet: { method: oneOf('password', 'modern') },
  mailSignInSent: { sessionId: isText },
  mailFetched: {},
  mailPasswordSaved: { ref: isText },
  mailHadAccount: { userId: isText, ref: isText },
  mailClosed: {},
  adminWent: { page: isAdminPage },
  adminSaved: {},
};

const stamp: Fields<Pick<RecordedEvent<RunEvent>, 'type' | 'seq' | 'at' | 'begins'>> = {
  type: isWord,
  seq: isCount,
  at: isFinite,
  // Runs from before gestures could be taken back do not say it.
  begins: optional((value) => value === true),
};

const checks: ReadonlyMap<string, Check> = new Map(
  Object.entries({ ...tenantEventFields, ...deviceEventFields }).map(([type, fields]) => [
    type,
    shaped({ ...stamp, ...fields }),
  ]),
);

/** By text only: a file can name a type that is no text and cannot be made one. */
const checkOf = (type: unknown): Check | undefined =>
  typeof type === 'string' ? checks.get(type) : undefined;

/** Whether a value is an event of a run, with exactly the fields that it has, at this place of a log. */
export const isEventAt = (value: unknown, seq: number): value is RecordedEvent<RunEvent> =>
  isObject(value) && value['seq'] === seq && (checkOf(value['type'])?.(value) ?? false);
