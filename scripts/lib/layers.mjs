/**
 * Which folders of `src/` a folder may import: imports go to lower layers only.
 *
 * `i18n` and `styles` are the lowest. `tenant` knows neither screen nor language, so it imports nothing of ours.
 * `mail-lab` runs in Node only, so nothing of the site may import it; the command `npm run mail-lab` does.
 * Layouts and components are one layer, in which the layouts may import the components.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const mayImport = {
  tenant: [],
  // What one vendor's service is like, as data. Only src/flows/scenarios.ts and lazy/known-texts.ts import it: see .dependency-cruiser.mjs.
  vendors: ['tenant', 'i18n'],
  i18n: [],
  styles: [],
  'mail-lab': ['tenant'],
  simulation: ['tenant', 'i18n'],
  flows: ['simulation', 'vendors', 'tenant', 'i18n'],
  translation: ['diagnosis', 'flows', 'i18n'],
  coach: ['flows', 'simulation', 'tenant', 'i18n'],
  // A procedure as a test: what the coach would say is counted.
  assessment: ['coach', 'flows', 'simulation', 'tenant', 'i18n'],
  // Beside the coach, and neither needs the other.
  diagnosis: ['flows', 'simulation', 'tenant', 'i18n'],
  // What a trainer shows: demonstrations, and the stage on which they are given.
  stage: ['coach', 'flows', 'simulation', 'tenant', 'i18n'],
  // The search of the site, in the browser and, for the index, in the build.
  search: ['diagnosis', 'i18n'],
  windows: ['coach', 'diagnosis', 'flows', 'simulation', 'tenant', 'i18n', 'styles'],
  components: [
    'windows',
    'stage',
    'search',
    'assessment',
    'coach',
    'diagnosis',
    'flows',
    'simulation',
    'tenant',
    'translation',
    'i18n',
    'styles',
  ],
  layouts: [
    'components',
    'windows',
    'stage',
    'search',
    'assessment',
    'coach',
    'diagnosis',
    'flows',
    'simulation',
    'tenant',
    'translation',
    'i18n',
    'styles',
  ],
  pages: [
    'layouts',
    'components',
    'windows',
    'stage',
    'search',
    'assessment',
    'coach',
    'diagnosis',
    'flows',
    'simulation',
    'tenant',
    'translation',
    'i18n',
    'styles',
  ],
};

export const layers = Object.keys(mayImport);

/** @param {string} layer */
export function mayNotImport(layer) {
  return layers.filter((other) => other !== layer && !mayImport[layer]?.includes(other));
}
