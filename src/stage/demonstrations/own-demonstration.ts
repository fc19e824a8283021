import type { ProcedureId } from '../../flows/load-flow.ts';
import type { Language } from '../../i18n/languages.ts';
import type { IncidentId } from '../../simulation/model.ts';
import type { EraDate, FactorKind, MfaState } from '../../tenant/model.ts';
import type { Switch } from '../../tenant/policy.ts';

/** What a form offers, and a file may hold. */
export const mfaStates = ['disabled', 'enabled', 'enforced'] as const satisfies readonly MfaState[];
export const factorKinds = [
  'authenticatorApp',
  'textMessage',
  'phoneCall',
] as const satisfies readonly FactorKind[];
export const registrations = ['none', ...factorKinds] as const;
export const switchValues = ['default', 'on', 'off'] as const satisfies readonly Switch[];

export const ticksOfPolicy = [
  'appPasswordsAllowed',
  'securityDefaults',
  'conditionalAccessMfa',
  'legacyBlocked',
] as const satisfies readonly (keyof OwnPolicy)[];
export const choicesOfPolicy = [
  'smtpAuth',
  'modernAuthentication',
] as const satisfies readonly (keyof OwnPolicy)[];

/** The policy switches that a form can set, as it holds them. */
export interface OwnPolicy {
  readonly appPasswordsAllowed: boolean;
  readonly securityDefaults: boolean;
  readonly conditionalAccessMfa: boolean;
  readonly legacyBlocked: boolean;
  readonly smtpAuth: Switch;
  readonly modernAuthentication: Switch;
}

export interface OwnPerson {
  readonly name: string;
  readonly mfa: MfaState;
  /** Registered before the run; `none`: nothing is. */
  readonly method: FactorKind | 'none';
  readonly blocked: boolean;
}

export interface OwnItem {
  readonly step: string;
  readonly minutes: number;
  readonly note?: string;
  readonly incident?: IncidentId;
}

/** One's own demonstration as a file and an address hold it, in version 1 of the format. Texts are clean: see `cleanText`. */
export interface OwnDemonstration {
  readonly title: string;
  readonly flow: ProcedureId;
  readonly seed: string;
  readonly screens: Language | null;
  readonly day: EraDate;
  readonly organisation: string;
  /** The people who can be chosen, and the name of the admin. */
  readonly people: {
    readonly sari: OwnPerson;
    readonly budi: OwnPerson;
    readonly ratna: { readonly name: string };
  };
  readonly methods: readonly FactorKind[];
  readonly policy: OwnPolicy;
  readonly agenda: readonly OwnItem[];
}

export const mostItems = 40;
