import { emptyTenant, evolve as evolveTenant } from '../tenant/evolve.ts';
import { evolveAdmin, newAdmin } from './devices/admin.ts';
import { evolveBrowser, newBrowser } from './devices/browser.ts';
import { evolveMail, isAnswerToMail, newMail } from './devices/mail.ts';
import { evolvePhone, newPhone } from './devices/phone.ts';
import type { DeviceEvent, RunEvent, RunState, RecordedEvent } from './model.ts';
import type { TenantEvent } from '../tenant/events.ts';
import { listedClients, type VendorProfile } from '../tenant/vendor-profile.ts';

/** What every fold of a run begins with. Its scenario is named by the first event. */
export const emptyRun = (profile: VendorProfile): RunState => ({
  version: 0,
  practice: {
    seed: null,
    scenarioId: '',
    screens: 'today',
    personId: null,
    passwordChanges: {},
    clockOffset: 0,
    pausedAt: null,
  },
  tenant: emptyTenant(profile),
  browser: newBrowser,
  phone: newPhone,
  mail: newMail(listedClients(profile)[0] ?? ''),
  admin: newAdmin,
  clipboard: null,
  lastExplainedEvent: null,
});

/**
 * Every event that is not the tenant's, and whether the panel "What just happened" explains it. A new one that is missing here
 * does not compile.
 */
const deviceEvents = {
  runStarted: false,
  timeSkipped: true,
  timePaused: true,
  timeResumed: true,
  undone: true,
  redone: true,
  personChosen: false,
  phoneHadAccount: false,
  browserWent: false,
  rememberTicked: false,
  appPasswordCopied: true,
  clipboardHadAppPassword: false,
  inputRefused: true,
  phoneAppOpened: false,
  qrCodeScanned: true,
  scanFoundNothing: true,
  callAnswered: false,
  callEnded: false,
  mailAccountStarted: false,
  mailProgramChosen: true,
  mailAuthenticationSet: true,
  mailSignInSent: false,
  mailFetched: true,
  mailPasswordSaved: false,
  mailHadAccount: false,
  mailClosed: true,
  adminWent: false,
  adminSaved: true,
  phoneChanged: true,
  incidentInjected: true,
} as const satisfies Readonly<Record<DeviceEvent['type'], boolean>>;

export const isTenantEvent = (event: RunEvent): event is TenantEvent =>
  !Object.hasOwn(deviceEvents, event.type);

/** Events of the tenant that the panel does not explain: each is followed by one that it does. */
const silentTenantEvents = [
  'tenantCreated',
  'enrolmentStarted',
  'appPasswordRehashed',
] as const satisfies readonly TenantEvent['type'][];

type SilentDeviceEventType = {
  [Type in DeviceEvent['type']]: (typeof deviceEvents)[Type] extends false ? Type : never;
}[DeviceEvent['type']];

export type UnexplainedEventType = SilentDeviceEventType | (typeof silentTenantEvents)[number];

export const isUnexplained = ({ type }: RunEvent): boolean =>
  (deviceEvents as Readonly<Record<string, boolean>>)[type] === false ||
  (silentTenantEvents as readonly string[]).includes(type);

/** Folds one event into the whole run. Pure. Undo and redo are in history.ts. */
export function evolveRun(state: RunState, event: RecordedEvent<RunEvent>): RunState {
  const tenant = isTenantEvent(event) ? evolveTenant(state.tenant, event, event.at) : state.tenant;
  const practice = evolvePractice(state.practice, event);
  return {
    version: event.seq,
    practice,
    tenant,
    browser: isAnswerToMail(state.mail, event)
      ? state.browser
      : evolveBrowser(state.browser, event, tenant, practice.screens),
    phone: evolvePhone(state.phone, event, tenant),
    mail: evolveMail(state.mail, event, tenant),
    admin: evolveAdmin(state.admin, event),
    clipboard:
      event.type === 'appPasswordCopied' || event.type === 'clipboardHadAppPassword'
        ? { ref: event.ref, appPasswordId: event.appPasswordId }
        : state.clipboard,
    lastExplainedEvent: isUnexplained(event) ? state.lastExplainedEvent : event,
  };
}

function evolvePractice(
  practice: RunState['practice'],
  event: RecordedEvent<RunEvent>,
): RunState['practice'] {
  switch (event.type) {
    case 'runStarted':
      return {
        ...practice,
        seed: event.seed,
        scenarioId: event.scenario.id,
        screens: event.scenario.screens,
      };
    case 'personChosen':
      return { ...practice, personId: event.userId };
    case 'accountPasswordChanged': {
      const before = practice.passwordChanges[event.userId] ?? 0;
      return {
        ...practice,
        passwordChanges: { ...practice.passwordChanges, [event.userId]: before + 1 },
      };
    }
    case 'timeSkipped':
      return {
        ...practice,
        clockOffset: practice.clockOffset + event.milliseconds,
        pausedAt: practice.pausedAt === null ? null : practice.pausedAt + event.milliseconds,
      };
    case 'timePaused':
      return { ...practice, pausedAt: event.at };
    case 'timeResumed':
      return { ...practice, clockOffset: event.clockOffset, pausedAt: null };
    default:
      return practice;
  }
}
