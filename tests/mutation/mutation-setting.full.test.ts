import { expect, test } from 'vitest';
import { tool } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { outside } from '../support/outside-vitest.ts';

/**
 * `npm run mutation` runs the tests in a lighter setting, and does not start when one of them fails there without any
 * mutant. Nobody runs it before each commit, so it is asked here.
 */
test('npm run mutation can start: in its setting every test passes without a mutant', async () => {
  // Whether they pass is asked, and not how soon: the setting ends what a mutant makes hang.
  const patience = ['--testTimeout=600000', '--hookTimeout=600000'];
  const command = tool('vitest', ['run', '--config', 'vitest.mutation.config.ts', ...patience]);
  const { ok, output } = await run(command, { env: { ...outside, NO_COLOR: '1' } });
  expect(output).toMatch(/Tests\s+\d{3,} passed/);
  expect(ok, output).toBe(true);
});
