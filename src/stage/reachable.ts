/** Names by which a computer means itself (RFC 6761 section 6.3, RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3). */
const itself = /^(?:.+\.)?localhost\.?$|^127(?:\.\d+){3}$|^\[::1\]$/u;

/** Whether an address leads every device to itself, so that no phone can open it. */
export const isThisComputerOnly = (address: string): boolean =>
  itself.test(new URL(address).hostname);
