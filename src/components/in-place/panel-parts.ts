import { oneDecimal, wholeNumber } from '../../i18n/formats.ts';
import type { Key } from '../../i18n/keys.ts';
import { sourceLanguage } from '../../i18n/languages.ts';
import { directionOf } from '../../translation/language-code.ts';
import type { EditedUnit, FieldForm } from '../../translation/in-place/unit.ts';
import type { Surroundings } from '../editor/editor-texts.ts';
import { element } from '../search/element.ts';
import { NotDone } from './ask.ts';
import type { Wanted } from './protocol.ts';
import type { EditedText } from './targets.ts';

export function button(text: Node, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', press);
  return made;
}

/** The language by its name, and of a plural text which form of it, with a number that takes the form. */
export function fieldNameOf(
  { say, translator, languages }: Surroundings,
  { language: code }: EditedUnit,
  form: FieldForm | null,
): Node {
  const language = languages.find((each) => each.code === code)?.name ?? code;
  if (form === null) return document.createTextNode(language);
  if (form.example === null) return say('editor.inPage.everyNumber', { language });
  const inWords = Number.isInteger(form.example) ? wholeNumber : oneDecimal;
  const number = inWords(translator.language, form.example);
  return say('editor.inPage.form', { language, form: form.name, number });
}

export function controlOf(
  { language }: EditedUnit,
  id: string,
  value: string,
): HTMLTextAreaElement {
  const control = element('textarea', {
    lang: language,
    dir: directionOf(language),
    rows: '2',
    'data-field': id,
  });
  control.value = value;
  return control;
}

/** Where several texts are alike: which of them it is. */
export function choiceOf(
  { say, translator }: Surroundings,
  { wanted, here = [] }: EditedText,
  chosen: Wanted | undefined,
  choose: (wanted: Wanted) => void,
): HTMLElement[] {
  if (wanted.length < 2) return [];
  const select = element('select', {});
  for (const each of wanted) {
    const name = each.kind === 'text' ? each.key : each.file;
    const isHere = here.includes(name);
    const shown = isHere ? translator.t('editor.inPage.here', { key: name }) : name;
    select.append(element('option', {}, shown));
  }
  const name = JSON.stringify(chosen);
  select.selectedIndex = Math.max(
    0,
    wanted.findIndex((each) => JSON.stringify(each) === name),
  );
  select.addEventListener('change', () => {
    const other = wanted[select.selectedIndex];
    if (other) choose(other);
  });
  return [element('label', {}, element('span', {}, say('editor.inPage.several')), select)];
}

/** Where a passage of prose stands; `null` for a text with a key. */
export function placeOf({ file, id }: Pick<EditedUnit, 'file' | 'id'>) {
  const page = /^content\/[^/]+\/(.+)\.mdx$/.exec(file)?.[1];
  const [, step, place = id] = /^step-([^.]+)\.(.+)$/.exec(id) ?? [];
  return page === undefined ? null : { page, step, place };
}

/** What is edited, in words, where its id alone says little; and that a text is the source of all languages. */
export function aboutOf(
  { say }: Surroundings,
  { file, id, language }: Pick<EditedUnit, 'file' | 'id' | 'language'>,
): HTMLElement[] {
  const found = placeOf({ file, id });
  const words =
    found === null
      ? null
      : found.step === undefined
        ? say('editor.inPage.passage', { page: found.page, place: found.place })
        : say('editor.inPage.passageOfStep', { ...found, step: found.step });
  return [
    ...(words ? [element('p', {}, words)] : []),
    ...(language === sourceLanguage
      ? [element('p', { class: 'kept' }, say('editor.inPage.source'))]
      : []),
  ];
}

/** What a translator has to know of a text. What the project says of it is English in every language. */
export function notesOf(
  { say, translator }: Surroundings,
  { notes, terms, neighbours, language }: EditedUnit,
): HTMLElement[] {
  const t = translator.t.bind(translator);
  const english = (text: string) => element('li', { lang: 'en', dir: 'ltr' }, text);
  return [
    ...list(say('editor.inPage.notes'), notes.map(english)),
    ...list(
      say('editor.inPage.terms'),
      terms.map(({ term, use, avoid }) => {
        const not = t('editor.inPage.avoid', { words: avoid.join(', ') });
        return element(
          'li',
          { dir: 'auto' },
          element('bdi', { lang: 'en' }, term),
          ': ',
          use === null ? say('editor.inPage.undecided') : element('bdi', { lang: language }, use),
          ...(avoid.length > 0 ? [` (${not})`] : []),
        );
      }),
    ),
    ...list(
      say('editor.inPage.neighbours'),
      neighbours.map(({ id, text }) =>
        element(
          'li',
          {},
          element('code', { dir: 'ltr' }, id),
          ': ',
          element('bdi', { lang: language }, text),
        ),
      ),
    ),
  ];
}

const list = (title: Node, items: readonly HTMLElement[]): HTMLElement[] =>
  items.length === 0 ? [] : [element('h3', {}, title), element('ul', { role: 'list' }, ...items)];

/** Why the server did not do what it was asked for: in the words of the page, with what the server itself says. */
export function reasonOf({ say }: Surroundings, error: unknown, failed: Key): HTMLElement[] {
  const { kind, message } = error instanceof NotDone ? error : new NotDone('failed', String(error));
  if (kind === 'otherServer') return [element('p', {}, say('editor.inPage.otherServer'))];
  if (kind === 'noServer')
    return [element('p', {}, say('editor.inPage.noServer', { command: 'npm run dev' }))];
  return [
    element('p', {}, say(failed)),
    element('p', { class: 'source', lang: 'en', dir: 'ltr' }, message),
  ];
}
