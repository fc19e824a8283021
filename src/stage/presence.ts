import type { Language } from '../i18n/languages.ts';
import type { Drafts, IncidentId, RecordedEvent, RunEvent, WindowId } from '../simulation/model.ts';
import type { SecretRef } from '../tenant/model.ts';
import type { NewSecrets } from '../tenant/ports.ts';
import type { Mark } from './driver.ts';
import type { Move } from './shortcuts.ts';

/**
 * What the log of a run does not carry and an audience sees: which windows are open, half-typed text, what the presenter points
 * at, and an app password while it is shown. Sent from tab to tab and never stored. See docs/decisions/0106.
 */

/** Raised when a message of today could not be read by a tab that was opened yesterday. */
export const presenceVersion = 5;

/** A place in a window, as fractions of its width and height from its upper left corner. */
export interface Pointer {
  readonly window: WindowId;
  readonly x: number;
  readonly y: number;
}

/** What the presenter chose to show. */
export interface StageView {
  /** Those in play, newest first: where not all fit, the last one is left out. */
  readonly windows: readonly WindowId[];
  /** Whether the next action is told and marked on the screen, or the step is named alone. */
  readonly level: 'what' | 'show';
  /** The language of the audience's screens. */
  readonly screens: Language;
  readonly pointer: Pointer | null;
  /** All but the place that is pointed at, or the marked control, is darkened. */
  readonly isSpotlit: boolean;
  /** The one window that fills the screen. */
  readonly zoomed: WindowId | null;
  readonly isBlack: boolean;
  /** The present code, or the app password, is shown large. */
  readonly isCodeBig: boolean;
  /** The address for the phones of the audience, as a QR code, fills the screen. */
  readonly isInviting: boolean;
  /** The room is told why something was refused, or goes wrong. */
  readonly isExplained: boolean;
  /** The room is asked what it would look at: no way out is told or marked, until the presenter tells why or goes on. */
  readonly isGuessing: boolean;
  /** What the presenter let go wrong and nobody has repaired yet. */
  readonly lasting: readonly IncidentId[];
}

/** A log whose storage the receiver cannot read. */
export interface CarriedLog {
  readonly events: readonly RecordedEvent<RunEvent>[];
  readonly secrets: NewSecrets;
}

/** A complete snapshot: nothing depends on having received an earlier one. */
export interface Presence {
  readonly driver: Mark;
  /** Of this driver's snapshots; the larger is the newer. */
  readonly number: number;
  /** Id or address fragment of the demonstration. */
  readonly demonstration: string;
  /** Events in the log, and the hash of the state that they lead to. */
  readonly version: number;
  readonly state: string;
  readonly view: StageView;
  readonly drafts: Drafts;
  /** The app password on the screen. The receiver keeps it in memory, until a snapshot comes without it. */
  readonly shown: { readonly ref: SecretRef; readonly value: string } | null;
  readonly carried: CarriedLog | null;
}

/** What an audience tab tells of itself when it is asked, and after each snapshot that it shows. */
export interface AudienceReport {
  /** Random, of one tab. */
  readonly id: string;
  /** Of its viewport, in CSS pixels, and the size of its letters: `1rem` in pixels. */
  readonly width: number;
  readonly height: number;
  readonly rem: number;
  /** It cannot read the storage, and needs the log in the snapshot. */
  readonly needsLog: boolean;
}

export type Message =
  | { readonly kind: 'presence'; readonly presence: Presence }
  /** A tab drives that has no demonstration on the stage. */
  | { readonly kind: 'driver'; readonly driver: Mark }
  /** A tab was opened, or woke up. */
  | { readonly kind: 'ask' }
  | { readonly kind: 'goodbye'; readonly driver: Mark }
  /** A key that moves was pressed in the audience's tab; the tab that drives does it. */
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'audience'; readonly report: AudienceReport }
  | { readonly kind: 'audienceGone'; readonly id: string };

/** Whatever Escape ends. */
export const nothingOn = {
  pointer: null,
  isSpotlit: false,
  zoomed: null,
  isBlack: false,
  isCodeBig: false,
  isInviting: false,
} as const satisfies Partial<StageView>;

export const firstView = (screens: Language, windows: readonly WindowId[]): StageView => ({
  windows,
  level: 'show',
  screens,
  ...nothingOn,
  isExplained: false,
  isGuessing: false,
  lasting: [],
});

/** Brings a window forward. */
export const withWindow = (view: StageView, window: WindowId): StageView => ({
  ...view,
  windows: [window, ...view.windows.filter((other) => other !== window)],
  zoomed: view.zoomed === null ? null : window,
});

/** Takes a window away, unless it is the only one. */
export const withoutWindow = (view: StageView, window: WindowId): StageView =>
  view.windows.length > 1
    ? { ...view, windows: view.windows.filter((other) => other !== window) }
    : view;

/** Whether a snapshot replaces the one that is shown: of a later driver, or a newer one of the same. */
export function isNewer(presence: Presence, shown: Presence | null): boolean {
  if (!shown) return true;
  const { driver } = presence;
  if (driver.term !== shown.driver.term) return driver.term > shown.driver.term;
  if (driver.id !== shown.driver.id) return driver.id > shown.driver.id;
  return presence.number > shown.number;
}

/** What is seen of a snapshot, without who sent it and when: two tabs with the same text show the same. */
export const seenOf = ({ view, drafts, shown, demonstration }: Presence): string =>
  JSON.stringify([view, Object.entries(drafts).sort(), shown, demonstration]);
