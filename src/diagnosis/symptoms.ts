import type { Protocol } from '../tenant/protocol.ts';
import type { Client } from '../tenant/vendor-profile.ts';
import { practiceClients, type PracticeClientId } from '../flows/scenarios.ts';
import type { OutsideId } from './outside.ts';
import { byPlaceIn, type OptionOf, type QuestionId } from './questions.ts';

/**
 * What a reader sees or hears, row by row of docs/facts.md §6, and which question about the tenant it is. No row knows
 * its reason: the tenant says it.
 */
export interface Symptom {
  /** Which question the tenant is asked. */
  readonly ask: TenantQuery;
  readonly group: SymptomGroup;
  /** What is asked of the reader, each with the answers that make sense here, the likeliest first. */
  readonly asks: { readonly [Q in QuestionId]?: readonly OptionOf<Q>[] };
  /** What the symptom itself tells, where it is not asked. */
  readonly known?: Known;
  /** Possible further causes, the most likely first; the tenant decides whether one explains the symptom. */
  readonly troubles?: readonly Trouble[];
  /** Where nothing in the tenant explains the symptom. */
  readonly otherwise?: OutsideId;
}

export type TenantQuery =
  /** §7.1. */
  | { readonly about: 'offer' }
  /** §7.4, §7.5. Without `over` it is the program's own way; `says` are words that the server must have said. */
  | { readonly about: 'signIn'; readonly over?: Protocol; readonly says?: string }
  /** R15. */
  | { readonly about: 'create' }
  /** R14. */
  | { readonly about: 'manage' }
  /** §1.5 row 1: what still opens after the account password was changed. */
  | { readonly about: 'kept' }
  /** §4.4: whether an app password is of any use. */
  | { readonly about: 'need' }
  /** Outside the model: a fact answers. */
  | { readonly about: 'outside'; readonly fact: OutsideId };

export type SymptomGroup = 'page' | 'program' | 'sending' | 'safety';

export type Trouble =
  'none' | 'wrongPassword' | 'legacyBlocked' | 'smtpAuthOff' | 'smtpRemoved' | 'fortyMade';

export interface Known {
  readonly program?: PracticeClientId;
  readonly manager?: OptionOf<'manager'>;
  readonly password?: OptionOf<'password'>;
  readonly mfa?: 'enabled' | 'enforced';
  readonly hasMethod?: true;
  readonly switch?: 'off' | 'on';
  /** §1.4: the sign-in comes from a trusted range. */
  readonly inOffice?: true;
}

const managers = ['perUser', 'policy', 'defaults', 'none', 'personal'] as const;
/** Since 2023 the demand mostly comes from there (§4.3 row 6); which of them it is makes no difference. */
const managersOfThePage = ['policy', 'defaults', 'perUser', 'none', 'personal'] as const;
/** Clients that read mail, those with the most trouble first. */
const reading = byPlaceIn('trouble');
const isByPassword: Readonly<Record<Client['modern'], boolean>> = {
  never: true,
  afterSetting: true,
  whereTenantAllows: false,
  always: false,
};
/** Those of them, and devices, that sign in with a password until somebody changes that. */
const byPassword: readonly PracticeClientId[] = [
  ...reading.filter((id) => isByPassword[practiceClients[id].modern]),
  'smtpDevice',
];

const outside = (fact: OutsideId, group: SymptomGroup): Symptom => ({
  ask: { about: 'outside', fact },
  group,
  asks: {},
});

const smtp = (says: string) => ({ about: 'signIn', over: 'smtp', says }) as const;

