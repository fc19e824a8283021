import type { Instant, SecretRef } from '../tenant/model.ts';
import type { Command } from './commands.ts';
import type { Drafts, FieldId, RecordedEvent, RunEvent, RunState } from './model.ts';
import type { Reason } from '../tenant/reasons.ts';

export type { Drafts, RefusedText } from './model.ts';

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly reason: Reason };

/** Why a run lives in memory only. `null` while it is being saved. */
export type StorageNotice = 'storageRefused' | 'storageFull' | 'savedRunUnreadable' | null;

/** A practice run as windows and coach use it: read the state, send commands, be told of changes. */
export interface RunHandle {
  readonly state: RunState;
  readonly log: readonly RecordedEvent<RunEvent>[];
  readonly drafts: Drafts;
  readonly notice: StorageNotice;
  /** Never throws. Commands are carried out one after the other, in the order in which they were sent. */
  dispatch(command: Command): Promise<Outcome>;
  setDraft(field: FieldId, text: string): void;
  /** Whether there is a gesture to take back, or one that was taken back. */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Takes the last gesture back in all windows at once. Time is not taken back. */
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Stops the practice clock, and with it everything that grows old; or lets it go on from where it stood. */
  pauseTime(isPaused: boolean): Promise<void>;
  /** The value behind a name in the state; `undefined` once it is gone (an app password after Done, or after a reload). */
  secret(ref: SecretRef): string | undefined;
  /** The practice clock. */
  now(): Instant;
  /** Milliseconds until the next one-time code on the practice phone starts, and the code now. */
  codeOf(
    account: RunState['phone']['accounts'][number],
  ): Promise<{ readonly code: string; readonly remaining: number }>;
  /** The URI in the QR code on the browser's screen, and its key for typing; `null` when no QR code is shown. */
  shownEnrolment(): { readonly uri: string; readonly key: string } | null;
  subscribe(listener: () => void): () => void;
  /** Forgets everything, secrets and saved copy included, and starts again. */
  reset(): Promise<void>;
  /** Lets go of storage and of other tabs. What is saved stays. */
  close(): void;
}
