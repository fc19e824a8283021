import { lateNamespaces } from '../../i18n/keys.ts';
import { sourceLanguage } from '../../i18n/languages.ts';
import type { ImportedRun } from '../../simulation/storage/lazy/import-export.ts';
import { pageLanguage } from '../site/page-language.ts';
import { loadTranslator } from './load-translator.ts';
import type {
  Choices,
  OpenPracticeSession,
  PracticePage,
  PracticeSession,
} from './practice-page.ts';
import { addWindowStyles } from './window-styles.ts';
import { isMode, modeTraits, readUrlParameters, setUrlParameter } from './url-parameters.ts';

export interface PracticeController {
  /** Called with what a mode's button has for a name. What is no mode is ignored. */
  choose(mode: string | undefined): void;
  /** Opens the practice. Rejects when it cannot be loaded; the page shows any other reason itself. */
  start(open: OpenPracticeSession): Promise<void>;
}

/** Milliseconds after which a part that could not be loaded is asked for again. */
const retryAfter = 2000;

/**
 * Ties a page to its practice, from the first press to the end. It owns the choices (mode, language of the screens), what
 * shows them, the change of language in place, and the session: run, coach and windows, which begin with `start`.
 *
 * `start.ts` makes one per page, when a mode is chosen, when the address has a parameter for it, or with Start, and it lives
 * as long as the page. A session begins with `start`; it ends with `endSession`, and with `openImported`, which begins
 * another one. Own-device mode begins and ends in `showOwnDevice`, with or without a session. A change of language ends
 * nothing: `becomePageAt` exchanges what is printed around the session.
 */
