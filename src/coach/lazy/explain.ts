import { isOn, isSignedIn } from '../../flows/predicates.ts';
import type { Key } from '../../i18n/keys.ts';
import type { UnexplainedEventType } from '../../simulation/evolve.ts';
import type { RunEvent, RunState } from '../../simulation/model.ts';
import type { EraDate, MfaState, Policy } from '../../tenant/model.ts';
import { isSecondFactorAsked, mfaStateOf } from '../../tenant/mfa.ts';
import { endOf, mailClient, wayIn } from '../../simulation/mail-sign-in.ts';
import { serverText } from '../../tenant/server-texts.ts';
import { findUser, userById } from '../../tenant/directory.ts';
import { whyNotOffered } from '../../tenant/offers.ts';
import { aboutReason, type Reason } from '../../tenant/reasons.ts';

/** What the panel "What just happened" says about an event. */
export interface Explanation {
  readonly key: Key;
  /** Row of docs/facts.md on which the decision rests. */
  readonly rule?: string;
  /** The server's own words on the wire. */
  readonly serverWords?: string;
}

const isMfaOn = ({ tenant }: RunState, userId: string): boolean => {
  const user = tenant.users[userId];
  return user !== undefined && isSecondFactorAsked(tenant, user);
};

const because = (reason: Reason): Explanation => {
  const { cause = null } = aboutReason(reason);
  return { key: `reason.${reason}`, ...(cause !== null && { rule: cause }) };
};

const stateSetByAdmin: Readonly<Record<Exclude<MfaState, 'enforced'>, Explanation>> = {
  enabled: { key: 'happened.mfaEnabledByAdmin', rule: 'R4' },
  disabled: { key: 'happened.mfaDisabledByAdmin', rule: 'N1' },
};

/** §4.1 row 5: since then an app password is of use only where mail is sent, so no program that reads mail needs one. */
const readingEnded: EraDate = '2023-01-01';

/** What it means for programs and devices that sign in with a password, by the rules of the day. */
const enforced = ({ tenant }: RunState, by: 'registration' | 'admin'): Explanation => {
  const today = tenant.era >= readingEnded ? 'Today' : '';
  return by === 'registration'
    ? { key: `happened.enforced${today}`, rule: 'R4' }
    : { key: `happened.mfaEnforcedByAdmin${today}`, rule: 'R5' };
};

/** When several settings are saved at once, explains the one that decides about app passwords. */
function settingsChanged(change: Partial<Policy>): Explanation {
  if (change.securityDefaults) return { key: 'happened.securityDefaultsOn', rule: 'R8' };
  if (change.legacyBlocked) return { key: 'happened.legacyBlockOn', rule: '§7.4 row 2' };
  if (change.appPasswordsAllowed !== undefined) {
    return change.appPasswordsAllowed
      ? { key: 'happened.appPasswordsAllowed', rule: 'R9' }
      : { key: 'happened.appPasswordsForbidden', rule: 'R14' };
  }
  return { key: 'happened.policyChanged' };
}

/**
 * Why the page in the browser does not offer "App password"; `null` where it does, and on other pages. No event causes it, so
 * it is derived from the state.
 */
export function explainAbsence(state: RunState): Explanation | null {
  const { browser, tenant } = state;
  const isList = isOn(state, 'securityInfo', 'appPasswords', 'addMethod');
  if (!isList || !isSignedIn(state) || browser.userId === null) return null;
  const reason = whyNotOffered(tenant, userById(tenant, browser.userId));
  return reason && because(reason);
}

/** An event whose explanation depends on more than its type. */
type ExplainerOf<Type extends RunEvent['type']> = (
  event: Extract<RunEvent, { type: Type }>,
  state: RunState,
) => Explanation | null;

/** An event that is always explained by `happened.<type>`: the row behind that. */
type RowOf<Type extends RunEvent['type']> = `happened.${Type}` extends Key ? string : never;

/** Events that are always explained by `happened.<type>`, and rest on no row: ordinary good practice. */
type PlainEventType = Extract<
  RunEvent['type'],
  | 'signedOut'
  | 'factorVerified'
  | 'factorCancelled'
  | 'factorRemoved'
  | 'alternateContactSaved'
  | 'registrationCompleted'
  | 'qrCodeScanned'
  | 'scanFoundNothing'
  | 'textMessageSent'
  | 'callPlaced'
  | 'callConfirmed'
  | 'appPasswordCopied'
  | 'appPasswordDeleted'
  | 'accountPasswordExposed'
  | 'userChanged'
  | 'userDeleted'
  | 'userUnlocked'
  | 'adminSaved'
  | 'eraChanged'
  | 'timePaused'
  | 'timeResumed'
  | 'timeSkipped'
  | 'undone'
  | 'redone'
>;

type Explanations = {
  readonly [Type in Exclude<RunEvent['type'], UnexplainedEventType | PlainEventType>]:
    ExplainerOf<Type> | RowOf<Type>;
};

