import type { Instant, SecretRef } from '../tenant/model.ts';
import type { Command } from './commands.ts';
import type { LateParts } from './late-parts.ts';
import type { Drafts, FieldId, RecordedEvent, RunEvent, RunState } from './model.ts';
import type { Reason } from '../tenant/reasons.ts';

export type { Drafts, RefusedText } from './model.ts';

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly reason: Reason };

/** Why a run is in memory only, or why a new one was started. `null` when there is nothing to say. */
export type StorageNotice = 'storageRefused' | 'storageFull' | 'savedRunUnreadable' | null;

/** A practice run as windows and coach use it: read the state, send commands, subscribe to changes. */
export interface RunHandle {
  readonly state: RunState;
  readonly log: readonly RecordedEvent<RunEvent>[];
  readonly drafts: Drafts;
  readonly notice: StorageNotice;
  /** What is loaded when it is needed first. */
  readonly parts: LateParts;
  /** Never throws. A command whose handler cannot be loaded waits for `parts.retry`. Commands are carried out one after the other, in the order in which they were sent. */
  dispatch(command: Command): Promise<Outcome>;
  setDraft(field: FieldId, text: string): void;
  /** Whether there is a step to undo, or one to redo. */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Undoes the last command in all windows at once. Changes of the practice clock are not undone. */
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Stops the practice clock, so that nothing expires; or lets it run on from there. */
  pauseTime(isPaused: boolean): Promise<void>;
  /** The value of a secret that the state refers to; `undefined` once it is deleted (an app password after Done or a reload). */
  secret(ref: SecretRef): string | undefined;
  /** The practice clock. */
  now(): Instant;
  /** The current one-time code of an account on the practice phone, and the milliseconds until the next one. */
  codeOf(
    account: RunState['phone']['accounts'][number],
  ): Promise<{ readonly code: string; readonly remaining: number }>;
  /** The URI in the QR code on the browser's screen, and its key for typing; `null` when no QR code is shown. */
  shownEnrolment(): { readonly uri: string; readonly key: string } | null;
  subscribe(listener: () => void): () => void;
  /** Deletes the run with its secrets and saved copy, and starts a new one. */
  reset(): Promise<void>;
  /** Disconnects from storage and from other tabs. What is saved stays. */
  close(): void;
}
