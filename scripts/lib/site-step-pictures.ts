import { cpSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { picturesFolder } from '../../src/components/translations/step-pictures.ts';

/** Takes the pictures of `npm run pictures` into the site, where there are any: `/step-pictures/<language>/<guide>/<step>.webp`. */
export const siteStepPictures = (): AstroIntegration => ({
  name: 'site-step-pictures',
  hooks: {
    'astro:build:done': ({ dir }) => {
      if (existsSync(picturesFolder))
        cpSync(picturesFolder, fileURLToPath(new URL('step-pictures/', dir)), { recursive: true });
    },
  },
});
