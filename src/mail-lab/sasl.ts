/**
 * The two ways in which mail programs send a name and a password (PLAIN of RFC 4616, and LOGIN, which has no RFC). IMAP and
 * SMTP frame them differently and judge them here, so that neither accepts what the other refuses.
 */

export interface Credentials {
  readonly address: string;
  readonly password: string;
}

export type Mechanism = 'PLAIN' | 'LOGIN';

export const isMechanism = (name: string): name is Mechanism =>
  name === 'PLAIN' || name === 'LOGIN';

/** What the client is told when an exchange gives no credentials. */
export const unreadable = 'The sign-in was cancelled or could not be read.';

export const toBase64 = (text: string): string => Buffer.from(text).toString('base64');

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 in base64 exactly as RFC 4648 writes it, padding included; `null` for anything else. Node alone would guess. */
export function readBase64(text: string): string | null {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) return null;
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
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

/** What PLAIN could not hold is refused here as well. */
const readLogin = (address: string, password: string): Credentials | null =>
  address === '' || `${address}${password}`.includes('\0') ? null : { address, password };

/**
 * One exchange, from the mechanism to the credentials; `null` when it was cancelled or cannot be read.
 *
 * @param initial what the client sent with the mechanism: base64, `=` for nothing (RFC 4954, 4959); `null` when it did not
 * @param ask sends a challenge in base64 and resolves to the client's line; `null` when it is gone
 */
export async function readCredentials(
  mechanism: Mechanism,
  initial: string | null,
  ask: (challenge: string) => Promise<string | null>,
): Promise<Credentials | null> {
  let given = initial === '=' ? '' : initial;
  const answerTo = async (challenge: string): Promise<string | null> => {
    // `*` cancels the exchange; it is not base64, so it is refused with the rest.
    const text = given ?? (await ask(toBase64(challenge)));
    given = null;
    return text === null ? null : readBase64(text);
  };
  if (mechanism === 'PLAIN') {
    const message = await answerTo('');
    return message === null ? null : readPlain(message);
  }
  const address = await answerTo('Username:');
  if (address === null || address === '') return null;
  const password = await answerTo('Password:');
  return password === null ? null : readLogin(address, password);
}
