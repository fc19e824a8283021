/**
 * Guides that no rule refuses and that nevertheless could not be rendered, by path. The pages and the settings of Astro,
 * which filter the sitemap, are loaded apart from each other in one process, so the list belongs to the process.
 */
const place = Symbol.for('app-password-lab.rendering-failures');

export function failuresOfRendering(): Map<string, string> {
  const world = globalThis as { [place]?: Map<string, string> | undefined };
  return (world[place] ??= new Map<string, string>());
}
