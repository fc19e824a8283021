import { expect, test } from 'vitest';
import { projectNode } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { outside } from '../support/outside-vitest.ts';

test('npm run curated-mutants: goes red on a survivor, a stale line, an unproved rule and a mutant that breaks the file', async () => {
  const list = 'tests/mutation/fixtures/mutants.ts';
  const { ok, output } = await run([projectNode, 'scripts/curated-mutants.ts', list], {
    env: outside,
  });
  const words = Object.fromEntries(
    [...output.matchAll(/^(a .*) \(.*\)\n {2}(.*)$/gm)].map(([, name, word]) => [name, word]),
  );
  expect(words).toEqual({
    'a real mutant': expect.stringMatching(
      /^killed by F\. App passwords > AP-03 letters are drawn/,
    ),
    'a local with another name': 'SURVIVED',
    'a line that is gone': 'ERROR: its line is no longer found',
    'a line that occurs twice': 'ERROR: its line occurs more than once',
    'a rule that no test names': 'ERROR: no test has XX-99 in its title',
    'a mutant that cannot be loaded': expect.stringMatching(/^ERROR: /),
  });
  expect(output).toContain('6 mutants: 1 killed, 1 survived, 4 errors');
  expect(ok).toBe(false);
});
