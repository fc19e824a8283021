import type { NewSecrets } from '../../tenant/ports.ts';
import type { RunEvent, Stamped } from '../model.ts';

/** A run as it was saved. */
export interface SavedRun {
  readonly events: readonly Stamped<RunEvent>[];
  readonly secrets: NewSecrets;
}

/**
 * Where a run is kept between visits. One contract, several places: memory, IndexedDB.
 * Methods reject with `StorageProblem`; the run then goes on in memory.
 */
export interface RunStorage {
  /** The saved run, or `null` when there is none. Rejects with `savedRunUnreadable` when it cannot be understood. */
  load(): Promise<SavedRun | null>;
  /**
   * Appends all or nothing, and only if the log is still `expectedVersion` long.
   * Resolves to false when it is not: another tab was faster.
   */
  append(
    expectedVersion: number,
    events: readonly Stamped<RunEvent>[],
    secrets: NewSecrets,
  ): Promise<boolean>;
  forgetSecrets(refs: readonly string[]): Promise<void>;
  /** Leaves nothing behind. */
  wipe(): Promise<void>;
}

export type StorageProblemKind = 'storageRefused' | 'storageFull' | 'savedRunUnreadable';

export class StorageProblem extends Error {
  readonly kind: StorageProblemKind;

  constructor(kind: StorageProblemKind, cause: unknown) {
    super(`The practice run could not be kept: ${kind}.`, { cause });
    this.name = 'StorageProblem';
    this.kind = kind;
  }
}

/** The app password on the screen is shown once: it is never saved, so that a reload cannot show it again. */
export const isForMemoryOnly = (ref: string): boolean => ref.startsWith('shown:');
