import type { Translator } from '../../i18n/translator.ts';
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

/** The practice of one page from Start on: a run with its coach, drawn in windows and in the printed steps. */
export interface PracticeSession {
  /** Shows what the page's mode wants: windows or none, the coach performing or not. */
  showMode(): void;
  /** Draws the simulated screens in the language that is chosen for them. */
  showScreens(): void;
  /** Resolves once `part` does. Until then the coach says that something could not be loaded. */
  load<T>(part: () => Promise<T>): Promise<T>;
  loadTranslator(language: string): Promise<Translator>;
  /** The page has become one of this language. */
  setLanguage(translator: Translator): void;
  /** Leaves the page as it was before Start. What is saved stays. */
  close(): void;
}

/**
 * Opens the run of this page, or `imported` in its place, and draws it. Resolves to `null` when the page has told why there can
 * be none; rejects when something could not be loaded.
 */
export type OpenPracticeSession = (
  page: PracticePage,
  imported?: ImportedRun | null,
) => Promise<PracticeSession | null>;
