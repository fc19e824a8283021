import type { Key } from '../i18n/keys.ts';
import type { RunEvent, RunState } from '../simulation/model.ts';
import type { MfaState, Policy } from '../tenant/model.ts';
import { isSecondFactorAsked, mfaStateOf } from '../tenant/mfa.ts';
import { endOf, mailClient, wayIn } from '../simulation/mail-sign-in.ts';
import { serverText } from '../tenant/server-texts.ts';
import { userById } from '../tenant/directory.ts';
import { whyNotOffered } from '../tenant/offers.ts';
import type { Reason } from '../tenant/reasons.ts';

/** What the panel "What just happened" says about an event. */
export interface Explanation {
  readonly key: Key;
  /** Row of docs/facts.md on which the decision rests. */
  readonly rule?: string;
  /** The server's own words on the wire. */
  readonly serverWords?: string;
}

/** Rules behind reasons. A reason without a row is ordinary good practice, not a rule of the product. */
const rules: Partial<Record<Reason, string>> = {
  passwordIsAppPassword: 'R27',
  codeReplayed: 'RFC 6238 §5.2',
  codeExpired: 'RFC 6238 §5.2',
  tenantSwitchOff: 'R9',
  mfaByConditionalAccessOrDefaults: 'R6',
  enabledNotEnforced: 'R6',
  appPasswordLimit: 'R15',
  protocolEnded: '§4.3 row 2',
  basicAuthDisabled: 'R32',
  smtpAuthDisabled: '§4.2 row 9',
  mailboxProtocolOff: '§4.5',
  adminShellNeedsModern: 'R30',
  appPasswordNotInForce: 'N1',
  factorLimit: '§1.7 row 1',
  appPasswordNameTooShort: 'R21',
  reauthenticationRequired: '§1.7 row 3',
  officePhoneMissing: '§2.1 row 5',
  adminRoleMissing: 'R12',
  trustedRangeMalformed: '§1.4 row 1',
  trustedRangesTooMany: '§1.4 row 1',
  legacyBlocked: 'R8',
  appPasswordRequired: 'R3',
  badPassword: '§7.4',
};

const isMfaOn = ({ tenant }: RunState, userId: string): boolean => {
  const user = tenant.users[userId];
  return user !== undefined && isSecondFactorAsked(tenant, user);
};

const because = (reason: Reason): Explanation => {
  const rule = rules[reason];
  return { key: `reason.${reason}`, ...(rule !== undefined && { rule }) };
};

const stateSetByAdmin: Readonly<Record<MfaState, Explanation>> = {
  enabled: { key: 'happened.mfaEnabledByAdmin', rule: 'R4' },
  enforced: { key: 'happened.mfaEnforcedByAdmin', rule: 'R5' },
  disabled: { key: 'happened.mfaDisabledByAdmin', rule: 'N1' },
};

/** Of several settings saved at once, the one that decides about app passwords is told. */
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
 * Why "App password" is not among the methods that the browser shows now; `null` where it is, and on other pages. Nothing
 * happened there, so it is read off the state and not off an event.
 */
export function explainAbsence({ browser, tenant }: RunState): Explanation | null {
  const isList = /^(securityInfo|appPasswords|addMethod)$/.test(browser.page.name);
  const isManaging = tenant.sessions[browser.sessionId ?? '']?.stage === 'signedIn';
  if (!isList || !isManaging || browser.userId === null) return null;
  const reason = whyNotOffered(tenant, userById(tenant, browser.userId));
  return reason && because(reason);
}

