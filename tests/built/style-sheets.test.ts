import { expect, test } from 'vitest';
import { builtSite } from './built-site.ts';
import { styleFaults } from './style-sheets.ts';

const site = (...sheets: readonly string[]) =>
  builtSite(
    new Map([
      [
        '/index.html',
        `<link rel="canonical" href="https://lab.example/lab/">${sheets
          .map((_, index) => `<link rel="stylesheet" href="/lab/_astro/${String(index)}.css">`)
          .join('')}`,
      ],
      ...sheets.map((text, index) => [`/_astro/${String(index)}.css`, text] as const),
    ]),
  );
const everyPage = '@layer tokens{:root{color-scheme:light dark;--ink:#000}}';

test('one sheet with the styles of every page, among others, is no fault', () => {
  expect(styleFaults(site('.home{margin:0}', everyPage))).toEqual([]);
});

test.each([
  ['none', ['.home{margin:0}'], '0 times'],
  ['two', [everyPage, `${everyPage}.home{margin:0}`], '2 times'],
])('%s with them is a fault of the page', (_, sheets, fault) => {
  expect(styleFaults(site(...sheets))).toEqual([expect.stringContaining(fault)]);
});
