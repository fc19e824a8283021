import { expect, test } from 'vitest';
import { physicalDeclarations } from '../../scripts/lib/logical-css.ts';
import { projectNode } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { fixture, setting } from './tools.ts';

test('styles that name a side of the screen are red, with file, line and fix', async () => {
  const { ok, output } = await run([projectNode, setting('scripts/check-css.ts'), fixture('css')]);
  expect(ok).toBe(false);
  expect(output.trim().split('\n').sort()).toEqual([
    'src/components/Wrong.astro:5  min-width: 3rem  names a side of the screen. Use min-inline-size.',
    'src/styles/wrong.css:2  margin-left: 1rem  names a side of the screen. Use margin-inline-start.',
    'src/styles/wrong.css:3  text-align: right  names a side of the screen. Use text-align: end.',
  ]);
});

test.each([
  ['left: 0', 'inset-inline-start'],
  ['width: 1rem', 'inline-size'],
  ['max-height: 1rem', 'max-block-size'],
  ['border-right-color: red', 'border-inline-end-color'],
  ['border-top-left-radius: 1rem', 'border-start-start-radius'],
  ['scroll-margin-top: 1rem', 'scroll-margin-block-start'],
  ['padding-bottom: var(--gap)', 'padding-block-end'],
  ['float: left', 'float: inline-start'],
  ['margin: 0 1rem 0 2rem', 'margin-block and margin-inline'],
  ['inset: 0 auto 0 calc(1rem + 2px)', 'inset-block and inset-inline'],
  ['border-radius: 1rem 1rem 0 1rem', 'border-start-start-radius and its three neighbours'],
])('%s is red: %s', (declaration, instead) => {
  expect(physicalDeclarations(`a { ${declaration} }`)).toEqual([{ line: 1, declaration, instead }]);
});

test.each([
  'margin: 0 1rem',
  'margin: 0 1rem 2rem 1rem',
  'border-radius: 1rem',
  'border-radius: 50% / 10%',
  'text-align: start',
  'inset-inline: 0',
  '--width: 1rem',
  'content: "left: 0;"',
  'background: url(data:image/svg+xml;width:3)',
  'line-height: 1.5',
])('%s is green', (declaration) => {
  expect(physicalDeclarations(`a { ${declaration} }`)).toEqual([]);
});

test('a condition of a query is no declaration', () => {
  expect(physicalDeclarations('@container (min-width: 3rem) { a { color: red } }')).toEqual([]);
});
