import { expect, test } from 'vitest';
import { typeChecks } from '../../scripts/lib/checks.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { fixture } from './tools.ts';

const commands = typeChecks(fixture('types'));
const checked = run(commands.code);

test('an .astro file is checked, the properties of the components in it too', async () => {
  const { ok, output } = await run(commands.astro);
  expect(ok).toBe(false);
  expect(output).toContain('src/Wrong.astro');
  expect(output).toContain('src/WrongProperty.astro');
});

test.each([
  'src/wrong.ts',
  'src/Wrong.tsx',
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
