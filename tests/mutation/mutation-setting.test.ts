import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.mjs';

/** The lighter setting of `npm run mutation` leaves tests out by their titles, which change. */

const config = readFileSync(path.join(root, 'vitest.mutation.config.ts'), 'utf8');
const textsBelow = (folder: string): readonly string[] =>
  globSync(`${folder}/**/*.test.ts`, { cwd: root }).map((file) =>
    readFileSync(path.join(root, file), 'utf8'),
  );
const tests = ['tests/storage', 'tests/conformance', 'tests/integration', 'src'].flatMap(
  textsBelow,
);

test('every test that is left to npm test has the name that the setting knows', () => {
  const list = /const slowTests = \[(.*?)\];/s.exec(config)?.[1] ?? '';
  const titles = [...list.matchAll(/'([^']+)'/g)].map(([, title]) => title ?? '');
  expect(titles.length).toBeGreaterThan(5);
  expect(titles.filter((title) => !tests.some((text) => text.includes(`'${title}'`)))).toEqual([]);
});
