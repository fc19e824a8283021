import { expect, test } from 'vitest';
import { tool } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { fixture, setting } from './tools.ts';

const format = (file: string) =>
  run(
    tool('prettier', [
      '--check',
      '--config',
      setting('.prettierrc.json'),
      '--ignore-path',
      'none',
      file,
    ]),
    { cwd: fixture('format') },
  );

test.each(['wrong.ts', 'Wrong.astro'])('%s is red', async (file) => {
  const { ok, output } = await format(file);
  expect(ok).toBe(false);
  expect(output).toContain(file);
});

test('right.ts is green', async () => {
  expect(await format('right.ts')).toMatchObject({ ok: true });
});
