import type { NewSecrets } from '../../tenant/ports.ts';
import type { Database, SealedSecret } from './database.ts';
import { isForMemoryOnly, StorageProblem } from './run-storage.ts';

/**
 * Secrets at rest are sealed (AES-GCM) with a key that script can use but not read out, so that a copy of the database shows
 * none of them. All of this happens outside the transactions that save: cryptography awaited inside would end them.
 */

const keyName = 'sealing';

/** The key of this database, made on first use. Two tabs that make one at once agree on the one that was saved first. */
async function keyOf(database: Database): Promise<CryptoKey> {
  const kept = await database.get('keys', keyName);
  if (kept) return kept;
  const usages: KeyUsage[] = ['encrypt', 'decrypt'];
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, usages);
  const transaction = database.transaction('keys', 'readwrite');
  const faster = await transaction.store.get(keyName);
  if (!faster) await transaction.store.put(made, keyName);
  await transaction.done;
  return faster ?? made;
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** `seq` is the length of the log at which the secrets are saved: a tab that knows the log up to there has them. */
export async function seal(
  database: Database,
  secrets: NewSecrets,
  seq: number,
): Promise<readonly (readonly [string, SealedSecret])[]> {
  const toKeep = secrets.filter(([ref]) => !isForMemoryOnly(ref));
  if (toKeep.length === 0) return [];
  const key = await keyOf(database);
  return Promise.all(
    toKeep.map(async ([ref, value]): Promise<[string, SealedSecret]> => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      // The name is authenticated: a record under the name of another one does not open.
      const how = { name: 'AES-GCM', iv, additionalData: bytesOf(ref) };
      const sealed = await crypto.subtle.encrypt(how, key, bytesOf(value));
      return [ref, { iv, sealed, seq }];
    }),
  );
}

/** Rejects with `savedRunUnreadable` when the key is gone or a record was changed. */
export async function unseal(
  database: Database,
  sealed: readonly (readonly [string, SealedSecret])[],
): Promise<NewSecrets> {
  if (sealed.length === 0) return [];
  const key = await database.get('keys', keyName);
  if (!key) throw new StorageProblem('savedRunUnreadable', new Error('Its key is missing.'));
  return Promise.all(
    sealed.map(async ([ref, record]): Promise<[string, string]> => {
      try {
        return [ref, new TextDecoder().decode(await open(key, ref, record))];
      } catch (cause) {
        throw new StorageProblem('savedRunUnreadable', cause);
      }
    }),
  );
}

async function open(
  key: CryptoKey,
  ref: string,
  { iv, sealed }: SealedSecret,
): Promise<ArrayBuffer> {
  const how = { name: 'AES-GCM', iv };
  try {
    const bound = { ...how, additionalData: bytesOf(ref) };
    return await crypto.subtle.decrypt(bound, key, sealed);
  } catch {
    // Sealed before database version 4, without its name. One that was sealed with another name does not open this way.
    return crypto.subtle.decrypt(how, key, sealed);
  }
}
