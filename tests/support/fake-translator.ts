import type { BrowserContext } from '@playwright/test';

/**
 * What a browser's own translator does to a page: each text node is taken out, and `<font><font>` with other text stands in
 * its place, also for every text that comes later; `<html>` gets the reader's language. The words stay as they are, so that a
 * test can compare the page with one that nobody translates.
 */
function translate(): void {
  const left = 'script, style, noscript, textarea, option, svg, font, [translate="no"]';
  const wrap = (text: Text) => {
    if (text.data.trim() === '' || !text.parentElement || text.parentElement.closest(left)) return;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  };
  const wrapIn = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = root instanceof Text ? [root] : [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach(wrap);
  };
  const begin = () => {
    document.documentElement.lang = 'ja';
    document.documentElement.classList.add('translated-ltr');
    wrapIn(document.body);
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records)
        if (type === 'characterData') wrapIn(target);
        else addedNodes.forEach(wrapIn);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  };
  addEventListener('DOMContentLoaded', begin);
}

export const useFakeTranslator = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(translate);
