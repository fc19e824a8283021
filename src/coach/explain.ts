import type { Key } from '../i18n/keys.ts';
import type { RunEvent, RunState } from '../simulation/model.ts';
import { imapWords } from '../tenant/legacy-sign-in.ts';
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
  basicAuthDisabled: 'R32',
  legacyBlocked: 'R8',
  appPasswordRequired: 'R3',
  badPassword: '§7.4',
};

const because = (reason: Reason): Explanation => {
  const rule = rules[reason];
  return { key: `reason.${reason}`, ...(rule !== undefined && { rule }) };
};

export function explain(event: RunEvent, state: RunState): Explanation | null {
  switch (event.type) {
    case 'webPasswordAccepted':
      switch (event.session.stage) {
        case 'setUpRequired':
          return { key: 'happened.webPasswordAcceptedSetUp', rule: 'R2' };
        case 'secondFactorRequired':
          return { key: 'happened.webPasswordAcceptedSecond', rule: 'R3' };
        default:
          return { key: 'happened.webPasswordAcceptedPlain', rule: 'R1' };
      }
    case 'webSignInRefused':
    case 'secondFactorRefused':
    case 'factorRefused':
    case 'enrolmentRefused':
    case 'inputRefused':
      return because(event.reason);
    case 'secondFactorAccepted':
      return { key: 'happened.secondFactorAccepted', rule: 'R3' };
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
      return { key: 'happened.appPasswordCreated', rule: event.appPassword.origin === 'enrolment' ? 'R26' : 'R16' };
    case 'appPasswordCopied':
      return { key: 'happened.appPasswordCopied' };
    case 'appPasswordDeleted':
      return { key: 'happened.appPasswordDeleted' };
    case 'registrationCompleted':
      return { key: 'happened.registrationCompleted' };
    case 'mfaStateChanged':
      if (event.by === 'registration') return { key: 'happened.enforced', rule: 'R4' };
      return event.to === 'enabled' ? { key: 'happened.mfaTurnedOn', rule: 'R2' } : { key: 'happened.mfaChanged', rule: 'R4' };
    case 'legacySignInAccepted': {
      const serverWords = imapWords.accepted;
      if (event.with !== 'accountPassword') return { key: 'happened.legacyAcceptedApp', rule: 'R27', serverWords };
      return state.tenant.users[event.userId]?.mfa === 'disabled'
        ? { key: 'happened.legacyAcceptedAccountOff', rule: 'R1', serverWords }
        : { key: 'happened.legacyAcceptedAccount', rule: 'R2', serverWords };
    }
    case 'legacySignInRefused':
      return { ...because(event.reason), serverWords: imapWords.refused };
    case 'timeSkipped':
      return { key: 'happened.timeSkipped' };
    case 'policyChanged':
    case 'eraChanged':
      return { key: 'happened.policyChanged' };
    default:
      return null;
  }
}
