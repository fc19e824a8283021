import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { isInPracticeChunk, isShared } from './scripts/lib/chunks.mjs';
import { devEditor } from './scripts/lib/in-place/dev-editor.ts';
import { pageDirectives } from './scripts/lib/headers.mjs';
import { preactRenderer } from './scripts/lib/preact-renderer.mjs';
import { siteOffline } from './scripts/lib/offline/site-offline.ts';
import { siteEditor } from './scripts/lib/site-editor.ts';
import { sitePseudo } from './scripts/lib/site-pseudo.ts';
import { siteStepPictures } from './scripts/lib/site-step-pictures.ts';
import { siteTakeAway } from './scripts/lib/site-take-away.ts';
import { sitePrint } from './scripts/lib/site-print.ts';
import { siteStage } from './scripts/lib/site-stage.ts';
import { siteSearch } from './scripts/lib/search/site-search.ts';
import { judgedGuides } from './src/components/guide/judged-guides-plugin.ts';
import { pagesReadAgain } from './scripts/lib/pages-read-again.ts';
import { textsInOneFile } from './scripts/lib/texts-in-one-file.mjs';
import { withoutNotes } from './scripts/lib/without-notes.mjs';
import { siteAddress } from './scripts/lib/site-address.mjs';
import { sitemapEntry } from './src/components/site/alternates.ts';
import { textSlug, translations } from './src/components/site/translations.ts';

/**
 * For the inline texts of `src/layouts/`, which Astro does not bundle and so does not hash.
 * @param {string} file
 * @returns {`sha256-${string}`}
 */
const hashOf = (file) =>
  `sha256-${createHash('sha256')
    .update(readFileSync(new URL(file, import.meta.url)))
    .digest('base64')}`;

const { site, base } = siteAddress(process.env);

export default defineConfig({
  // Canonical addresses and the sitemap are made from both, and every link of the site from the second.
  site,
  base,
  trailingSlash: 'always',
  // The default drops a space where a sentence wraps around a link.
  compressHTML: true,
  // Pictures are drawn on other threads meanwhile.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  // Guides show no code, and Shiki's inline styles would need a weaker policy than the one below.
  markdown: { syntaxHighlight: false },
  vite: {
    server: {
      watch: {
        // Milliseconds. A program that saves a file empties it first: read in that moment, a page has no title. What is written within
        // 5 ms after it is not heard, so a file is read later than that, and when it has stopped growing.
        awaitWriteFinish: { stabilityThreshold: 10, pollInterval: 5 },
      },
    },
    plugins: [
      judgedGuides(),
      pagesReadAgain(),
      textsInOneFile(),
      {
        // About a directive of Astro's own, which it has read by then: two long warnings per guide for nothing.
        name: 'quiet-head-inject-directive',
        onLog: (_level, log) => log.code !== 'MODULE_LEVEL_DIRECTIVE',
      },
      {
        // What every practice needs is one file: a dozen small ones, cut where guides happen to differ, pack badly.
        name: 'one-file-for-every-practice',
        configEnvironment: (name) =>
          name === 'client'
            ? {
                build: {
                  rolldownOptions: {
                    output: {
                      codeSplitting: {
                        groups: [
                          // Start itself needs this one, and nothing else of a practice.
                          { name: 'preload-helper', test: /preload-helper/, priority: 2 },
                          // The search needs these, and nothing else of a practice.
                          { name: 'shared', test: isShared, priority: 2 },
                          { name: 'practice', test: isInPracticeChunk, priority: 1 },
                        ],
                      },
                    },
                  },
                },
              }
            : undefined,
      },
      {
        // What is left of Vite's helper when no module has a list of files to load ahead (see below): the import itself. The
        // helper would be a kilobyte on every page that has a script.
        name: 'no-preload-helper',
        enforce: 'pre',
        load: (id) =>
          id === '\0vite/preload-helper.js'
            ? 'export const __vitePreload = (load) => load();'
            : undefined,
      },
      {
        name: 'no-notes-of-known-texts',
        enforce: 'pre',
        applyToEnvironment: ({ name }) => name === 'client',
        transform: (code, id) => withoutNotes(code, id),
      },
      {
        // Otherwise each page carries, before Start, the names of all files that Start may need. A module names what it
        // imports, also at second hand, so they are asked for together one moment later; style sheets are linked in the page.
        name: 'no-list-of-files-before-start',
        configEnvironment: () => ({
          build: {
            modulePreload: {
              resolveDependencies: () => [],
            },
          },
        }),
      },
    ],
  },
  integrations: [
    mdx(),
    // No islands: this is for the JSX of the simulated windows.
    preactRenderer(),
    sitemap({
      // Nothing to read stands there.
      filter: (page) => !page.endsWith('/stage/audience/'),
      serialize: (entry) => sitemapEntry(entry, base),
    }),
    siteSearch((language, slug) => slug !== textSlug && translations(slug).includes(language)),
    sitePseudo(),
    siteStepPictures(),
    siteTakeAway(),
    siteEditor(),
    devEditor(),
    siteStage(base),
    sitePrint(site),
    siteOffline(),
  ],
  security: {
    csp: {
      directives: [...pageDirectives],
      scriptDirective: {
        hashes: [
          hashOf('./src/layouts/theme-before-paint.js'),
          hashOf('./src/layouts/language-of-address.js'),
        ],
      },
      styleDirective: { hashes: [hashOf('./src/styles/layers.css')] },
    },
  },
});
