import type { NewSecrets } from '../../tenant/ports.ts';
import type { RunEvent, RecordedEvent } from '../model.ts';
import type { Tabs } from '../tabs/tabs.ts';

/**
 * A position in a log. The length alone is not enough: another tab may have wiped the run and started one of the same length.
 */
export interface Position {
  /** Random, drawn when a run starts. */
  readonly runId: string;
  /** Events so far. */
  readonly length: number;
}

/** A run as it was saved, or what is new in it. */
export interface SavedRun {
  readonly runId: string;
  /** How many events were left out because the caller has them. 0 when the run of the caller is gone. */
  readonly from: number;
  readonly events: readonly RecordedEvent<RunEvent>[];
  readonly secrets: NewSecrets;
}

/** Why a storage location is gone: wiped on purpose in another tab, or its connection was closed. */
export type StorageLoss = 'wiped' | 'closed';

/**
 * The storage location of a run. One contract, two implementations: memory and IndexedDB.
 * Methods reject with `StorageProblem`; the run then goes on in memory.
 */
export interface RunStorage {
  /**
   * What was saved after a known position, or the whole run when that position is not in it; `null` when there is no run.
   * Rejects with `savedRunUnreadable` when a record is damaged, missing or of an unknown format.
   */
  load(known?: Position): Promise<SavedRun | null>;
  /**
   * Appends all or nothing, and only if the log still ends at this position; an empty storage takes any run from 0 on.
   * Resolves to `false` when it does not: another tab was faster.
   */
  append(
    at: Position,
    events: readonly RecordedEvent<RunEvent>[],
    secrets: NewSecrets,
  ): Promise<boolean>;
  forgetSecrets(refs: readonly string[]): Promise<void>;
  /** Moves the saved run as a whole to a store of its own. It is kept for a bug report and never read as a run again. */
  quarantine(): Promise<void>;
  /** Number of records in quarantine. */
  countQuarantined(): Promise<number>;
  /** Deletes everything, the quarantine included. */
  wipe(): Promise<void>;
  /** Closes the connection; what is saved stays. */
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
    super(`The practice run could not be saved or read: ${kind}.${why}`, { cause });
    this.name = 'StorageProblem';
    this.kind = kind;
  }
}

/** An app password is shown once: its text is never saved, so that a reload cannot show it again. */
export const isForMemoryOnly = (ref: string): boolean => ref.startsWith('shown:');
