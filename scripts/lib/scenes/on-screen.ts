import type { Page } from 'playwright';

/** What scripts draw. The rest of a page is read out of its file. */
export const drawnByScripts = [
  '[data-practice-root]',
  '[data-practice-menu-body]',
  '[data-practice-message]',
  '[data-practice-ignored]',
  '[data-check-panel]',
  '[data-case-note]',
  '.own-device',
  '.own-device__tick',
  '.own-device__finished',
].join();

/** Every text that is on the screen or read aloud there, one below the other; names and choices of controls among them. */
export const textsOnScreen = (page: Page, selector = drawnByScripts): Promise<string> =>
  page.evaluate((parts) => {
    // What a press opens is as good as there.
    for (const folded of document.querySelectorAll(`:is(${parts}) details`))
      folded.setAttribute('open', '');
    const texts: string[] = [];
    const isShown = (element: Element) =>
      element.checkVisibility() || element.matches('option, optgroup');
    for (const part of document.querySelectorAll(parts)) {
      if (!isShown(part)) continue;
      const nodes = document.createTreeWalker(
        part,
        NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
        (node) =>
          node instanceof Element && !isShown(node)
            ? NodeFilter.FILTER_REJECT
            : NodeFilter.FILTER_ACCEPT,
      );
      for (let node: Node | null = part; node; node = nodes.nextNode())
        if (node instanceof Text) texts.push(node.data);
        else if (node instanceof Element)
          for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
            texts.push(node.getAttribute(name) ?? '');
    }
    return texts.filter((text) => text.trim() !== '').join('\n');
  }, selector);

/** Nothing is at work any more: no press, and no window on the screen that is still loaded. One that is hidden is not loaded at all. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const busy = [
      '[data-window] .p-action[aria-disabled="true"]:not([data-idle="true"])',
      '[data-practice-root] [aria-busy="true"]',
      // A window that is still on its way says so, and nothing else.
      '[data-window] > .p-note[role="status"]',
    ];
    return [...document.querySelectorAll(busy.join())].every((each) => !each.checkVisibility());
  });
}
