/** The two ways in which mail programs send a name and a password (RFC 4616, and LOGIN, which has no RFC). */

export interface Credentials {
  readonly address: string;
  readonly password: string;
}

/** Base64 as RFC 4648 writes it; `null` for anything else. Node alone would guess. */
export function readBase64(text: string): string | null {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return null;
  return Buffer.from(text, 'base64').toString('utf8');
}

/**
 * `authzid NUL authcid NUL password`. Nobody may act for somebody else here, so another `authzid` is refused; so is a
 * password with a NUL, which the form cannot hold.
 */
export function readPlain(message: string): Credentials | null {
  const [authzid, address, password, ...more] = message.split('\0');
  if (authzid === undefined || address === undefined || password === undefined) return null;
  if (more.length > 0 || address === '') return null;
  return authzid === '' || authzid === address ? { address, password } : null;
}