export function explain(event: RunEvent, state: RunState): Explanation | null {
  switch (event.type) {
    case 'webPasswordAccepted':
      switch (event.session.stage) {
        case 'setUpRequired':
          return { key: 'happened.webPasswordAcceptedSetUp', rule: 'R2' };
        case 'secondFactorRequired':
          return { key: 'happened.webPasswordAcceptedSecond', rule: 'R3' };
        default:
          // Asked in general, and not here: a remembered browser, or a trusted place.
          return isMfaOn(state, event.session.userId)
            ? { key: 'happened.webPasswordAcceptedSkipped', rule: '§1.4' }
            : { key: 'happened.webPasswordAcceptedPlain', rule: 'R1' };
      }
    case 'webSignInRefused':
    case 'secondFactorRefused':
    case 'factorRefused':
    case 'enrolmentRefused':
    case 'appPasswordRefused':
      return because(event.reason);
    case 'inputRefused': {
      const end = event.reason === 'protocolEnded' ? endOf(state) : null;
      return { ...because(event.reason), ...(end !== null && { rule: end }) };
    }
    case 'secondFactorAccepted':
      if (event.nextSessionId === state.mail.sessionId)
        return { key: 'happened.programSignedIn', rule: '§7.5' };
      return { key: 'happened.secondFactorAccepted', rule: 'R3' };
    case 'browserRemembered':
      return { key: 'happened.browserRemembered', rule: '§1.4 row 6' };
    case 'signedOut':
      return { key: 'happened.signedOut' };
    case 'factorPending':
      return event.factor.kind === 'authenticatorApp' ? { key: 'happened.appPending' } : null;
    case 'qrCodeScanned':
      return { key: 'happened.qrCodeScanned' };
    case 'scanFoundNothing':
      return { key: 'happened.scanFoundNothing' };
    case 'textMessageSent':
      return { key: 'happened.textMessageSent' };
    case 'callPlaced':
      return { key: 'happened.callPlaced' };
    case 'callConfirmed':
      return { key: 'happened.callConfirmed' };
    case 'factorVerified':
      return { key: 'happened.factorVerified' };
    case 'alternateContactSaved':
      return { key: 'happened.alternateContactSaved' };
    case 'appPasswordCreated':
      return {
        key: 'happened.appPasswordCreated',
        rule: event.appPassword.origin === 'enrolment' ? 'R26' : 'R16',
      };
    case 'appPasswordCopied':
      return { key: 'happened.appPasswordCopied' };
    case 'appPasswordDeleted':
      return { key: 'happened.appPasswordDeleted' };
    case 'registrationCompleted':
      return { key: 'happened.registrationCompleted' };
    case 'mfaStateChanged':
      if (event.by === 'registration') return { key: 'happened.enforced', rule: 'R4' };
      if (event.adminId !== null) return stateSetByAdmin[event.to];
      return event.to === 'enabled'
        ? { key: 'happened.mfaTurnedOn', rule: 'R2' }
        : { key: 'happened.mfaChanged', rule: 'R4' };
    case 'legacySignInAccepted': {
      const words = serverText(state.tenant.profile, event.protocol, 'accepted');
      if (event.with !== 'accountPassword')
        return { key: 'happened.legacyAcceptedApp', rule: 'R27', serverWords: words };
      const user = userById(state.tenant, event.userId);
      const mfa = user && mfaStateOf(state.tenant, user);
      if (mfa === 'disabled')
        return { key: 'happened.legacyAcceptedAccountOff', rule: 'R1', serverWords: words };
      return mfa === 'enabled'
        ? { key: 'happened.legacyAcceptedAccount', rule: 'R2', serverWords: words }
        : { key: 'happened.legacyAcceptedTrusted', rule: '§1.4 row 3', serverWords: words };
    }
    case 'legacySignInRefused':
      return {
        ...because(event.reason),
        serverWords: serverText(state.tenant.profile, event.protocol, event.reason),
      };
    case 'mailProgramChosen':
    case 'mailAuthenticationSet':
      return {
        key: `mail.way.${wayIn(state)}`,
        rule: endOf(state) ?? mailClient(state).row,
      };
    case 'mailFetched':
      return { key: 'happened.mailFetched', rule: '§7.5' };
    case 'mailClosed':
      return { key: 'happened.mailClosed', rule: '§1.5 row 2' };
    case 'factorCancelled':
      return { key: 'happened.factorCancelled' };
    case 'factorRemoved':
      return { key: 'happened.factorRemoved' };
    case 'defaultFactorChanged':
      return { key: 'happened.defaultFactorChanged', rule: '§2.4 row 2' };
    case 'reRegistrationRequired':
      return { key: 'happened.reRegistrationRequired', rule: '§1.5 row 4' };
    case 'sessionsRevoked':
      return { key: 'happened.sessionsRevoked', rule: '§1.5 row 5' };
    case 'accountPasswordChanged':
      return { key: 'happened.accountPasswordChanged', rule: '§1.5 row 1' };
    case 'accountPasswordExposed':
      return { key: 'happened.accountPasswordExposed' };
    case 'userChanged':
      return { key: 'happened.userChanged' };
    case 'userDeleted':
      return { key: 'happened.userDeleted' };
    case 'userUnlocked':
      return { key: 'happened.userUnlocked' };
    case 'undone':
      return { key: 'happened.undone' };
    case 'redone':
      return { key: 'happened.redone' };
    case 'timePaused':
      return { key: 'happened.timePaused' };
    case 'timeResumed':
      return { key: 'happened.timeResumed' };
    case 'timeSkipped':
      return { key: 'happened.timeSkipped' };
    case 'eraChanged':
      return { key: 'happened.eraChanged' };
    case 'adminSaved':
      return { key: 'happened.adminSaved' };
    case 'policyChanged':
      return settingsChanged(event.change);
    default:
      return null;
  }
}
