import { layers, mayNotImport } from './scripts/lib/layers.mjs';

const oneOf = (/** @type {readonly string[]} */ names) => `^src/(${names.join('|')})/`;
const unknownLayer = `^src/(?!(${layers.join('|')})/)[^/]+/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layers.map((layer) => ({
      name: `layer-${layer}`,
      comment: `What src/${layer}/ may import is listed in scripts/lib/layers.mjs. Move the shared part to a lower layer.`,
      severity: 'error',
      from: { path: oneOf([layer]) },
      to: { path: oneOf(mayNotImport(layer)) },
    })),
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
      name: 'cycle',
      comment: 'Two files that need each other at run time are one file, or three.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    // Type-only imports count: a type is knowledge of the layer that declares it.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
