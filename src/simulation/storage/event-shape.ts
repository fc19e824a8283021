import type { DeviceEvent, PhoneAccount, RunEvent, Stamped } from '../model.ts';
import {
  isCount,
  isFinite,
  isObject,
  isText,
  isWord,
  oneOf,
  optional,
  orNull,
  shaped,
  type Check,
  type Fields,
} from './shape.ts';
import { tenantEventFields } from './tenant-event-shape.ts';
import { codeParameters } from './tenant-values-shape.ts';

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

const deviceEventFields: FieldsOf<DeviceEvent> = {
  runStarted: { seed: orNull(isText) },
  timeSkipped: { milliseconds: isCount },
  personChosen: { userId: isText },
  browserWent: { page: isPage },
  appPasswordCopied: { appPasswordId: isText, ref: isText },
  inputRefused: {
    window: oneOf('browser', 'phone', 'mail'),
    field: orNull(isWord),
    reason: isWord,
  },
  phoneAppOpened: { app: oneOf('codes', 'messages', 'calls') },
  qrCodeScanned: {
    account: shaped<PhoneAccount>({
      issuer: isText,
      account: isText,
      keyRef: isText,
      factorId: isText,
      ...codeParameters,
    }),
  },
  scanFoundNothing: {},
  callAnswered: {},
  callEnded: {},
  mailAccountStarted: { userId: isText },
  mailPasswordSaved: { ref: isText },
  mailClosed: {},
};

const stamp: Fields<Pick<Stamped<RunEvent>, 'type' | 'seq' | 'at'>> = {
  type: isWord,
  seq: isCount,
  at: isFinite,
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
export const isEventAt = (value: unknown, seq: number): value is Stamped<RunEvent> =>
  isObject(value) && value['seq'] === seq && (checkOf(value['type'])?.(value) ?? false);
