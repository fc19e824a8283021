import { fillPlaceholders, splitAtPlaceholders } from '../../i18n/placeholders.ts';
import { readUse, type Route, type Use } from '../../translation/scenes/scenes.ts';
import { element } from '../search/element.ts';
import type { FormOfText, TextEntry, TextsFile } from './texts-file.ts';
import type { Words } from './words-of-text-page.ts';

interface Drawing {
  readonly key: string;
  readonly entry: TextEntry;
  readonly file: TextsFile;
  readonly words: Words;
}

/** Codes and app passwords of the practice are those of the pictures. */
const seed = 'scene';

const english = { lang: 'en', dir: 'ltr' } as const;

/** Addresses are relative to `/<lang>/translations/text/`, so they hold in any folder. */
const pageAt = (path: string): string => `../../${path}`;

export function drawText(drawing: Drawing): readonly Node[] {
  const { key, entry, words } = drawing;
  const { lang } = document.documentElement;
  const heading = element('h2', { tabindex: '-1' }, element('bdi', { dir: 'ltr' }, key));
  const sides = element('div', { class: 'one-text__sides' });
  sides.append(side(words.sourceLanguage, entry.source, english));
  if (lang !== english.lang)
    sides.append(
      entry.own.length > 0
        ? side(words.ownLanguage, entry.own, { lang })
        : element(
            'section',
            {},
            element('h3', {}, words.ownLanguage),
            element('p', {}, words.missing),
          ),
    );
  return [heading, sides, ...about(drawing), ...seen(drawing)];
}

/** A passage of a guide or article as `?strings=qai` names it, `content/….mdx#part paragraph 2`: its file, and where the part begins. */
export function drawPassage(
  place: string,
  { passages }: TextsFile,
  words: Words,
): readonly Node[] | null {
  const [name = ''] = place.split(' ');
  const [file = '', anchor = ''] = name.split('#');
  const known = Object.hasOwn(passages, file) ? passages[file] : undefined;
  if (!known) return null;
  const line = Object.hasOwn(known.lines, anchor) ? (known.lines[anchor] ?? 1) : 1;
  const shown = anchor === '' ? file : `${file}#${anchor}`;
  return [
    element('h2', { tabindex: '-1' }, element('bdi', { dir: 'ltr' }, shown)),
    element('p', {}, ...filledWith(words.file, { file, line: String(line) })),
    ...(known.edit === null ? [] : [improve(`${known.edit}#L${String(line)}`, words)]),
  ];
}

const improve = (address: string, words: Words): Node =>
  element('p', {}, element('a', { class: 'primary', href: address }, words.improve));

function side(
  title: string,
  forms: readonly FormOfText[],
  attributes: Readonly<Record<string, string>>,
): Node {
  const lines = forms.flatMap(([form, text]) => [
    ...(form === '' ? [] : [element('dt', { ...english }, form)]),
    element(form === '' ? 'p' : 'dd', attributes, text),
  ]);
  const isPlural = forms.some(([form]) => form !== '');
  return element(
    'section',
    {},
    element('h3', {}, title),
    ...(isPlural ? [element('dl', {}, ...lines)] : lines),
  );
}

function about({ entry, words }: Drawing): readonly Node[] {
  const { file, line, edit, notes, quality, origin, terms } = entry;
  const where = element('p', {}, ...filledWith(words.file, { file, line: String(line) }));
  return [
    element('h3', {}, words.about),
    ...notes.map((note) => element('p', english, note)),
    ...(quality === null
      ? []
      : [
          element(
            'p',
            {},
            `${words.origin}: ${words[quality]}`,
            ...(origin === null ? [] : [' ', sourceLink(origin)]),
          ),
        ]),
    ...(terms.length > 0
      ? [
          element('p', {}, `${words.terms}:`),
          element(
            'ul',
            {},
            ...terms.map(([term, use]) =>
              element('li', {}, element('bdi', english, term), `: ${use ?? words.termOpen}`),
            ),
          ),
        ]
      : []),
    where,
    ...(edit === null ? [] : [improve(edit, words)]),
  ];
}

/** Only addresses are links: a source may also be a row of the facts, or a word. */
const sourceLink = (origin: string): Node =>
  /^https:\/\//.test(origin)
    ? element('a', { href: origin, dir: 'ltr' }, origin)
    : element('span', { dir: 'ltr' }, origin);

