import type { Instant, SecretRef } from './model.ts';

/** Fills a new array with `length` unpredictable bytes. Throws when the source fails; nothing is then decided. */
export type RandomSource = (length: number) => Uint8Array<ArrayBuffer>;

/** What the rules need from outside. Injected, so that tests decide what time it is and what chance brings. */
export interface Ports {
  readonly now: () => Instant;
  readonly random: RandomSource;
  /** The value behind a name; `undefined` when it was wiped. */
  readonly secret: (ref: SecretRef) => string | undefined;
}

/** Secrets that a decision creates: kept before its events are appended, so that no event names a missing secret. */
export type NewSecrets = readonly (readonly [SecretRef, string])[];
