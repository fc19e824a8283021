import type { EverydayWords } from './words-of-language.ts';

/** See `EverydayWords`. */
export const everydayWords: EverydayWords = {
  auth: ['authentication'],
  otp: ['code', 'verification'],
  '2fa': ['proof', 'factor'],
  deadline: ['date', 'dates', 'end'],
  create: ['add'],
  make: ['add'],
  revoke: ['delete'],
  remove: ['delete'],
  cellphone: ['phone'],
  smartphone: ['phone'],
};
