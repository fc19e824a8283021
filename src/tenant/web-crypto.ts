import type { CryptoPlugin } from '@otplib/totp';
import { sameBytes } from './encoding.ts';

const names = { sha1: 'SHA-1', sha256: 'SHA-256', sha512: 'SHA-512' } as const;

const bytesOf = (value: string | Uint8Array): Uint8Array =>
  typeof value === 'string' ? new TextEncoder().encode(value) : value;

/** otplib on the platform's own cryptography: nothing to download, and the keys never pass through script arithmetic. */
export const webCrypto: CryptoPlugin = {
  name: 'web-crypto',
  async hmac(algorithm, key, data) {
    const imported = await crypto.subtle.importKey(
      'raw',
      new Uint8Array(key),
      { name: 'HMAC', hash: names[algorithm] },
      false,
      ['sign'],
    );
    return new Uint8Array(await crypto.subtle.sign('HMAC', imported, new Uint8Array(data)));
  },
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  constantTimeEqual: (one, other) => sameBytes(bytesOf(one), bytesOf(other)),
};