/** Values that keep their own order, in a sentence. */
const filledWith = (text: string, values: Readonly<Record<string, string>>): readonly Node[] =>
  splitAtPlaceholders(text).map((part) =>
    part.name !== null && Object.hasOwn(values, part.name)
      ? element('code', { dir: 'ltr' }, values[part.name] ?? '')
      : document.createTextNode(part.text),
  );

function seen(drawing: Drawing): readonly Node[] {
  const { key, entry, file, words } = drawing;
  const uses = (file.scenes.uses[key] ?? []).map(readUse);
  const title = element('h3', {}, words.seen);
  if (entry.never !== null)
    return [title, element('p', {}, words.never, ' ', element('span', english, entry.never))];
  return [
    title,
    element('ul', {}, ...uses.map((use) => element('li', {}, ...drawUse(use, drawing)))),
    ...picture(uses, drawing),
  ];
}

function drawUse(use: Use, { file, words }: Drawing): readonly (Node | string)[] {
  switch (use.kind) {
    case 'everyPage':
    case 'notFound':
    case 'choice':
    case 'search':
    case 'offline':
      return [words[use.kind]];
    case 'page':
      return use.isWhole
        ? [use.address === 'guides/' ? words.allGuides : words.allProblems]
        : [element('a', { href: pageAt(use.address) }, titleOf(use.address, file))];
    case 'step': {
      const address = `guides/${use.flow}/?step=${use.step}&seed=${seed}`;
      return [element('a', { href: pageAt(address) }, nameOf(words.step, use, file))];
    }
    case 'route': {
      const route = file.scenes.routes[use.route];
      return route ? drawRoute(route, use.presses, file, words) : [use.route];
    }
  }
}

/** Cases of "What do you see?" differ by their parameters. */
function titleOf(address: string, { titles }: TextsFile): string {
  const [path = '', search = ''] = address.split('?');
  const title = titles[path.replace(/\/$/, '')] ?? path;
  const given = [...new URLSearchParams(search).values()].join(', ');
  return given === '' ? title : `${title} (${given})`;
}

const nameOf = (
  text: string,
  { flow, step }: { readonly flow: string; readonly step: string },
  { titles, steps }: TextsFile,
): string =>
  fillPlaceholders(text, {
    guide: titles[`guides/${flow}`] ?? flow,
    number: (steps[flow] ?? []).indexOf(step) + 1,
  });

function drawRoute(
  { address, presses }: Route,
  count: number,
  file: TextsFile,
  words: Words,
): readonly Node[] {
  const [path = '', fragment] = address.split('#');
  const parameters = path.includes('?') ? '&' : '?';
  const hash = fragment === undefined ? '' : `#${fragment}`;
  const open = element(
    'a',
    { href: pageAt(`${path}${parameters}seed=${seed}${hash}`) },
    titleOf(path.replace(/\?.*/, ''), file),
  );
  if (count === 0) return [open, element('span', {}, ': ', words.routeNow)];
  return [
    open,
    element(
      'details',
      {},
      element('summary', {}, words.route),
      element(
        'ol',
        {},
        ...presses.slice(0, count).map((press) => element('li', {}, pressInWords(press, file))),
      ),
    ),
  ];
}

/** `press browser portal.next`: window and label in the language of the page; what is typed comes after them. */
function pressInWords(press: string, { texts }: TextsFile): string {
  const textOf = (key: string) => {
    const entry = Object.hasOwn(texts, key) ? texts[key] : undefined;
    return (entry?.own[0] ?? entry?.source[0])?.[1];
  };
  return press
    .split(' ')
    .slice(1)
    .map((word) => textOf(word) ?? textOf(`window.${word}`) ?? word)
    .join(' › ');
}

/** The first step that the build has a picture of. */
function picture(uses: readonly Use[], { file, words }: Drawing): readonly Node[] {
  const pictured = uses.find(
    (use) => use.kind === 'step' && file.pictures.includes(`${use.flow}/${use.step}`),
  );
  if (pictured?.kind !== 'step') return [];
  const alt = nameOf(words.picture, pictured, file);
  const { lang } = document.documentElement;
  const image = element('img', {
    src: pageAt(`../step-pictures/${lang}/${pictured.flow}/${pictured.step}.webp`),
    alt,
    loading: 'lazy',
  });
  return [
    element('figure', {}, image, element('figcaption', {}, nameOf(words.step, pictured, file))),
  ];
}
