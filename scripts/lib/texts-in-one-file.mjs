/**
 * Astro reads the text of each page by two imports of its own, so the bundler makes two or three files of every page and language,
 * which are written, read and linked one by one. A build reads all of them anyway: here the texts of a language are one file.
 */

const virtual = 'virtual:texts-of-pages/';
const resolved = `\0${virtual}`;

/** A line of Astro's list of texts, with the module that it imports. */
const lineOfList = /\["(content\/([^"/]+)\/[^"]+)", \(\) => import\(("[^"]+")\)\]/g;

/**
 * Astro's list of texts, importing those of one language together.
 *
 * @param {string} list `.astro/content-modules.mjs`
 * @returns {{ code: string, languages: Map<string, string> }} and the module that stands for each language
 */
export function inLanguages(list) {
  /** @type {Map<string, string[]>} */
  const imports = new Map();
  const code = list.replace(lineOfList, (_, file, language, from) => {
    const own = imports.get(language) ?? [];
    const place = own.push(from) - 1;
    imports.set(language, own);
    return `["${file}", async () => (await import("${virtual}${language}")).texts[${String(place)}]]`;
  });
  const languages = new Map(
    [...imports].map(([language, own]) => [
      language,
      own.map((from, place) => `import * as text${String(place)} from ${from};\n`).join('') +
        `export const texts = [${own.map((_, place) => `text${String(place)}`).join(', ')}];\n`,
    ]),
  );
  return { code, languages };
}

/** What Astro writes for the styles and links of a text, and fills in once for each file of the bundle. */
const placeholders = /"@@ASTRO-(?:LINKS|STYLES)@@"/g;
const lateImport = /return import\(("[^"]+")\);/;

/**
 * The module in which Astro keeps what belongs to one text, with the text itself; and saying at once that no text has a style
 * sheet of its own, because the rules of guides allow none and Astro expects one text in each file where it looks for them.
 *
 * @param {string} code
 * @param {string} id
 * Throws where Astro writes it otherwise: the text of a page could get the styles of another one.
 */
export function withItsText(code, id) {
  const [, from] = lateImport.exec(code) ?? [];
  if (from === undefined || new Set(code.match(placeholders)).size !== 2) {
    throw new Error(
      `${id} is not what Astro used to write. Compare scripts/lib/texts-in-one-file.mjs with its vite-plugin-content-assets.js.`,
    );
  }
  const bound = code.replace(placeholders, '[]').replace(lateImport, 'return text;');
  // Behind the rest, because the module begins with a directive of Astro's.
  return `${bound}\nimport * as text from ${from};\n`;
}

/** @returns {import('vite').Plugin} */
export function textsInOneFile() {
  /** @type {Map<string, string>} */
  let languages = new Map();
  return {
    name: 'texts-in-one-file',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'prerender',
    resolveId: {
      filter: { id: new RegExp(`^${virtual}`) },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: new RegExp(`^${resolved}`) },
      handler: (id) => languages.get(id.slice(resolved.length)),
    },
    transform: {
      // After Astro's own, which write these modules.
      order: 'post',
      filter: { id: /[/]content-modules[.]mjs$|[?]astroPropagatedAssets$/ },
      handler(code, id) {
        if (id.endsWith('?astroPropagatedAssets')) return withItsText(code, id);
        const parts = inLanguages(code);
        ({ languages } = parts);
        return parts.code;
      },
    },
  };
}
