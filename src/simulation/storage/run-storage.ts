import type { NewSecrets } from '../../tenant/ports.ts';
import type { RunEvent, RecordedEvent } from '../model.ts';
import type { Tabs } from '../tabs/tabs.ts';

/**
 * A place in a log. The length alone would not do: another tab may have wiped the run and begun one that is just as long.
 */
export interface Position {
  /** Drawn when a run begins. */
  readonly runId: string;
  /** Events so far. */
  readonly length: number;
}

/** A run as it was saved, or what is new in it. */
export interface SavedRun {
  readonly runId: string;
  /** How many events were left out because the reader has them. 0 when the reader's run is gone. */
  readonly from: number;
  readonly events: readonly RecordedEvent<RunEvent>[];
  readonly secrets: NewSecrets;
}

/** Why a place is no longer there: wiped on purpose in another tab, or closed under us. */
export type StorageLoss = 'wiped' | 'closed';

/**
 * Where a run is kept between visits. One contract, several places: memory, IndexedDB.
 * Methods reject with `StorageProblem`; the run then goes on in memory.
 */
export interface RunStorage {
  /**
   * What was saved after a known place, or the whole run when that place is not in it; `null` when there is none.
   * Rejects with `savedRunUnreadable` when it cannot be understood.
   */
  load(known?: Position): Promise<SavedRun | null>;
  /**
   * Appends all or nothing, and only if the log still ends at this place; an empty storage takes any run from 0 on.
   * Resolves to false when it does not: another tab was faster.
   */
  append(
    at: Position,
    events: readonly RecordedEvent<RunEvent>[],
    secrets: NewSecrets,
  ): Promise<boolean>;
  forgetSecrets(refs: readonly string[]): Promise<void>;
  /** Moves what cannot be understood out of the way: kept, so that it can be looked into, but never read as a run again. */
  quarantine(): Promise<void>;
  /** Records that were put aside. */
  countQuarantined(): Promise<number>;
  /** Leaves nothing behind, what was put aside included. */
  wipe(): Promise<void>;
  /** Ends the connection; what is saved stays. */
  close(): void;
  readonly tabs: Tabs;
  /** Settles at most once: from then on every method rejects. */
  readonly lost: Promise<StorageLoss>;
}

export type StorageProblemKind = 'storageRefused' | 'storageFull' | 'savedRunUnreadable';

export class StorageProblem extends Error {
  readonly kind: StorageProblemKind;

  constructor(kind: StorageProblemKind, cause: unknown) {
    const why = cause instanceof Error ? ` ${cause.message}` : '';
    super(`The practice run could not be kept: ${kind}.${why}`, { cause });
    this.name = 'StorageProblem';
    this.kind = kind;
  }
}

/** The app password on the screen is shown once: it is never saved, so that a reload cannot show it again. */
export const isForMemoryOnly = (ref: string): boolean => ref.startsWith('shown:');
