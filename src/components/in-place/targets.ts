import { fileAt, keysAt, type Keys } from '../pseudo/keys-of-page.ts';
import type { Wanted } from './protocol.ts';

/** What the editor is opened for. */
export interface EditedText {
  /** Keys, or the place of the prose: what is shown beside it. */
  readonly label: string;
  /** What it may be, the likeliest first. */
  readonly wanted: readonly Wanted[];
}

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
    const ordered = [...new Set(own.map(withoutForm))].sort(byLikelihood(element));
    const label = ordered.join(' | ');
    return { element, label, wanted: ordered.map((key) => wantedKey(key, language, element)) };
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

function byLikelihood(element: HTMLElement): (one: string, other: string) => number {
  const isInPractice = element.closest('[data-practice-root]') !== null;
  const rank = (key: string) => Number(ofPractice.has(key.split('.')[0] ?? '') !== isInPractice);
  return (one, other) => rank(one) - rank(other);
}
