import { languageCode } from '../../translation/language-code.ts';
import type { Draft } from '../../translation/draft/draft.ts';

/** A draft on its way from the editor to the pages that show it, and back. It lives as long as its tab. */
export interface StoredDraft {
  readonly draft: Draft;
  /** What a page that shows it says, in the language of the editor. */
  readonly notice: {
    readonly lang: string;
    readonly dir: string;
    readonly shown: string;
    readonly back: string;
    readonly stop: string;
    /** Address of the editor. */
    readonly editor: string;
  };
}

const place = 'app-password-lab:draft';

/** Whether the tab keeps it; a browser may refuse. */
export function storeDraft(stored: StoredDraft): boolean {
  try {
    sessionStorage.setItem(place, JSON.stringify(stored));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(place);
  } catch {
    // Refused: there is none.
  }
}

/** `null` when there is none, or none that this editor wrote. */
export function storedDraft(): StoredDraft | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(place) ?? 'null');
    return isStored(stored) ? stored : null;
  } catch {
    return null;
  }
}

const hasTexts = <Name extends string>(
  value: unknown,
  ...names: readonly Name[]
): value is Record<Name, string> =>
  typeof value === 'object' &&
  value !== null &&
  names.every((name) => typeof (value as Partial<Record<Name, unknown>>)[name] === 'string');

function isStored(value: unknown): value is StoredDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { draft, notice } = value as Partial<Record<keyof StoredDraft, unknown>>;
  return (
    hasTexts(draft, 'language', 'namespace', 'original', 'text') &&
    languageCode(draft.language).isRight &&
    hasTexts(notice, 'lang', 'dir', 'shown', 'back', 'stop', 'editor') &&
    URL.canParse(notice.editor) &&
    new URL(notice.editor).origin === location.origin
  );
}
