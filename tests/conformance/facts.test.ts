import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { rowsWithoutARule } from './rows-without-a-rule.ts';

/** docs/facts.md against the code: what the page says is shown by a rule or a test, or it is said why not. */

const root = path.join(import.meta.dirname, '../..');
const facts = readFileSync(path.join(root, 'docs/facts.md'), 'utf8');
const rows = [...facts.matchAll(/^\| \*\*((?:[A-Z]\d+)|(?:§\d\.\d row \d+))\*\* \|/gm)].map(
  ([, id = '']) => id,
);

/** Code, and the articles, whose front matter names the rows on which they rest. */
const sources = ['src', 'tests', 'content/en/articles']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join(root, folder, name),
    ),
  )
  .filter((file) => /\.(?:tsx?|mdx)$/.test(file) && !/rows-without-a-rule|facts\.test/.test(file))
  .map((file) => readFileSync(file, 'utf8'));

/** Rows that a text names: `R14`, `§1.4 row 6`, `§2.3 rows 4, 5`, `§2.1 rows 9 to 12`. Comments may break the line. */
function namedIn(text: string): readonly string[] {
  const plain = text.replace(/\n\s*(?:\*|\/\/)?\s*/g, ' ');
  const single = [...plain.matchAll(/\b[A-Z]\d+\b/g)].map(([id]) => id);
  const many = [...plain.matchAll(/(§\d\.\d) rows? (\d+(?:(?:, | and |, and | to )\d+)*)/g)];
  const inMany = many.flatMap(([, section = '', list = '']) => {
    const [first = 0, last = 0] = (/^(\d+) to (\d+)$/.exec(list) ?? []).slice(1).map(Number);
    const between = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const numbers = last > 0 ? between : list.match(/\d+/g);
    return (numbers ?? []).map((number) => `${section} row ${String(number)}`);
  });
  return [...single, ...inMany];
}

const named = new Set(sources.flatMap(namedIn));

it('every row of §1, §2, §4 and §7 is named by a rule, a test or an article, or it is said why not', () => {
  const read = rows.filter((id) => /^(?:R|§[1247])/.test(id));
  expect(read.length).toBeGreaterThan(140);
  expect(read.filter((id) => !named.has(id) && rowsWithoutARule[id] === undefined)).toEqual([]);
});

it('every row that is named anywhere is a row of the page', () => {
  const meant = [...named].filter((id) => /^(?:[RNCG]\d+|§[1247]\.\d row)/.test(id));
  const known = new Set(rows);
  expect(meant.filter((id) => !known.has(id))).toEqual([]);
  expect(Object.keys(rowsWithoutARule).filter((id) => !known.has(id))).toEqual([]);
  expect(new Set(rows).size).toBe(rows.length);
});
