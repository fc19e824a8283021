import { expect, test } from 'vitest';
import { root, tool } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { isFull } from '../support/size.ts';
import { fixture, setting } from './tools.ts';

interface Cruise {
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

async function violationsIn(folder: string): Promise<string[]> {
  const config = setting('.dependency-cruiser.mjs');
  const { output } = await run(
    tool('dependency-cruiser', ['src', '--config', config, '--output-type', 'json'], 'depcruise'),
    { cwd: folder },
  );
  const { summary } = JSON.parse(output) as Cruise;
  return summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`);
}

/** From the lowest layer up, as docs/architecture.md draws it and not as the rules have it. */
const drawn = [
  ['tenant'],
  ['simulation'],
  ['flows'],
  ['coach', 'diagnosis'],
  ['windows'],
  ['layouts', 'components'],
  ['pages'],
];
const upwards = drawn.flatMap((layer, level) =>
  layer.flatMap((folder) =>
    drawn
      .slice(level + 1)
      .flat()
      .map((higher) => [folder, higher] as const),
  ),
);
const sideways = [
  ...drawn.flat().map((folder) => ['i18n', folder] as const),
  ['tenant', 'i18n'],
  ['tenant', 'mail-lab'],
  ['coach', 'diagnosis'],
  ['diagnosis', 'coach'],
  ['mail-lab', 'simulation'],
  ['components', 'mail-lab'],
  ...['tenant', 'simulation', 'coach', 'windows', 'layouts', 'components', 'pages'].map(
    (folder) => ['translation', folder] as const,
  ),
] as const;

const broken = violationsIn(fixture('layers-broken'));

test.each([...upwards, ...sideways])('%s may not import %s', async (folder, other) => {
  expect(await broken).toContain(`layer-${folder}: src/${folder}/wrong.ts → src/${other}/thing.ts`);
});

test.each([
  'unknown-layer-imports: src/attic/wrong.ts → src/tenant/thing.ts',
  'unknown-layer-imported: src/pages/opens-the-attic.ts → src/attic/wrong.ts',
  'site-imports-tooling: src/pages/uses-tooling.ts → scripts/tool.ts',
  'site-imports-tooling: src/pages/uses-tooling.ts → tests/helper.ts',
  'vendor-known-by-name: src/coach/names-a-vendor.ts → src/vendors/profile.ts',
  'cycle: src/coach/chicken.ts → src/coach/egg.ts',
  'cycle: src/coach/area.ts → src/coach/shape.ts',
])('%s', async (violation) => {
  expect(await broken).toContain(violation);
});

test('a tree whose imports go down only is sound', async () => {
  expect(await violationsIn(fixture('layers-sound'))).toEqual([]);
});

// `npm run check`, which is part of `npm test`, says the same of our own tree.
if (isFull)
  test('our own tree is sound', async () => {
    expect(await violationsIn(root)).toEqual([]);
  });
