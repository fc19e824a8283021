import { isLanguage, sourceLanguage } from '../../i18n/languages.ts';
import { pathOfDraft, type Draft, type Files } from '../../translation/draft/draft.ts';
import {
  languageNamed,
  languageOfTexts,
  type LanguageOfTexts,
} from '../../translation/draft/language-of-file.ts';
import { openLocaleFile, type OpeningProblem } from '../../translation/draft/open.ts';
import { readLocaleFile } from '../../translation/locale-file.ts';
import { adoptStyleSheet } from '../../windows/lazy/adopt-style-sheet.ts';
import { element } from '../search/element.ts';
import { Latest } from '../site/latest.ts';
import { draftView, type DraftView } from './draft-view.ts';
import style from './editor.css?inline';
import { loadFiles, loadSurroundings, type Surroundings } from './editor-texts.ts';
import { fileForm, type Choice, type FileForm } from './file-form.ts';
import { findingItems } from './finding-list.ts';
import { forgetDraft, storedDraft } from './stored-draft.ts';

/**
 * The editor of translations in a browser: it opens a locale file, shows what the checks find while it is edited, and gives it
 * back as a download. Nothing is sent anywhere; the draft is in the memory of the tab. See docs/decisions/0121.
 *
 * @param root the element that it fills
 * @param site address of the site, with a slash at its end
 */
export async function openEditor(root: HTMLElement, site: URL): Promise<void> {
  const [around, source] = await Promise.all([
    loadSurroundings(site, document.documentElement.dataset['language'] ?? sourceLanguage),
    loadFiles(site, sourceLanguage),
  ]);
  adoptStyleSheet(style);
  await new Editor(root, around, source).start();
}

class Editor {
  readonly #root: HTMLElement;
  readonly #around: Surroundings;
  readonly #source: Files;
  readonly #keysOf: ReadonlyMap<string, readonly string[]>;
  readonly #problems = element('ul', { class: 'editor-problems', role: 'list' });
  readonly #alert = element('div', { role: 'alert' });
  readonly #place = element('div');
  #form: FileForm | null = null;
  #view: DraftView | null = null;
  readonly #asked = new Latest();
  /** Where the language of the draft is a guess: it is said in `#guess`, and the list above changes it. */
  #isGuessed = false;
  readonly #guess = element('p', { class: 'editor-guess', role: 'status' });

  constructor(root: HTMLElement, around: Surroundings, source: Files) {
    this.#root = root;
    this.#around = around;
    this.#source = source;
    this.#keysOf = keysOf(source);
  }

