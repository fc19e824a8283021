import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { languageCodes, type Language } from '../../../src/i18n/languages.ts';
import { makeIndex, type PageToIndex } from './make-index.ts';
import { readPage } from './page-sections.ts';

/** Whether a language has a page, and not only a copy of its source; `slug` as in `translations.ts`. */
export type IsTranslated = (language: Language, slug: string) => boolean;

/**
 * The home page says nothing that another does not, a test nothing that its guide or the list of tests does not; an audience's
 * screen, and what its phones open, say nothing by themselves.
 */
const isIndexed = (slug: string): boolean => slug !== '' && !/^(?:stage|test)\//.test(slug);

/** Pages of one language in a built site, in the order of their addresses. */
export async function pagesOf(
  site: URL,
  language: Language,
  isTranslated: IsTranslated,
): Promise<PageToIndex[]> {
  const folder = new URL(`${language}/`, site);
  const files = (await readdir(folder, { recursive: true })).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const slugs = files
    .filter((file) => /(?:^|\/)index\.html$/.test(file))
    .map((file) => file.replace(/\/?index\.html$/, ''))
    .filter((slug) => isIndexed(slug) && isTranslated(language, slug))
    .sort();
  return Promise.all(
    slugs.map(async (slug) => ({
      slug,
      ...readPage(await readFile(new URL(`${slug}/index.html`, folder), 'utf8')),
    })),
  );
}

/**
 * Writes the index of each language after a build, out of the pages as they are published: what is found is what can be read. Its
 * script is at a fixed address, because each page names it and none waits for a list of names.
 */
export const siteSearch = (isTranslated: IsTranslated): AstroIntegration => ({
  name: 'site-search',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'site-search-script',
              // The development server serves the module at its own address, and cannot emit files.
              apply: 'build',
              buildStart() {
                if (this.environment.name !== 'client') return;
                this.emitFile({
                  type: 'chunk',
                  id: '/src/components/search/dialog.ts',
                  fileName: 'search/dialog.js',
                  preserveSignature: 'strict',
                });
              },
            },
          ],
        },
      });
    },
    'astro:build:done': async ({ dir, logger }) => {
      await mkdir(new URL('search/', dir), { recursive: true });
      for (const language of languageCodes) {
        const pages = await pagesOf(dir, language, isTranslated);
        const file = await makeIndex(language, pages);
        await writeFile(new URL(`search/${language}.json`, dir), JSON.stringify(file));
        logger.info(`${language}: ${String(pages.length)} pages can be found.`);
      }
    },
  },
});
