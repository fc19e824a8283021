import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root, tool } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { outside } from '../support/outside-vitest.ts';

/**
 * `npm run mutation` runs the tests in a lighter setting, and does not start when one of them fails there without any
 * mutant. Nobody runs it before each commit, so it is asked here.
 */

const isFull = process.env['TEST_SIZE'] === 'full';

if (isFull)
  test('npm run mutation can start: in its setting every test passes without a mutant', async () => {
    const command = tool('vitest', ['run', '--config', 'vitest.mutation.config.ts']);
    const { ok, output } = await run(command, { env: { ...outside, NO_COLOR: '1' } });
    expect(output).toMatch(/Tests\s+\d{3,} passed/);
    expect(ok, output).toBe(true);
  });

const textsBelow = (folder: string): readonly string[] =>
  globSync(`${folder}/**/*.test.ts`, { cwd: root }).map((file) =>
    readFileSync(path.join(root, file), 'utf8'),
  );

test('every test that is left to npm test has the name that the setting knows', () => {
  const config = readFileSync(path.join(root, 'vitest.mutation.config.ts'), 'utf8');
  const list = /const slowTests = \[(.*?)\];/s.exec(config)?.[1] ?? '';
  const titles = [...list.matchAll(/'([^']+)'/g)].map(([, title]) => title ?? '');
  expect(titles.length).toBeGreaterThan(5);
  const tests = ['tests/storage', 'tests/conformance', 'tests/integration', 'src'].flatMap(
    textsBelow,
  );
  expect(titles.filter((title) => !tests.some((text) => text.includes(`'${title}'`)))).toEqual([]);
});
