import { isLanguage, sourceLanguage } from '../../i18n/languages.ts';
import { pathOfDraft, type Draft, type Files } from '../../translation/draft/draft.ts';
import { languageNamed, languageOfTexts } from '../../translation/draft/language-of-file.ts';
import { openLocaleFile, type OpeningProblem } from '../../translation/draft/open.ts';
import { readLocaleFile } from '../../translation/locale-file.ts';
import { adoptStyleSheet } from '../../windows/lazy/adopt-style-sheet.ts';
import { element } from '../search/element.ts';
import { draftView } from './draft-view.ts';
import style from './editor.css?inline';
import { loadFiles, loadSurroundings, type Surroundings } from './editor-texts.ts';
import { fileForm, type Choice } from './file-form.ts';
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
      (message, fix) => {
        this.#refuse({ ...nowhere, message, fix });
      },
    );
    this.#alert.append(this.#problems);
    this.#root.replaceChildren(form, this.#alert, this.#place);
    this.#root.hidden = false;
    const stored = storedDraft();
    if (stored && this.#keysOf.has(stored.draft.namespace)) await this.#edit(stored.draft);
    else form.querySelector('select')?.focus();
  }

  async #open({ language, namespace, file }: Choice): Promise<void> {
    this.#problems.replaceChildren();
    const draft = await (file
      ? this.#opened(language, file, namespace)
      : this.#published(language, namespace));
    if (draft) await this.#edit(draft);
  }

  async #opened(language: string, file: File, listed: string): Promise<Draft | null> {
    // So much more is enough to be refused, and a larger file is not read into memory.
    const bytes = new Uint8Array(await file.slice(0, longest).arrayBuffer());
    const opened = openLocaleFile(file.name, bytes, this.#keysOf, listed);
    if (opened.problem) {
      this.#refuse(opened.problem, file.name);
      return null;
    }
    const { text, namespace } = opened;
    const meant = await this.#languageOf(file.name, { text, namespace }, language);
    return { language: meant, namespace, original: text, text };
  }

  /** What somebody chose, unless the texts are plainly those of another language. */
  async #languageOf(
    name: string,
    texts: { readonly text: string; readonly namespace: string },
    chosen: string,
  ): Promise<string> {
    const codes = this.#around.languages.map(({ code }) => code);
    if (languageNamed(name, codes) === chosen) return chosen;
    const published = await Promise.all(
      codes.map(async (code) => [code, await this.#filesOf(code)] as const),
    );
    const meant = languageOfTexts(texts, chosen, sourceLanguage, new Map(published));
    const list = this.#root.querySelector('select');
    if (list && meant !== chosen) {
      list.value = meant;
      list.dispatchEvent(new Event('change'));
    }
    return meant;
  }

  async #published(language: string, namespace: string): Promise<Draft> {
    const files = await this.#filesOf(language);
    const text = files[pathOfDraft({ language, namespace })] ?? '{}\n';
    return { language, namespace, original: text, text };
  }

  async #filesOf(language: string): Promise<Files> {
    return isLanguage(language) && language !== sourceLanguage
      ? { ...(await loadFiles(this.#around.site, language)), ...this.#source }
      : this.#source;
  }

  async #edit(draft: Draft): Promise<void> {
    const files = await this.#filesOf(draft.language);
    const view = draftView(this.#around, files, draft, () => {
      forgetDraft();
      this.#place.replaceChildren();
      this.#root.querySelector('select')?.focus();
    });
    this.#place.replaceChildren(view.element);
    view.heading.focus();
  }

  #refuse({ line, column, message, fix }: OpeningProblem, name = ''): void {
    const at = [name, line, column].filter((part) => part !== null && part !== '').join(':');
    const [item] = findingItems([{ message, fix, ...(at === '' ? {} : { place: at }) }]);
    if (item) this.#problems.replaceChildren(item);
  }
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