export function createPracticeController(practice: HTMLElement): PracticeController {
  const { mode, ui, strings } = readUrlParameters(location.search);
  let choices: Choices = { mode: mode ?? 'read', ui };
  let open: OpenPracticeSession | null = null;
  let session: PracticeSession | null = null;
  let leaveOwnDevice = (): void => undefined;
  const page: PracticePage = {
    practice,
    choices: () => choices,
    change,
    showStatus,
    showProblem,
    openImported,
    endSession,
  };

  showChoices();
  void showIgnored();
  // Before the page's own listeners: in a session this click leads nowhere.
  document.addEventListener('click', followLanguageLink, { capture: true });
  addEventListener('popstate', followHistory);
  return { choose, start };

  // Choices

  function choose(name: string | undefined): void {
    if (!isMode(name)) return;
    change({ mode: name });
    // Whoever wants to watch or to try wants the practice; its own button starts it, and tells when that fails.
    if (modeTraits[name].isPractised && !session) startButton()?.click();
  }

  function change(part: Partial<Choices>): void {
    const before = choices;
    choices = { ...choices, ...part };
    setUrlParameter('mode', modeTraits[choices.mode].isInAddress ? choices.mode : null);
    setUrlParameter('ui', choices.ui);
    if (choices.mode === before.mode) void showBothLanguages();
    else showChoices();
    if (part.mode) session?.showMode();
    if (choices.ui !== before.ui) session?.showScreens();
  }

  /** Also done when the page has become one of another language. */
  function showChoices(): void {
    document.body.dataset['mode'] = choices.mode;
    for (const button of document.querySelectorAll<HTMLElement>('[data-mode-button]'))
      button.setAttribute('aria-pressed', String(button.dataset['modeButton'] === choices.mode));
    void showBothLanguages();
    void showOwnDevice();
  }

  /** Labels as the reader's own screens have them. Only who has such screens loads their language. */
  async function showBothLanguages(): Promise<void> {
    const language = pageLanguage();
    const { ui, mode } = choices;
    const wanted = ui === language ? null : ui;
    // Beside the reader's own screen, in the language of the page: what nobody has seen there may be in English.
    const isUnsure = mode === 'own-device' && wanted === null && language !== sourceLanguage;
    const isShown = document.querySelector('[data-other-language]') !== null;
    if (wanted === null && !isUnsure && !isShown) return;
    const [both, labels] = await load(async () => {
      const part = await import('./lazy/two-languages.ts');
      if (wanted !== null) return [part, part.labelsOf(await loadPrintedLabels(wanted))] as const;
      return [part, isUnsure ? await part.unverifiedLabels(language) : null] as const;
    });
    // Chosen again, or another page, while the texts were on their way.
    if (choices.ui === ui && choices.mode === mode && pageLanguage() === language)
      both.showBothLanguages(labels);
  }

  async function showOwnDevice(): Promise<void> {
    leaveOwnDevice();
    leaveOwnDevice = () => undefined;
    if (choices.mode !== 'own-device') return;
    const language = pageLanguage();
    const isStillWanted = () => choices.mode === 'own-device' && pageLanguage() === language;
    const [{ enterOwnDevice }, translator] = await load(() =>
      Promise.all([
        import('./lazy/own-device.ts'),
        loadPrintedLabels(language),
        addWindowStyles(practice),
      ]),
    );
    if (!isStillWanted()) return;
    leaveOwnDevice();
    leaveOwnDevice = enterOwnDevice({
      practice,
      translator,
      screens: choices.ui ?? language,
      chooseScreens: (chosen) => {
        change({ ui: chosen });
      },
    });
  }

  /** The texts of those windows that the printed steps name. */
  function loadPrintedLabels(language: string) {
    const isPrinted = (window: string) => document.querySelector(`b[data-ui-key^="${window}."]`);
    return loadTranslator(language, strings, lateNamespaces.filter(isPrinted));
  }

  /** Nothing in the address is left out without a word. */
  async function showIgnored(): Promise<void> {
    if (location.search === '') return;
    const ignored = await load(() => import('./lazy/ignored-parameters.ts'));
    ignored.showIgnored(practice);
  }

  /** What a choice needs. While it cannot be loaded, the page says so, and asks for it again. */
  async function load<T>(part: () => Promise<T>): Promise<T> {
    let isProblemShown = false;
    for (;;) {
      try {
        const loaded = await part();
        if (isProblemShown) {
          showStatus(null);
          session?.showMode();
        }
        return loaded;
      } catch (error) {
        console.error(error);
        if (!isProblemShown) showLoadFailed();
        isProblemShown = true;
      }
      // By time: a browser says once that it is online, and may say so before it is.
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
    }
  }

  // Session

  async function start(opener: OpenPracticeSession): Promise<void> {
    open = opener;
    session ??= await open(page);
  }

  async function openImported(run: ImportedRun, status: string): Promise<void> {
    if (!open) return;
    session?.close();
    session = null;
    setUrlParameter('seed', run.seed);
    setUrlParameter('step', null);
    try {
      session = await open(page, run);
      showStatus(status);
    } catch (error) {
      console.error(error);
      showLoadFailed();
    }
  }

  function endSession(status: string): void {
    session?.close();
    session = null;
    change({ mode: 'read', ui: null });
    showStatus(status);
    const button = startButton();
    if (!button) return;
    button.textContent = button.dataset['start'] ?? '';
    // What had the focus is gone; the status is below this button.
    button.focus();
  }

  function startButton(): HTMLButtonElement | null {
    return practice.querySelector<HTMLButtonElement>('[data-practice-start]');
  }

  function showStatus(text: string | null): void {
    showMessage(text, false);
  }

  function showProblem(text: string): void {
    showMessage(text, true);
  }

  function showLoadFailed(): void {
    showProblem(messageLine()?.dataset['loadFailed'] ?? '');
  }

  function showMessage(text: string | null, isProblem: boolean): void {
    const message = messageLine();
    if (!message) return;
    message.className = isProblem ? '' : 'calm';
    message.hidden = text === null;
    message.textContent = text;
  }

  function messageLine(): HTMLElement | null {
    return practice.querySelector<HTMLElement>('[data-practice-message]');
  }

  // Language of the page

  function followLanguageLink(event: MouseEvent): void {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('a[hreflang]')
        : null;
    if (!link || link.origin !== location.origin) return;
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!session || !isPlain) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const address = new URL(link.href);
    address.search = location.search;
    address.hash = location.hash;
    const menu = link.closest('details');
    const running = session;
    // Without a network the browser would leave the practice for a page of its own that says so.
    const become = () => becomePageAt(address.href, running);
    void (navigator.onLine ? become() : running.load(become)).then(
      () => {
        history.pushState(null, '', address.href);
        if (!menu) return;
        menu.open = false;
        menu.querySelector('summary')?.focus();
      },
      () => {
        location.assign(address.href);
      },
    );
  }

  function followHistory(): void {
    if (!session) return;
    void becomePageAt(location.href, session).catch(() => {
      location.reload();
    });
  }

  /**
   * Changes the language in the middle of a run: page, windows and address, with the run, the drafts and even a text half
   * typed left alone. Rejects when the other page or its texts cannot be had; nothing has changed then.
   */
  async function becomePageAt(address: string, running: PracticeSession): Promise<void> {
    // Most readers never change the language; who does waits for one small file more.
    const { fetchPage, becomePage } = await import('./lazy/other-page.ts');
    const other = await fetchPage(address);
    const translator = await running.loadTranslator(pageLanguage(other));
    await becomePage(other);
    showChoices();
    void showIgnored();
    running.setLanguage(translator);
  }
}
