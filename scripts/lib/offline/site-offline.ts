import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { listPath } from '../../../src/components/offline/file-list.ts';
import { languageCodes } from '../../../src/i18n/languages.ts';
import { fileListOf } from './file-lists.ts';

const sources = new URL('../../../src/components/offline/', import.meta.url);

/** Scripts of the copy for offline use, and after a build the list of each language. Stands last, as others rewrite pages. */
export const siteOffline = (): AstroIntegration => ({
  name: 'site-offline',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'site-offline-scripts',
              // The development server serves the module at its own address, and cannot emit files.
              apply: 'build',
              buildStart() {
                if (this.environment.name !== 'client') return;
                // At a fixed address, which each page names.
                this.emitFile({
                  type: 'chunk',
                  id: '/src/components/offline/controls.ts',
                  fileName: 'offline/controls.js',
                  preserveSignature: 'strict',
                });
              },
            },
          ],
        },
      });
    },
    'astro:build:done': async ({ dir, logger }) => {
      await buildWorker(dir);
      await mkdir(new URL('offline/', dir), { recursive: true });
      for (const language of languageCodes) {
        const list = await fileListOf(dir, language);
        await writeFile(new URL(listPath(language), dir), JSON.stringify(list));
        logger.info(
          `${language}: ${String(list.files.length)} files, ${(list.bytes / 1e6).toFixed(1)} MB, can be kept.`,
        );
      }
    },
  },
});

/**
 * On its own, so that it is one script: not every browser runs modules as service workers. Its address never changes, because
 * a browser looks for a newer worker where it found the first one.
 */
async function buildWorker(dir: URL): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: fileURLToPath(dir),
      emptyOutDir: false,
      lib: {
        entry: fileURLToPath(new URL('service-worker.ts', sources)),
        formats: ['iife'],
        name: 'worker',
        fileName: () => 'service-worker.js',
      },
    },
  });
}
