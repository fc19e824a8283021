import { tool } from './project.mjs';
import { run } from './run.mjs';

/** Builds the site into `dist/`. */
export const buildSite = () => run(tool('astro', ['build']));
