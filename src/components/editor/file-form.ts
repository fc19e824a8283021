import { sourceLanguage } from '../../i18n/languages.ts';
import { languageNamed } from '../../translation/draft/language-of-file.ts';
import { languageCode } from '../../translation/language-code.ts';
import { element } from '../search/element.ts';
import type { Surroundings } from './editor-texts.ts';

/** What somebody wants to edit: a file of theirs, or the one that the site has. */
export interface Choice {
  readonly language: string;
  /** Whether somebody typed its code, or the name of the file says it; the list begins with the language of the page. */
  readonly isLanguageMeant: boolean;
  /** As the list has it. A file of somebody's own may tell another one. */
  readonly namespace: string;
  /** `null`: the published file, or none where the language has none yet. */
  readonly file: File | null;
}

export interface FileForm {
  readonly element: HTMLElement;
  /** What is open, whichever way it came: the lists name it. */
  name(opened: Pick<Choice, 'language' | 'namespace'>): void;
}

const other = 'other';

/** The first part of the editor: which language, which file, and where it comes from. */
export function fileForm(
  { say, translator, languages }: Surroundings,
  namespaces: readonly string[],
  choose: (choice: Choice) => void,
  reconsider: (language: string) => void,
  refuse: (message: string, fix: string) => void,
): FileForm {
  const language = element('select', { id: 'editor-language' });
  for (const { code, name } of languages)
    if (code !== sourceLanguage) language.append(element('option', { value: code }, name));
  language.append(element('option', { value: other }, translator.t('editor.otherLanguage')));
  const codes = languages.map((each) => each.code).filter((each) => each !== sourceLanguage);
  const ofPage = document.documentElement.dataset['language'] ?? '';
  if (codes.includes(ofPage)) language.value = ofPage;
  const code = element('input', {
    id: 'editor-code',
    autocomplete: 'off',
    spellcheck: 'false',
    size: '8',
    dir: 'ltr',
  });
  const codeField = field('editor-code', say('editor.code'), code);
  const namespace = element('select', { id: 'editor-file', dir: 'ltr' });
  for (const name of namespaces)
    namespace.append(element('option', { value: name }, `${name}.json`));
  const file = element('input', {
    id: 'editor-own',
    type: 'file',
    accept: '.json,application/json',
    'aria-describedby': 'editor-own-hint',
  });
  const published = element('button', { type: 'button', class: 'primary' });
  const drop = element(
    'div',
    { class: 'editor-drop' },
    field('editor-own', say('editor.own'), file),
    element('p', { id: 'editor-own-hint' }, say('editor.ownHint')),
  );

  const codeOf = (): string | null => {
    if (language.value !== other) return language.value;
    const known = languageCode(code.value.trim());
    if (known.isRight) return known.code;
    refuse(known.message, known.fix);
    code.focus();
    return null;
  };
  const give = (own: File | null) => {
    const named = own && languageNamed(own.webkitRelativePath || own.name, codes);
    if (named !== null) {
      language.value = named;
      show();
    }
    const chosen = codeOf();
    if (chosen === null) return;
    const isLanguageMeant = named !== null || language.value === other;
    choose({ language: chosen, isLanguageMeant, namespace: namespace.value, file: own });
  };
  const show = () => {
    const isOther = language.value === other;
    codeField.hidden = !isOther;
    published.replaceChildren(say(isOther ? 'editor.begin' : 'editor.published'));
  };
  show();
  language.addEventListener('change', () => {
    show();
    if (language.value !== other) reconsider(language.value);
  });
  code.addEventListener('change', () => {
    const known = languageCode(code.value.trim());
    if (known.isRight) reconsider(known.code);
  });
  published.addEventListener('click', () => {
    give(null);
  });
  file.addEventListener('change', () => {
    const [own] = file.files ?? [];
    if (own) give(own);
    // The same file can be chosen again once it is repaired.
    file.value = '';
  });
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.dataset['over'] = '';
  });
  drop.addEventListener('dragleave', () => {
    delete drop.dataset['over'];
  });
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    delete drop.dataset['over'];
    const [own] = event.dataTransfer?.files ?? [];
    if (own) give(own);
  });
  const name: FileForm['name'] = (opened) => {
    const isListed = codes.some((each) => each === opened.language);
    language.value = isListed ? opened.language : other;
    if (!isListed) code.value = opened.language;
    namespace.value = opened.namespace;
    show();
  };
  const form = element(
    'div',
    { class: 'editor-form' },
    element(
      'div',
      { class: 'editor-fields' },
      field('editor-language', say('editor.language'), language),
      codeField,
      field('editor-file', say('editor.file'), namespace),
      published,
    ),
    drop,
  );
  return { element: form, name };
}

export const field = (id: string, label: Node, control: HTMLElement): HTMLElement =>
  element('p', { class: 'editor-field' }, element('label', { for: id }, label), control);
