import { describe, expect, test } from 'vitest';
import { projectNode, root } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { outside } from './outside.ts';
import { whyStale } from './plant.ts';
import { plantedFaults } from './planted-faults.ts';

describe('the list of planted faults', () => {
  test.each(plantedFaults)('$name: its line is still there', (fault) => {
    expect(whyStale(fault, root)).toBeNull();
    expect(fault.fault).not.toBe(fault.line);
  });

  test('gives each of them a name of its own', () => {
    const names = plantedFaults.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('npm run planted-faults: goes red on a survivor, a stale line, an unproved rule and a fault that breaks the file', async () => {
  const list = 'tests/mutation/fixtures/faults.ts';
  const { ok, output } = await run([projectNode, 'scripts/planted-faults.ts', list], {
    env: outside,
  });
  const words = Object.fromEntries(
    [...output.matchAll(/^(a .*) \(.*\)\n {2}(.*)$/gm)].map(([, name, word]) => [name, word]),
  );
  expect(words).toEqual({
    'a real fault': expect.stringMatching(/^killed by F\. App passwords > AP-03 letters are drawn/),
    'a local with another name': 'SURVIVED',
    'a line that is gone': 'ERROR: its line is no longer found',
    'a line that occurs twice': 'ERROR: its line occurs more than once',
    'a rule that no test names': 'ERROR: no test has XX-99 in its title',
    'a fault that cannot be loaded': expect.stringMatching(/^ERROR: /),
  });
  expect(output).toContain('6 faults: 1 killed, 1 survived, 4 errors');
  expect(ok).toBe(false);
});
