import type { NextStep } from './next-step.ts';

/** Answers from outside the model, which no rule of the tenant gives: each a row of docs/facts.md. */
export interface Outside {
  readonly row: string;
  readonly next: NextStep;
}

const byUser = (action: NextStep['action']): NextStep => ({ action, by: 'user' });

export const outside = {
  linkMoved: { row: '§2.2 row 1', next: byUser('openSecurityInfo') },
  previewOf2019: { row: 'P3', next: { action: 'nothingKnown', by: 'nobody' } },
  firstUnderPolicy: { row: 'P4', next: { action: 'toggleBoth', by: 'admin' } },
  oldEntries: { row: 'P9', next: byUser('removeOldEntries') },
  shownOnce: { row: 'P10', next: byUser('makeAnother') },
  spacesPasted: { row: 'P11', next: byUser('removeSpaces') },
  onlyLetters: { row: 'P12', next: byUser('useOtherApp') },
  factorLost: { row: 'P16', next: { action: 'requireReRegistration', by: 'both' } },
  personalPage: { row: 'P21', next: byUser('openSecurityInfo') },
  hybrid: { row: 'P23', next: byUser('useEachPassword') },
  /** Nothing is known of the program: what holds for most, and how to see it. */
  mostNeedNone: { row: '§4.4 row 9', next: byUser('seeHowItSignsIn') },
  policyBlocks: { row: 'P24', next: { action: 'askWhichRule', by: 'admin' } },
  securityDefaultsBlock: { row: 'P25', next: { action: 'replaceDefaults', by: 'admin' } },
  proofWanted: { row: 'P26', next: byUser('proveInWindow') },
  programNotAllowed: { row: 'P27', next: { action: 'allowProgram', by: 'admin' } },
  neverSignedIn: { row: 'P28', next: { action: 'turnOnDeviceSignIn', by: 'deviceOwner' } },
  oldEncryption: { row: 'P29', next: { action: 'updateFirmware', by: 'either' } },
  otherSender: { row: 'P30', next: { action: 'useOwnAddress', by: 'deviceOwner' } },
  passwordsRefused: { row: 'P31', next: byUser('signInModern') },
  notReached: { row: 'P32', next: byUser('compareServer') },
  signInRanOut: { row: 'P33', next: byUser('signInAgain') },
  accountRefused: { row: 'P34', next: { action: 'tryInBrowser', by: 'either' } },
  tooMuch: { row: 'P35', next: byUser('waitAndSlowDown') },
  unknownSender: { row: 'P36', next: { action: 'fixConnector', by: 'admin' } },
  blockedForSpam: { row: 'P37', next: { action: 'secureAndUnblock', by: 'admin' } },
  notConnected: { row: 'P38', next: byUser('openOwnMailbox') },
  noMethodYet: { row: 'P39', next: byUser('completeRegistration') },
  codeNotArriving: { row: 'P40', next: byUser('proveAnotherWay') },
  consentDeclined: { row: 'P41', next: byUser('acceptConsent') },
  notAssigned: { row: 'P42', next: { action: 'assignUser', by: 'admin' } },
  programMisregistered: { row: 'P43', next: { action: 'repairRegistration', by: 'programOwner' } },
  /** §4.3 row 3: whatever the symptom, nothing here is about personal accounts. */
  personalToday: { row: '§4.3 row 3', next: byUser('signInModern') },
  personalThen: { row: 'P21', next: byUser('openPersonalPage') },
} as const satisfies Readonly<Record<string, Outside>>;

export type OutsideId = keyof typeof outside;
export const outsideOf = (id: OutsideId): Outside => outside[id];

/** Whether a reason is one of these. */
export const isOutside = (why: string): why is OutsideId => Object.hasOwn(outside, why);
