import { fileAt, keysAt, type Keys } from '../pseudo/keys-of-page.ts';
import type { Wanted } from './protocol.ts';

/** What the editor is opened for. */
export interface EditedText {
  /** Keys, or the place of the prose: what is shown beside it. */
  readonly label: string;
  /** What it may be, the likeliest first. */
  readonly wanted: readonly Wanted[];
  /** In the practice: the keys that belong to the window which shows it. */
  readonly here?: readonly string[];
}

/** Without the element, which cannot be kept. */
export const textOf = ({ label, wanted, here }: EditedText): EditedText => ({
  label,
  wanted,
  ...(here && { here }),
});

/** A text on the page that can be edited. */
export interface Target extends EditedText {
  readonly element: HTMLElement;
}

const notTexts = 'script, style, noscript, template, [translate="no"]';
const attributes = ['aria-label', 'title', 'placeholder', 'alt'] as const;
const passages = 'p, li, h1, h2, h3, h4, td, th, dt, dd';

/** Namespaces of what the practice draws; elsewhere on a page they are the less likely ones. */
const ofPractice: ReadonlySet<string> = new Set(
  'portal phone mail admin window client coach happened timeline practice reason'.split(' '),
);

/** Every text that is to be seen, in the order of the page, once for each element. */
export function targetsIn(root: HTMLElement, language: string, keys: Keys): readonly Target[] {
  const found = new Map<HTMLElement, Target>();
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const target = targetAt(element, language, keys);
    if (target && !found.has(target.element) && target.element.checkVisibility())
      found.set(target.element, target);
  }
  return [...found.values()];
}

/** The text of an element itself, not of those in it; `null` where it has none of ours. */
export function targetAt(element: HTMLElement, language: string, keys: Keys): Target | null {
  if (element.closest(notTexts)) return null;
  const texts = [...element.childNodes]
    .filter((node) => node instanceof Text)
    .map(({ data }) => data.trim())
    .filter((text) => /\p{L}/u.test(text));
  const spoken = attributes.flatMap((name) => element.getAttribute(name)?.trim() || []);
  const named = texts.map((text) => keysAt(text, element, keys));
  const place = named.find((each) => each.place !== '')?.place;
  const printed = named.flatMap((each) => each.keys);
  // What is spoken of a passage is less than the passage itself.
  const own = place === undefined ? [...printed, ...spoken.flatMap((text) => keys(text))] : printed;
  if (own.length > 0) {
    const window = windowAround(element);
    const all = ordered(own, window);
    const wanted = all.map((key) => wantedKey(key, language, element));
    const here = all.filter((key) => isOfWindow(key, window));
    return { element, label: all.join(' | '), wanted, ...(here.length > 0 && { here }) };
  }
  const file = place === undefined ? null : fileAt(element);
  if (place === undefined || file === null) return null;
  const passage = element.closest<HTMLElement>(passages) ?? element;
  return { element: passage, label: place, wanted: [wantedPassage(file, passage)] };
}

const withoutForm = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');

/** Titles of pages stand in menus too; they are known by their file. */
function wantedKey(key: string, language: string, element: HTMLElement): Wanted {
  const [file = '', part] = key.split('#');
  return part !== undefined && file.endsWith('.mdx')
    ? { kind: 'passage', file, text: element.textContent, step: null }
    : { kind: 'text', language, key };
}

const wantedPassage = (file: string, passage: HTMLElement): Wanted => ({
  kind: 'passage',
  file,
  text: withoutNotes(passage),
  step: passage.closest<HTMLElement>('[data-step-id]')?.dataset['stepId'] ?? null,
});

/** What readers are told of a changed source stands within an item of a list, and is no part of it. */
function withoutNotes(passage: HTMLElement): string {
  const copy = passage.cloneNode(true) as HTMLElement;
  for (const note of copy.querySelectorAll('.step-stale')) note.remove();
  return copy.textContent;
}

/**
 * The likeliest first.
 *
 * @param window of the practice in which the text stands; `''` for elsewhere in the practice, `null` outside of it
 */
export function ordered(keys: readonly string[], window: string | null): readonly string[] {
  const rank = (key: string) =>
    isOfWindow(key, window)
      ? -1
      : Number(ofPractice.has(key.split('.')[0] ?? '') !== (window !== null));
  return [...new Set(keys.map(withoutForm))].sort((one, other) => rank(one) - rank(other));
}

const windowAround = (element: HTMLElement): string | null =>
  element.closest('[data-practice-root]') === null
    ? null
    : (element.closest<HTMLElement>('[data-window]')?.dataset['window'] ?? '');

/** Whether the window draws this text: each has the file of its own name, but the browser, which shows the portal. */
export const isOfWindow = (key: string, window: string | null): boolean =>
  Boolean(window) && key.startsWith(window === 'browser' ? 'portal.' : `${String(window)}.`);