  async start(): Promise<void> {
    const namespaces = [...this.#keysOf.keys()];
    const form = fileForm(
      this.#around,
      namespaces,
      (choice) => {
        this.#open(choice).catch((error: unknown) => {
          console.error(error);
          this.#refuse({ ...nowhere, message: String(error), fix: 'Try again.' });
        });
      },
      (language) => {
        this.#reconsider(language).catch((error: unknown) => {
          console.error(error);
          this.#refuse({ ...nowhere, message: String(error), fix: 'Try again.' });
          if (this.#view) form.name(this.#view.draft());
        });
      },
      (message, fix) => {
        this.#refuse({ ...nowhere, message, fix });
      },
    );
    this.#form = form;
    this.#alert.append(this.#problems);
    this.#root.replaceChildren(form.element, this.#alert, this.#guess, this.#place);
    this.#root.hidden = false;
    const stored = storedDraft();
    if (!stored || !this.#keysOf.has(stored.draft.namespace)) {
      form.element.querySelector('select')?.focus();
      return;
    }
    const isWanted = this.#asked.ask();
    const files = await this.#filesOf(stored.draft.language);
    if (isWanted()) this.#edit(stored.draft, files);
  }

  async #open(choice: Choice): Promise<void> {
    const { language, namespace, file } = choice;
    const isWanted = this.#asked.ask();
    this.#problems.replaceChildren();
    const { draft, problem, isTold } = await (file
      ? this.#opened(choice, file)
      : this.#published(language, namespace));
    const files = draft && (await this.#filesOf(draft.language));
    if (!isWanted()) return;
    if (problem) this.#refuse(problem, file?.name);
    if (!draft || !files) return;
    if (this.#view?.isLeft() === false) {
      this.#form?.name(this.#view.draft());
      return;
    }
    this.#edit(draft, files, !isTold);
  }

  /** The same texts as those of another language. */
  async #reconsider(language: string): Promise<void> {
    const view = this.#isGuessed ? this.#view : null;
    if (!view) return;
    const isWanted = this.#asked.ask();
    const files = await this.#filesOf(language);
    if (!isWanted()) return;
    // With what was typed meanwhile.
    const draft = view.draft();
    if (draft.language !== language) this.#edit({ ...draft, language }, files, true);
  }

  async #opened(
    { language, isLanguageMeant, namespace: listed }: Choice,
    file: File,
  ): Promise<Opened> {
    // So much more is enough to be refused, and a larger file is not read into memory.
    const bytes = new Uint8Array(await file.slice(0, longest).arrayBuffer());
    const opened = openLocaleFile(file.name, bytes, this.#keysOf, listed);
    if (opened.problem) return { draft: null, problem: opened.problem, isTold: false };
    const { text, namespace } = opened;
    const meant = await this.#languageOf(file.name, { text, namespace }, language);
    const draft = { language: meant.language, namespace, original: text, text };
    return { draft, problem: null, isTold: isLanguageMeant || meant.isTold };
  }

  /** What somebody chose, unless the texts are plainly those of another language. */
  async #languageOf(
    name: string,
    texts: { readonly text: string; readonly namespace: string },
    chosen: string,
  ): Promise<LanguageOfTexts> {
    const codes = this.#around.languages.map(({ code }) => code);
    if (languageNamed(name, codes) === chosen) return { language: chosen, isTold: true };
    const published = await Promise.all(
      codes.map(async (code) => [code, await this.#filesOf(code)] as const),
    );
    return languageOfTexts(texts, chosen, sourceLanguage, new Map(published));
  }

  async #published(language: string, namespace: string): Promise<Opened> {
    const files = await this.#filesOf(language);
    const text = files[pathOfDraft({ language, namespace })] ?? '{}\n';
    const draft = { language, namespace, original: text, text };
    return { draft, problem: null, isTold: true };
  }

  async #filesOf(language: string): Promise<Files> {
    return isLanguage(language) && language !== sourceLanguage
      ? { ...(await loadFiles(this.#around.site, language)), ...this.#source }
      : this.#source;
  }

  #edit(draft: Draft, files: Files, isGuessed = false): void {
    this.#view?.close();
    this.#form?.name(draft);
    const view = draftView(this.#around, files, draft, () => {
      this.#view = null;
      this.#asked.giveUp();
      this.#sayGuess(null);
      forgetDraft();
      this.#place.replaceChildren();
      this.#root.querySelector('select')?.focus();
    });
    this.#view = view;
    this.#sayGuess(isGuessed ? draft.language : null);
    this.#place.replaceChildren(view.element);
    view.heading.focus();
  }

  #sayGuess(code: string | null): void {
    const { languages, say } = this.#around;
    this.#isGuessed = code !== null;
    const language = languages.find((each) => each.code === code)?.name ?? code ?? '';
    this.#guess.hidden = code === null;
    this.#guess.replaceChildren(...(code === null ? [] : [say('editor.takenAs', { language })]));
  }

  #refuse({ line, column, message, fix }: OpeningProblem, name = ''): void {
    const at = [name, line, column].filter((part) => part !== null && part !== '').join(':');
    const [item] = findingItems([{ message, fix, ...(at === '' ? {} : { place: at }) }]);
    if (item) this.#problems.replaceChildren(item);
  }
}

interface Opened {
  readonly draft: Draft | null;
  /** Why there is none. */
  readonly problem: OpeningProblem | null;
  /** Whether the language of the draft is no guess. */
  readonly isTold: boolean;
}

const nowhere = { line: null, column: null };

/** One byte more than `openLocaleFile` takes. */
const longest = 2_000_001;

/** Keys of the source by namespace. */
function keysOf(source: Files): ReadonlyMap<string, readonly string[]> {
  const path = new RegExp(`^locales/${sourceLanguage}/([^/]+)[.]json$`);
  return new Map(
    Object.entries(source).flatMap(([file, text]) => {
      const [, namespace] = path.exec(file) ?? [];
      if (namespace === undefined) return [];
      const { texts } = readLocaleFile({ file, language: sourceLanguage, namespace, text });
      return [[namespace, texts.map(({ key }) => key)] as const];
    }),
  );
}
