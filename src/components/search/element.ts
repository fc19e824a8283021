type Child = Node | string | null;

/** Before a text of the build that is a fallback: see `textsForScripts` in i18n/catalogue.ts. */
const fallbackMark = '\ue010';

/** A text of the build, in an element that says its language where it is a fallback. */
export const labelled = (text: string): Node | string =>
  text.startsWith(fallbackMark) ? element('span', { lang: 'en', dir: 'ltr' }, text.slice(1)) : text;

/** An element with its attributes and what stands in it. Text goes in as text: no markup is ever read out of it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    made.setAttribute(attribute, value.replace(fallbackMark, ''));
  made.append(
    ...children
      .filter((child) => child !== null)
      .map((child) => (typeof child === 'string' ? labelled(child) : child)),
  );
  return made;
}
