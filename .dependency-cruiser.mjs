import { latePath, practiceFolders } from './scripts/lib/chunks.mjs';
import { layers, mayNotImport } from './scripts/lib/layers.mjs';

const oneOf = (/** @type {readonly string[]} */ names) => `^src/(${names.join('|')})/`;
/** What the page of a practice loads before and with its windows. */
const withPractice = `^src/(${practiceFolders.join('|')}|components/practice)/`;
const unknownLayer = `^src/(?!(${layers.join('|')})/)[^/]+/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layers.map((layer) => ({
      name: `layer-${layer}`,
      comment: `What src/${layer}/ may import is listed in scripts/lib/layers.mjs. Move the shared part to a lower layer.`,
      severity: 'error',
      // A test beside its file may compose a run, and so needs a vendor.
      from: { path: oneOf([layer]), pathNot: '[.]test[.]tsx?$' },
      to: { path: oneOf(mayNotImport(layer)) },
    })),
    {
      name: 'vendor-known-by-name',
      comment:
        'Only the file that composes runs, and the one that hands its texts to the diagnosis, know a vendor by name. Read the profile of the run: state.tenant.profile.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/(vendors/|flows/(?:scenarios|lazy/known-texts)[.]ts$)|[.]test[.]tsx?$',
      },
      to: { path: '^src/vendors/' },
    },
    {
      name: 'unknown-layer-imports',
      comment:
        'A new folder of src/ needs its place in scripts/lib/layers.mjs and in docs/architecture.md.',
      severity: 'error',
      from: { path: unknownLayer },
      to: {},
    },
    {
      name: 'unknown-layer-imported',
      comment:
        'A new folder of src/ needs its place in scripts/lib/layers.mjs and in docs/architecture.md.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: unknownLayer },
    },
    {
      name: 'site-imports-tooling',
      comment: 'The site must not depend on what is there to build or to test it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'late-file-loaded-early',
      comment:
        'A static import brings a late file into what everybody loads. Use import(): see scripts/lib/chunks.mjs.',
      severity: 'error',
      from: { path: withPractice, pathNot: [latePath, '[.]test[.]tsx?$'] },
      to: {
        path: `^src/.+${latePath}`,
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'cycle',
      comment:
        'Two files that need each other, if only for a type, are one file or three. Move what both need to a third.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
  ],
  options: {
    // Type-only imports count: a type is knowledge of the layer that declares it.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
