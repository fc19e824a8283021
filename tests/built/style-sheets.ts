import type { BuiltSite } from './built-site.ts';

/** Begins the styles that every page shows, wherever they stand: `styles/tokens.css`. */
const ofEveryPage = /:root\s*\{\s*color-scheme:\s*light dark/g;

/** Pages whose linked sheets have what every page shows not at all, or more than once. */
export function styleFaults(site: BuiltSite): readonly string[] {
  return [...site.pages].flatMap(([file, { elements }]) => {
    const sheets = elements
      .filter(({ name, attributes }) => name === 'link' && attributes['rel'] === 'stylesheet')
      .map(({ attributes }) => attributes['href'] ?? '')
      .map((href) => site.files.get(href.replace(site.base, '/')) ?? '');
    const times = sheets.join('\n').match(ofEveryPage)?.length ?? 0;
    return times === 1
      ? []
      : [
          `${file}: its sheets have the styles of every page ${String(times)} times. Import styles/every-page.css once.`,
        ];
  });
}
