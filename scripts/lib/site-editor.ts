import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

const sources = new URL('../../src/components/editor/', import.meta.url);

/**
 * The editor of translations and the part that shows a draft, at fixed addresses below `/editor/`. They are built on their own:
 * what they share with the practice is in them once more, and no file that readers load is cut otherwise for them.
 */
export const siteEditor = (): AstroIntegration => ({
  name: 'site-editor',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        build: {
          outDir: fileURLToPath(new URL('editor/', dir)),
          emptyOutDir: false,
          lib: {
            entry: Object.fromEntries(
              ['editor', 'preview'].map((name) => [
                name,
                fileURLToPath(new URL(`${name}.ts`, sources)),
              ]),
            ),
            formats: ['es'],
            fileName: (_, name) => `${name}.js`,
          },
          rolldownOptions: { output: { chunkFileNames: '[name].js' } },
        },
      });
    },
  },
});
