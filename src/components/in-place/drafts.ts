import { isObject } from '../../translation/is-object.ts';
import type { EditedUnit, Values } from '../../translation/in-place/unit.ts';
import type { Wanted } from './protocol.ts';
import type { EditedText } from './targets.ts';

/** What was typed into one text and not saved. */
export interface Draft {
  readonly of: EditedText;
  readonly wanted: Wanted;
  readonly values: Values;
  /** What the file had when the editor read it. */
  readonly before: Values;
  readonly hash: string;
}

/** A text that was saved, with what each of its fields was and is. */
export interface SavedText {
  readonly label: string;
  readonly changes: readonly (readonly [was: string, isNow: string])[];
}

type Drafts = Readonly<Record<string, Draft>>;

const place = 'app-password-lab:in-place-drafts';

/** What a browser does not keep lives as long as the page, which then asks before it is left. */
let inMemory: Drafts | null = null;

/** By `nameOf`. Kept beyond the tab: nothing that somebody typed goes with a reload, a closed window or another page. */
function drafts(): Drafts {
  if (inMemory) return inMemory;
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    return isObject(kept) ? (kept as Drafts) : {};
  } catch {
    return {};
  }
}

/** Heard by the window when there are more or fewer. */
export const draftsChanged = 'in-place-drafts';

function keep(next: Drafts): void {
  try {
    localStorage.setItem(place, JSON.stringify(next));
    inMemory = null;
  } catch {
    inMemory ??= (addEventListener('beforeunload', ask), next);
    inMemory = next;
  }
  dispatchEvent(new Event(draftsChanged));
}

function ask(event: BeforeUnloadEvent): void {
  if (inMemory && Object.keys(inMemory).length > 0) event.preventDefault();
}

export const isSame = (one: Values, other: Values): boolean =>
  Object.keys({ ...one, ...other }).every((id) => (one[id] ?? '') === (other[id] ?? ''));

/** One text of the project, whichever element shows it. */
export const nameOf = ({ file, id }: Pick<EditedUnit, 'file' | 'id'>): string => `${file} ${id}`;

export const draftOf = (name: string): Draft | null => drafts()[name] ?? null;

export const keptDrafts = (): readonly Draft[] => Object.values(drafts());

export function keepDraft(name: string, draft: Draft): void {
  keep({ ...drafts(), [name]: draft });
}

export function forgetDraft(name: string): void {
  const { [name]: _, ...rest } = drafts();
  keep(rest);
}

const opened = 'app-password-lab:in-place-open';

/** In the tab: the text that is open, over the reload that a saving elsewhere brings. */
export function rememberOpen(
  open: { readonly of: EditedText; readonly wanted: Wanted } | null,
): void {
  try {
    if (open) sessionStorage.setItem(opened, JSON.stringify(open));
    else sessionStorage.removeItem(opened);
  } catch {
    // Refused: after a reload, the panel is closed.
  }
}

export function openText(): { readonly of: EditedText; readonly wanted: Wanted } | null {
  try {
    return JSON.parse(sessionStorage.getItem(opened) ?? 'null') as ReturnType<typeof openText>;
  } catch {
    return null;
  }
}

const saved = 'app-password-lab:in-place-saved';

/** In the tab: the page is loaded again in a moment, and has to say once more that the text was saved. */
export const rememberSaved = (): void => {
  sessionStorage.setItem(saved, location.pathname);
};

/** True once, and on the page where it was saved. */
export function wasSaved(): boolean {
  const isSaved = sessionStorage.getItem(saved) === location.pathname;
  sessionStorage.removeItem(saved);
  return isSaved;
}
