import { describe, expect, test } from 'vitest';
import { allFindings } from '../../scripts/l10n/all-findings.ts';
import { projectFrom } from '../../src/translation/read-project.ts';
import { isFull } from '../support/size.ts';
import { mistakes } from './one-finding/mistakes.ts';
import { realFiles } from './one-finding/planting.ts';

/** One mistake at a time in a copy of the real files: whatever it is, a translator reads of it once. */
describe.each(['id', 'ar', 'ja'])('in %s', (language) => {
  const files = realFiles(language);
  const found = async (all: typeof files) =>
    await allFindings(projectFrom(all, ['en', language]), all);
  const own = mistakes.filter(({ languages }) => languages?.includes(language) ?? true);

  test('without a mistake, nothing is found', async () => {
    expect(await found(files)).toEqual([]);
  });

  test('at least twenty mistakes are tried', () => {
    expect(own.length).toBeGreaterThan(20);
  });

  const sample = isFull ? own : own.filter((_, index) => index % 6 === 0);
  test.each(sample)('$name is one finding', async ({ plant }) => {
    const { file, text } = plant(files, language);
    const told = await found({ ...files, [file]: text });
    expect(told.map((each) => `${each.check} ${String(each.line)} ${each.message}`)).toEqual([
      expect.any(String),
    ]);
  });
});
