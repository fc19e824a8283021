import { late } from '../site/late.ts';

/** All that a page carries of the copy for offline use and of the hand-out: what loads them. */
const controls = 'offline/controls.js';

document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest('[data-late]');
  if (button)
    late(controls, ({ press }) => {
      press(button);
    });
});
// Only a browser that keeps a copy has one. Not every browser has service workers, at least not for every address.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- the declaration says that each has
if (navigator.serviceWorker?.controller) late(controls);
