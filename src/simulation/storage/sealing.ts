import type { NewSecrets } from '../../tenant/ports.ts';
import type { Database, SealedSecret } from './database.ts';
import { isForMemoryOnly, StorageProblem } from './run-storage.ts';

/**
 * Secrets at rest are sealed with a key that script can use but not read out, so that a copy of the database shows none
 * of them. All of this happens outside the transactions that save: cryptography awaited inside would end them.
 */

const keyName = 'sealing';

/** The key of this database, made on first use. Two tabs that make one at once agree on whichever was kept first. */
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

/** `seq` is the length of the log at which the secrets are saved: a tab that is up to there has them. */
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
      const text = new TextEncoder().encode(value);
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text);
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
        const how = { name: 'AES-GCM', iv: record.iv };
        const bytes = await crypto.subtle.decrypt(how, key, record.sealed);
        return [ref, new TextDecoder().decode(bytes)];
      } catch (cause) {
        throw new StorageProblem('savedRunUnreadable', cause);
      }
    }),
  );
}