export const symptoms = {
  need: {
    ask: { about: 'need' },
    group: 'page',
    asks: {
      program: byPlaceIn('need'),
      manager: managers,
    },
  },
  P1: {
    ask: { about: 'offer' },
    group: 'page',
    asks: {
      manager: managersOfThePage,
      page: ['methods', 'setUp', 'adminEnabled', 'adminSwitchOff', 'adminSwitchOn'],
    },
  },
  P2: {
    ...outside('linkMoved', 'page'),
  },
  P3: outside('previewOf2019', 'page'),
  P4: {
    ask: { about: 'offer' },
    group: 'page',
    asks: {
      manager: ['perUser', 'policy', 'defaults', 'personal'],
      page: ['adminSwitchOff', 'adminSwitchOn'],
    },
    known: { mfa: 'enforced', hasMethod: true },
    otherwise: 'firstUnderPolicy',
  },
  P5: {
    ask: { about: 'signIn' },
    group: 'program',
    asks: { program: [...reading, 'smtpDevice'], manager: managers },
    known: { password: 'accountPassword' },
    troubles: ['none', 'wrongPassword'],
  },
  P6: {
    ask: { about: 'signIn' },
    group: 'program',
    asks: { program: reading, manager: managers },
    known: { password: 'appPassword' },
    troubles: ['none', 'legacyBlocked'],
  },
  P7: {
    ask: smtp('SmtpClientAuthentication is disabled'),
    group: 'sending',
    asks: { manager: ['perUser', 'policy', 'defaults', 'none', 'personal'] },
    known: { program: 'smtpDevice', password: 'appPassword' },
    troubles: ['smtpAuthOff'],
  },
  P8: {
    ask: smtp('535 5.7.3'),
    group: 'sending',
    asks: { password: ['accountPassword', 'appPassword'], manager: managers },
    known: { program: 'smtpDevice' },
    troubles: ['none', 'wrongPassword'],
  },
  removed: {
    ask: smtp('550 5.7.30'),
    group: 'sending',
    asks: {},
    known: {
      program: 'smtpDevice',
      manager: 'perUser',
      password: 'appPassword',
    },
    troubles: ['smtpRemoved'],
  },
  P9: {
    ask: { about: 'signIn' },
    group: 'program',
    asks: {
      program: ['outlookNow', 'outlook2016', 'outlook2013', 'outlook2010'],
      manager: managers,
    },
    known: { password: 'accountPassword' },
    otherwise: 'oldEntries',
  },
  P10: outside('shownOnce', 'page'),
  P11: outside('spacesPasted', 'program'),
  P12: outside('onlyLetters', 'program'),
  P13: {
    ask: { about: 'create' },
    group: 'page',
    asks: {},
    known: { manager: 'perUser' },
    troubles: ['fortyMade'],
  },
  P14: {
    ask: { about: 'manage' },
    group: 'page',
    asks: {},
    known: { manager: 'perUser', switch: 'off' },
  },
  P15: {
    ask: { about: 'kept' },
    group: 'safety',
    asks: {},
    known: { manager: 'perUser' },
  },
  P16: outside('factorLost', 'safety'),
  P17: {
    ask: { about: 'signIn' },
    group: 'program',
    asks: { program: byPassword },
    known: { manager: 'perUser', password: 'accountPassword', inOffice: true },
  },
  P18: {
    ask: { about: 'signIn' },
    group: 'program',
    asks: {},
    known: { program: 'adminShell', manager: 'perUser', password: 'appPassword' },
  },
  P19: {
    ask: { about: 'signIn' },
    group: 'program',
    asks: {},
    known: { program: 'appleMailCarriedOver', manager: 'perUser', password: 'accountPassword' },
  },
  P20: {
    ask: { about: 'offer' },
    group: 'page',
    asks: {},
    known: { manager: 'perUser', mfa: 'enabled', hasMethod: true, switch: 'on' },
  },
  P21: outside('personalPage', 'page'),
  P22: {
    ask: { about: 'signIn' },
    group: 'program',
    asks: { program: [...reading, 'smtpDevice'], manager: managers },
    known: { password: 'appPassword' },
    troubles: ['none', 'wrongPassword'],
  },
  P23: outside('hybrid', 'program'),
  P24: outside('policyBlocks', 'sending'),
  P25: outside('securityDefaultsBlock', 'sending'),
  P26: outside('proofWanted', 'program'),
  P27: outside('programNotAllowed', 'program'),
  P28: { ...outside('neverSignedIn', 'sending'), known: { program: 'smtpDevice' } },
  P29: outside('oldEncryption', 'sending'),
  P30: outside('otherSender', 'sending'),
  P31: { ...outside('passwordsRefused', 'sending'), asks: { manager: managersOfThePage } },
  P32: outside('notReached', 'program'),
  P33: outside('signInRanOut', 'program'),
  P34: outside('accountRefused', 'program'),
  P35: outside('tooMuch', 'sending'),
  P36: outside('unknownSender', 'sending'),
  P37: outside('blockedForSpam', 'safety'),
  P38: outside('notConnected', 'program'),
  P39: outside('noMethodYet', 'page'),
  P40: outside('codeNotArriving', 'page'),
  P41: outside('consentDeclined', 'program'),
  P42: outside('notAssigned', 'program'),
  P43: outside('programMisregistered', 'program'),
} as const satisfies Readonly<Record<string, Symptom>>;

export type SymptomId = keyof typeof symptoms;
export const symptomIds = Object.keys(symptoms) as SymptomId[];

export const symptomOf = (id: SymptomId): Symptom => symptoms[id];

/** The questions of a row, in the order in which they are put. */
export const questionsOf = (id: SymptomId): QuestionId[] =>
  Object.keys(symptomOf(id).asks) as QuestionId[];
