import { fillPlaceholders } from '../../i18n/placeholders.ts';
import { element, labelled } from '../search/element.ts';
import { drawPassage, drawText } from './draw-text.ts';
import { findTexts, mostFound } from './find-texts.ts';
import type { TextsFile } from './texts-file.ts';
import type { Words } from './words-of-text-page.ts';

/** The page of one text: shows the key of its address, and finds others. */
const root = document.querySelector<HTMLElement>('[data-one-text]');
const place = (name: string) => root?.querySelector<HTMLElement>(`[data-text-${name}]`) ?? null;
const words = JSON.parse(root?.dataset['words'] ?? '{}') as Words;

function say(text: string): void {
  const message = place('message');
  message?.replaceChildren(labelled(text));
}

let file: TextsFile | null = null;

async function load(): Promise<TextsFile> {
  const response = await fetch(root?.dataset['texts'] ?? '');
  if (!response.ok) throw new Error(`The texts could not be loaded: ${String(response.status)}.`);
  return (await response.json()) as TextsFile;
}

const addressOf = (key: string): string => `?${new URLSearchParams({ key }).toString()}`;

/** The text of the address, if it names one. */
function show(): void {
  const key = new URLSearchParams(location.search).get('key');
  place('found')?.replaceChildren();
  const shown = place('shown');
  if (!file || !shown) return;
  const entry = key !== null && Object.hasOwn(file.texts, key) ? file.texts[key] : undefined;
  const drawn =
    key === null
      ? []
      : entry
        ? drawText({ key, entry, file, words })
        : drawPassage(key, file, words);
  say(key === null || drawn ? '' : fillPlaceholders(words.unknown, { key }));
  shown.replaceChildren(...(drawn ?? []));
}

function find(query: string): void {
  const found = place('found');
  if (!file || !found) return;
  const keys = findTexts(file.texts, query);
  say(query.trim() !== '' && keys.length === 0 ? words.none : '');
  found.replaceChildren(
    element(
      'ul',
      { role: 'list' },
      ...keys.slice(0, mostFound).map((key) => {
        const { own = [], source = [] } = file?.texts[key] ?? {};
        const [, text = ''] = own[0] ?? source[0] ?? [];
        const link = element('a', { href: addressOf(key) }, key);
        link.dir = 'ltr';
        const shown = element('span', own.length > 0 ? {} : { lang: 'en', dir: 'ltr' }, text);
        return element('li', {}, link, shown);
      }),
    ),
    ...(keys.length > mostFound
      ? [element('p', {}, fillPlaceholders(words.more, { count: mostFound }))]
      : []),
  );
}

const input = root?.querySelector('input');
const form = root?.querySelector('form');
form?.addEventListener('submit', (event) => {
  event.preventDefault();
});
input?.addEventListener('input', () => {
  find(input.value);
});
place('found')?.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!link || !isPlain) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  show();
  place('shown')?.querySelector<HTMLElement>('h2')?.focus();
});
addEventListener('popstate', show);

load().then(
  (loaded) => {
    file = loaded;
    show();
    if (input?.value) find(input.value);
  },
  (error: unknown) => {
    console.error(error);
    say(words.loadFailed);
  },
);
