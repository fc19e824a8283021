import type { Policy } from '../model.ts';

/**
 * Microsoft 365 as data: values that the rules read. Other vendors are other files like this one.
 * Rows are rows of docs/facts.md; N rows are assumptions and are shown as such.
 */
export const microsoft365: Policy = {
  /** C2: on in the tenants of 2018 (a tester's finding), off by default later. */
  appPasswordsAllowed: true,
  securityDefaults: false,
  legacyBlocked: false,
  smtpAuthAllowed: true,
  factorKinds: ['authenticatorApp', 'textMessage', 'phoneCall'],
  /** One step either way, as most services do (RFC 6238 §5.2 recommends at most one). */
  codeWindow: { past: 1, future: 1 },
  codeOrder: 'newerOnly',
  passwordCost: 600_000,
  pendingLife: 10 * 60_000,
  challengeLife: 10 * 60_000,
  /** R17 says sixteen lowercase letters; that all of a to z occur is assumption N3. */
  appPasswordAlphabet: 'abcdefghijklmnopqrstuvwxyz',
  appPasswordLength: 16,
  /** N3: an assumption; a pasted space is a slip, not a guess. */
  appPasswordEntry: 'lenient',
  /** R15. */
  appPasswordLimit: 40,
};
