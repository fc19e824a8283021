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
  run(tool('astro', ['build', ...(folder ? ['--outDir', folder] : [])]), env ? { env } : {});