const refused = ({ reason }: { readonly reason: Reason }): Explanation => because(reason);

const wayOfProgram = (_: unknown, state: RunState): Explanation => ({
  key: `mail.way.${wayIn(state)}`,
  rule: endOf(state) ?? mailClient(state).row,
});

const explanations: Explanations = {
  // Sign-in in the browser.
  webPasswordAccepted: ({ session }, state) => {
    switch (session.stage) {
      case 'setUpRequired':
        return { key: 'happened.webPasswordAcceptedSetUp', rule: 'R2' };
      case 'secondFactorRequired':
        return { key: 'happened.webPasswordAcceptedSecond', rule: 'R3' };
      case 'enrolling':
      case 'signedIn':
        // MFA is on and was skipped: a remembered browser, or a trusted range.
        return isMfaOn(state, session.userId)
          ? { key: 'happened.webPasswordAcceptedSkipped', rule: '§1.4' }
          : { key: 'happened.webPasswordAcceptedPlain', rule: 'R1' };
    }
  },
  webSignInRefused: refused,
  secondFactorRefused: refused,
  secondFactorAccepted: ({ nextSessionId }, { mail }) =>
    nextSessionId === mail.sessionId
      ? { key: 'happened.programSignedIn', rule: '§7.5' }
      : { key: 'happened.secondFactorAccepted', rule: 'R3' },
  browserRemembered: '§1.4 row 6',
  inputRefused: ({ reason }, state) => {
    const end = reason === 'protocolEnded' ? endOf(state) : null;
    return { ...because(reason), ...(end !== null && { rule: end }) };
  },

  // Methods, and the phone.
  enrolmentRefused: refused,
  factorPending: ({ factor }) =>
    factor.kind === 'authenticatorApp' ? { key: 'happened.appPending' } : null,
  factorRefused: refused,
  defaultFactorChanged: '§2.4 row 2',
  phoneChanged: () => ({ key: 'demos.happened.clockSet' }),

  // App passwords, and the mail window.
  appPasswordCreated: ({ appPassword }, state) => {
    // A copy would be the last event by now: the page was left without one, and the coach asks for another.
    if (!isOn(state, 'appPassword')) return { key: 'portal.appPassword.gone', rule: 'R20' };
    const rule = appPassword.origin === 'enrolment' ? 'R26' : 'R16';
    return { key: 'happened.appPasswordCreated', rule };
  },
  appPasswordRefused: refused,
  legacySignInAccepted: ({ protocol, with: proof, userId }, { tenant }) => {
    const words = { serverWords: serverText(tenant, protocol, 'accepted') };
    if (proof !== 'accountPassword')
      return { key: 'happened.legacyAcceptedApp', rule: 'R27', ...words };
    const user = userById(tenant, userId);
    switch (user && mfaStateOf(tenant, user)) {
      case 'disabled':
        return { key: 'happened.legacyAcceptedAccountOff', rule: 'R1', ...words };
      case 'enabled':
        return { key: 'happened.legacyAcceptedAccount', rule: 'R2', ...words };
      case 'enforced':
      case undefined:
        return { key: 'happened.legacyAcceptedTrusted', rule: '§1.4 row 3', ...words };
    }
  },
  legacySignInRefused: ({ reason, protocol, address }, { tenant }) => ({
    ...because(reason),
    serverWords: serverText(tenant, protocol, reason, findUser(tenant, address)),
  }),
  mailProgramChosen: wayOfProgram,
  mailAuthenticationSet: wayOfProgram,
  mailFetched: '§7.5',
  mailClosed: '§1.5 row 2',

  // The admin.
  mfaStateChanged: ({ by, adminId, to }, state) => {
    if (by === 'registration') return enforced(state, 'registration');
    if (adminId !== null) return to === 'enforced' ? enforced(state, 'admin') : stateSetByAdmin[to];
    return to === 'enabled'
      ? { key: 'happened.mfaTurnedOn', rule: 'R2' }
      : { key: 'happened.mfaChanged', rule: 'R4' };
  },
  reRegistrationRequired: '§1.5 row 4',
  sessionsRevoked: '§1.5 row 5',
  accountPasswordChanged: '§1.5 row 1',
  policyChanged: ({ change }) => settingsChanged(change),

  // The practice itself.
  incidentInjected: ({ incident }) => ({ key: `demos.happened.${incident}` }),
};

/** What the panel says about an event that it explains; `null` when it says nothing. */
export function explain(event: RunEvent, state: RunState): Explanation | null {
  // TypeScript cannot relate the entry of an event's type to this event.
  const table: Readonly<Record<string, ExplainerOf<RunEvent['type']> | string>> =
    explanations as never;
  const entry = table[event.type];
  if (typeof entry === 'function') return entry(event, state);
  const key = `happened.${event.type as PlainEventType}` satisfies Key;
  return { key, ...(entry !== undefined && { rule: entry }) };
}
