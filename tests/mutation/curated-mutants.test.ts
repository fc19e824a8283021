import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.mjs';
import { whyStale } from './try-mutants.ts';
import { curatedMutants } from './curated-mutants.ts';

describe('the list of curated mutants', () => {
  test.each(curatedMutants)('$name: its line is still there', (mutant) => {
    expect(whyStale(mutant, root)).toBeNull();
    expect(mutant.replacement).not.toBe(mutant.line);
  });

  test('gives each of them a name of its own', () => {
    const names = curatedMutants.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
