import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

const sources = new URL('../../src/components/', import.meta.url);
const entry = (file: string) => fileURLToPath(new URL(file, sources));

/**
 * The scripts of the trainers' stage and of tests, built on their own: in the bundle of the site they would share files with the practice,
 * and every reader would load the seams. Their addresses never change; the parts that they load have a hash in their names.
 *
 * @param base folder of the site, with a slash at both ends
 */
export const siteStage = (base: string): AstroIntegration => ({
  name: 'site-stage',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        base,
        define: { 'process.env.NODE_ENV': '"production"' },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        build: {
          outDir: fileURLToPath(dir),
          emptyOutDir: false,
          modulePreload: false,
          rolldownOptions: {
            input: {
              presenter: entry('stage/presenter.tsx'),
              audience: entry('stage/audience.tsx'),
              join: entry('stage/join.tsx'),
              test: entry('assessment/start.ts'),
            },
            output: {
              entryFileNames: 'stage/[name].js',
              chunkFileNames: '_astro/stage.[name].[hash].js',
              assetFileNames: '_astro/stage.[name].[hash][extname]',
            },
          },
        },
      });
    },
  },
});
