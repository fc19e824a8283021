import { tool } from './project.mjs';
import { run } from './run.mjs';

/**
 * Builds the site.
 *
 * @param {object} [options]
 * @param {string} [options.folder] `dist/` unless another one is named
 * @param {NodeJS.ProcessEnv} [options.env] settings on top of those of this process
 */
export const buildSite = ({ folder, env } = {}) =>
  run(tool('astro', ['build', ...(folder ? ['--outDir', folder] : [])]), {
    env: { ...asPublished, ...env },
  });

/**
 * Astro takes these settings of whoever builds for those of the build, as a shell or Vitest may have them. With them, a site
 * would have what is meant for the development server alone.
 */
export const asPublished = {
  NODE_ENV: 'production',
  DEV: undefined,
  PROD: undefined,
  MODE: undefined,
  SSR: undefined,
};
