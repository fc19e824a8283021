/**
 * Adds a sheet that came with a part loaded later. A sheet imported as usual would be linked in the page itself, and every
 * reader would load it before Start. Built by script and not written into the page, it needs no exception in the policy.
 */
export function adoptStyleSheet(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
