import { expect, test } from 'vitest';
import { commentsOf, fileFinder, missingFiles } from '../../scripts/lib/named-files.ts';
import { projectNode } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { fixture, setting } from './tools.ts';

test('files that comments and documents name and nobody has are red, with file, line and name', async () => {
  const check = setting('scripts/check-named-files.ts');
  const { ok, output } = await run([projectNode, check, fixture('named-files')]);
  expect(ok).toBe(false);
  const is = 'is no file. Name the one that is meant.';
  expect(output.trim().split('\n').sort()).toEqual([
    `docs/decisions/0001-a-decision.md:1  src/coach/hints.ts  ${is}`,
    `docs/decisions/0001-a-decision.md:2  [lang]/page.astro  ${is}`,
    `docs/decisions/0001-a-decision.md:2  src/*/absent.css  ${is}`,
    `src/coach/watch.ts:1  docs/decisions/0002  ${is}`,
    `src/coach/watch.ts:2  coach/progress.ts  ${is}`,
    `src/coach/watch.ts:3  another.test.ts  ${is}`,
  ]);
});

const files = ['src/coach/watch.ts', 'src/pages/[lang]/index.astro', 'docs/decisions/0001-one.md'];
const missing = (text: string) => missingFiles(text, fileFinder(files)).map(({ name }) => name);

test.each([
  'watch.ts',
  'coach/watch.ts',
  '`src/coach/watch.ts`,',
  'Look into (coach/watch.ts).',
  'src/**/*.ts',
  'src/**/watch.{ts,tsx}',
  'src/<layer>/watch.ts',
  './watch.ts',
  'pages/[lang]/index.astro',
  'decisions/0001',
  'decisions/0001-one.md',
  'dist/anything.css',
  'https://example.org/unknown.ts',
  'version 1.2.ts2',
])('%s is green', (text) => {
  expect(missing(text)).toEqual([]);
});

test.each([
  ['match.ts', 'match.ts'],
  ['`coach/lazy/watch.ts`', 'coach/lazy/watch.ts'],
  ['oach/watch.ts', 'oach/watch.ts'],
  ['src/*/watch.tsx', 'src/*/watch.tsx'],
  ['pages/[slug]/index.astro', 'pages/[slug]/index.astro'],
  ['docs/decisions/0002.', 'docs/decisions/0002'],
])('%s is red', (text, name) => {
  expect(missing(text)).toEqual([name]);
});

test('comments keep their lines, and texts are none', () => {
  expect(
    commentsOf("a = '// b';\n/* c\n d */ e // f")
      .split('\n')
      .map((line) => line.trim()),
  ).toEqual(['', '/* c', 'd */   // f']);
});
