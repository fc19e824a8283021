import { element } from '../search/element.ts';
import type { OfflineTexts } from './texts.ts';

let shown: HTMLElement | null = null;

/** Says that there is something to load, and waits: only a press loads it. */
export function offer(text: string, words: OfflineTexts, load: () => void): void {
  const yes = element('button', { type: 'button', class: 'primary' }, words.load);
  yes.addEventListener('click', load);
  show(words.load, text, yes, words.later);
}

/** Says why another page is shown than the one that was asked for. */
export function sayNotKept(words: OfflineTexts): void {
  show(words.keep, words.notKept, null, words.close);
}

/** Stands at the end of the page and keeps its place at the top of the screen, so that nothing of a practice moves. */
function show(label: string, text: string, action: HTMLElement | null, close: string): void {
  withdrawOffer();
  const no = element('button', { type: 'button' }, close);
  no.addEventListener('click', withdrawOffer);
  shown = element(
    'section',
    { class: 'offline-offer', role: 'status', 'aria-label': label },
    element('p', {}, text),
    action,
    no,
  );
  document.body.append(shown);
}

export function withdrawOffer(): void {
  shown?.remove();
  shown = null;
}
