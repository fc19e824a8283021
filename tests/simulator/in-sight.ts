import type { Page } from '@playwright/test';

/** What a reader has to see before an action: its control, the words beside it, and the card that speaks of it. */

/** Waits until nothing has moved for some frames: scrolling follows what is drawn. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const places = () =>
      [...document.querySelectorAll('.p-coach, [data-window]:not([hidden]) [data-ui-key]')]
        .map((element) => Math.round(element.getBoundingClientRect().top))
        .join();
    let still = 0;
    let before = places();
    while (still < 6) {
      await new Promise(requestAnimationFrame);
      const now = places();
      still = now === before ? still + 1 : 0;
      before = now;
    }
  });

/**
 * Marks what is in sight with `data-in-sight`: inside the viewport as a whole, and nothing lies over its middle or its
 * corners. Returns what is wrong with the card, in words.
 */
export const markInSight = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isInSight = (element: Element): boolean => {
      const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0) return false;
      if (top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1) return false;
      // Beyond the rounded corners, where something else is seen.
      const inset = Math.min(16, width / 3, height / 3);
      const points = [
        [(left + right) / 2, (top + bottom) / 2],
        [left + inset, top + inset],
        [right - inset, bottom - inset],
      ] as const;
      return points.every(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (element.contains(hit) || hit.contains(element));
      });
    };
    for (const element of document.querySelectorAll('[data-in-sight]'))
      element.removeAttribute('data-in-sight');
    for (const control of document.querySelectorAll<HTMLElement>(
      '[data-window]:not([hidden]) [data-ui-key]',
    )) {
      const shown = control.closest('select') ?? control;
      const label = shown.closest('.p-field')?.querySelector('label') ?? null;
      if (isInSight(shown) && (label === null || isInSight(label)))
        control.setAttribute('data-in-sight', '');
    }
    const card = document.querySelector('.p-coach');
    const words = card?.querySelector('.p-coach__words');
    return [
      ...(card && isInSight(card) ? [] : ['the card is not in sight']),
      ...(words && isInSight(words) ? [] : ['the words of the card are not in sight']),
    ];
  });

/** What is wrong with the control that the coach marks now, by what `markInSight` found before. */
export const missedControl = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const marked = [
      ...document.querySelectorAll<HTMLElement>('[data-window]:not([hidden]) [data-hinted="true"]'),
    ];
    if (marked.length === 0) return ['nothing is marked'];
    const isSeen = marked.some(
      (each) => each.matches('[data-in-sight]') || each.querySelector('[data-in-sight]') !== null,
    );
    return isSeen ? [] : [`${marked[0]?.dataset['uiKey'] ?? ''} is not in sight`];
  });
