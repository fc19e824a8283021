import type { FieldId } from '../../src/simulation/model.ts';

/** Half-typed text and half-made choices are part of where a reader can be. */
export const draftValues: Readonly<Partial<Record<FieldId, readonly string[]>>> = {
  contactMethod: ['authenticatorApp', 'textMessage', 'phoneCall', 'phone', 'appPassword', ''],
  appPasswordName: ['', 'abc'],
  mailCode: ['', '123456'],
  code: ['123456', '12', ''],
  mailPassword: ['', 'abcd'],
  password: ['', 'abcd'],
  phoneNumber: [''],
  alternateNumber: [''],
  adminSelection: ['', 'budi', 'sari budi', 'sari budi ratna'],
  userActs: ['', 'deleteAppPasswords'],
  appPasswordSwitch: ['on', 'off'],
  trustedRanges: ['', '203.0.113.0/24', 'nonsense'],
  rememberMfaDays: ['0', '90'],
  securityDefaults: ['on', 'off'],
  conditionalAccessMfa: ['on', 'off'],
  legacyBlocked: ['on', 'off'],
  smtpAuth: ['default', 'on', 'off'],
  mailboxSmtp: ['default', 'on', 'off'],
};
