/** What a browser may lack, as scripts that take it away before a page begins. */
export type Lack = keyof typeof lackOf;

const refuse = (name: string): string => `Object.defineProperty(window, '${name}', {
  get: () => { throw new DOMException('Refused.', 'SecurityError'); },
});`;

export const lackOf = {
  /** It keeps nothing, as of foreign frames. */
  storage: refuse('indexedDB'),
  /** Nothing is kept for the tab either. */
  tabStorage: refuse('sessionStorage'),
  /** Web Crypto is missing, as on plain http. */
  cryptography: `Object.defineProperty(window, 'isSecureContext', { get: () => false });`,
  /** Nothing may be written to the clipboard. */
  clipboard: `Object.defineProperty(navigator, 'clipboard', { value: undefined });`,
} as const;
