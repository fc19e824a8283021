import type { Values } from '../../translation/in-place/unit.ts';
import type { Wanted } from './protocol.ts';
import type { EditedText } from './targets.ts';

/** What was typed and not saved, over a reload of the page: somebody else may save meanwhile. It lives as long as its tab. */
export interface Unsaved {
  readonly of: EditedText;
  readonly wanted: Wanted;
  readonly values: Values;
  /** What the file had when the editor read it. */
  readonly before: Values;
  readonly hash: string;
}

const place = 'app-password-lab:in-place-unsaved';

export function keepUnsaved(unsaved: Unsaved): void {
  sessionStorage.setItem(place, JSON.stringify(unsaved));
}

export function forgetUnsaved(): void {
  sessionStorage.removeItem(place);
}

/** `null` for none. Only this editor writes it. */
export const unsavedText = (): Unsaved | null =>
  JSON.parse(sessionStorage.getItem(place) ?? 'null') as Unsaved | null;
