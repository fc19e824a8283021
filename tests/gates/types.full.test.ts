import { expect, test } from 'vitest';
import { tool } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { fixture } from './tools.ts';

const checked = run(tool('astro', ['check', '--root', fixture('types')]));

test.each([
  'src/wrong.ts',
  'src/Wrong.tsx',
  'src/Wrong.astro',
  'src/wrong.mjs',
  'src/unchecked-index.ts',
  'src/not-erasable.ts',
])('%s is red', async (file) => {
  const { ok, output } = await checked;
  expect(ok).toBe(false);
  expect(output).toContain(file);
});

test('src/right.ts is green', async () => {
  expect((await checked).output).not.toContain('src/right.ts');
});
