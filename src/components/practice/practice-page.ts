import type { Language } from '../../i18n/languages.ts';
import type { ImportedRun } from '../../simulation/storage/lazy/import-export.ts';
import type { Mode } from './url-parameters.ts';

/** What the reader chose for this page. The run stays as it is, whatever is chosen. */
export interface Choices {
  readonly mode: Mode;
  /** The language of the reader's screens; `null` while it is the page's. */
  readonly ui: Language | null;
}

/** What a session reads from the page around it, and changes there. */
export interface PracticePage {
  readonly practice: HTMLElement;
  readonly choices: () => Choices;
  readonly change: (part: Partial<Choices>) => void;
  /** The one line of the practice that is not in its windows; `null` removes it. */
  readonly showStatus: (text: string | null) => void;
  /** The same line, when something is wrong. */
  readonly showProblem: (text: string) => void;
  /**
   * Closes the session and opens the page's practice again, with this run in place of the one that is kept, and shows the
   * status. When that cannot be loaded, the page tells, and what was kept is there at the next Start.
   */
  readonly openImported: (run: ImportedRun, status: string) => Promise<void>;
  /** Closes the session for good: the page is as it was before Start, with this in its status line. */
  readonly endSession: (status: string) => void;
}
