import type { SymptomId } from './symptoms.ts';

/**
 * The address of each problem page, `/<lang>/problems/<name>/`: words that people search for. A name stays for good, because
 * search engines and help desks keep the address. The question whether one needs an app password at all has no page: it is
 * an article.
 */
export const problemNames = {
  P1: 'app-password-missing',
  P2: 'additional-security-verification-missing',
  P3: 'cannot-add-more',
  P4: 'missing-although-enforced',
  P5: 'account-password-refused',
  P6: 'app-password-refused',
  P7: 'smtp-client-authentication-disabled',
  P8: 'authentication-unsuccessful',
  removed: 'basic-authentication-not-supported',
  P9: 'outlook-keeps-asking',
  P10: 'app-password-lost',
  P11: 'pasted-with-spaces',
  P12: 'capitals-or-digits-wanted',
  P13: 'limit-of-40',
  P14: 'cannot-create-or-delete',
  P15: 'intruder-still-reads-mail',
  P16: 'phone-lost',
  P17: 'asked-in-the-office',
  P18: 'powershell-refuses',
  P19: 'new-iphone-keeps-asking',
  P20: 'stays-enabled',
  P21: 'wrong-security-page',
  P22: 'stopped-working',
  P23: 'outlook-and-skype-differ',
  P24: 'blocked-by-a-rule',
  P25: 'blocked-by-security-defaults',
  P26: 'second-proof-required',
  P27: 'admin-approval-needed',
  P28: 'client-not-authenticated',
  P29: 'tls-too-old',
  P30: 'cannot-send-as-this-sender',
  P31: 'basic-authentication-disabled',
  P32: 'server-not-reached',
  P33: 'sign-in-expired',
  P34: 'account-refused-by-sign-in-page',
  P35: 'sending-limit-exceeded',
  P36: 'relay-access-denied',
  P37: 'bad-outbound-sender',
  P38: 'authenticated-but-not-connected',
  P39: 'more-information-required',
  P40: 'verification-code-not-arriving',
  P41: 'consent-declined',
  P42: 'user-not-assigned',
  P43: 'program-registered-wrongly',
} as const satisfies Record<Exclude<SymptomId, 'need'>, string>;

export type ProblemId = keyof typeof problemNames;

export const problemIds = Object.keys(problemNames) as ProblemId[];
