import type { SavedText } from './drafts.ts';

/** What stands on the page as it was, until the server has made the page anew. A text with values in it waits for that. */
export function showAtOnce({ changes }: SavedText): void {
  const now = new Map(changes.filter(([was, isNow]) => was !== '' && isNow !== ''));
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const text = node.nodeValue ?? '';
    const isNow = now.get(text.trim());
    if (isNow !== undefined) node.nodeValue = text.replace(text.trim(), () => isNow);
  }
}
