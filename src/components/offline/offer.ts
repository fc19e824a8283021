import { element } from '../search/element.ts';
import type { OfflineTexts } from './texts.ts';

let shown: HTMLElement | null = null;

/**
 * Says that there is something to load, and waits: only a press loads it. It stands at the end of the page and keeps its place
 * at the top of the screen, so that nothing of a practice moves.
 */
export function offer(text: string, words: OfflineTexts, load: () => void): void {
  withdrawOffer();
  const yes = element('button', { type: 'button', class: 'primary' }, words.load);
  const no = element('button', { type: 'button' }, words.later);
  yes.addEventListener('click', load);
  no.addEventListener('click', withdrawOffer);
  shown = element(
    'section',
    { class: 'offline-offer', role: 'status', 'aria-label': words.load },
    element('p', {}, text),
    yes,
    no,
  );
  document.body.append(shown);
}

export function withdrawOffer(): void {
  shown?.remove();
  shown = null;
}
