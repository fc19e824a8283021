import { change, choicesNow, isPractised, onChange } from './choices.ts';
import { isMode } from './query.ts';

/** The four ways to use a guide. Loaded when one of them is chosen, or named in the address. */

/** Called with what stands on the pressed button. */
export function choose(mode: string | undefined): void {
  if (!isMode(mode)) return;
  change({ mode });
  // Whoever wants to watch or to try wants the practice; its own button starts it, and says when that fails.
  if (isPractised(choicesNow()) && document.body.dataset['practiceState'] === 'idle')
    document.querySelector<HTMLButtonElement>('[data-practice-start]')?.click();
}

/** Shows on the page what is chosen. Done again when the page has become one of another language. */
export function showChoices(): void {
  const { mode } = choicesNow();
  document.body.dataset['mode'] = mode;
  for (const button of document.querySelectorAll<HTMLElement>('[data-mode-button]'))
    button.setAttribute('aria-pressed', String(button.dataset['modeButton'] === mode));
}

onChange(showChoices);
showChoices();

// A link to another language leads to the same place in the same mode.
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[hreflang]');
  if (link && link.origin === location.origin) link.search = location.search;
});
