import { afterEach, beforeEach, expect, test } from 'vitest';
import { small } from '../../src/translation/exchange/testing-small.ts';
import { isFull } from '../support/size.ts';
import { makeTree, type Tree } from './tree.ts';

const locale = 'locales/id/portal.json';
const guide = 'content/id/guides/try.mdx';
let tree: Tree;
beforeEach(() => {
  tree = makeTree(small);
});
afterEach(() => tree.remove());

const out = (name: string) => `${tree.folder}/${name}`;

const edit = (name: string, from: string, to: string) => {
  expect(tree.read(name)).toContain(from);
  tree.write(name, tree.read(name).replace(from, to));
};

/** Each format is proved text by text beside its code: here `npm test` takes one of them for each command. */
const formats = ['xliff12', 'xliff2', 'csv'];
const formatsFor = (turn: number) => formats.filter((_, index) => isFull || index === turn);

test.each(formatsFor(1))('out and in as %s changes nothing', async (format) => {
  const exported = await tree.l10n('export', 'id', '--format', format, '--out', out('a'));
  expect(exported.ok).toBe(true);
  expect(exported.output).toMatch(/11 texts in 2 files: .*a \([\d.]+ s\)/);
  const imported = await tree.l10n('import', out('a'));
  expect(imported.ok).toBe(true);
  // A row of a spreadsheet has a place for the text that is not translated; the other formats leave it out.
  const empty = format === 'csv' ? '; 1 empty' : '';
  const unchanged = `0 errors; 10 unchanged${empty} \\([\\d.]+ s\\)`;
  expect(imported.output).toMatch(new RegExp(`^0 taken, 0 of them .*; ${unchanged}`, 'm'));
  for (const [file, text] of Object.entries(small)) expect(tree.read(file)).toBe(text);
});

test('a translation is written, and recorded as made for the source of today', async () => {
  await tree.l10n('accept', 'id');
  await tree.l10n('export', 'id', '--out', out('a.xlf'));
  edit('a.xlf', '>Berikutnya<', '>Lanjut<');
  edit('a.xlf', '>Pertama, baca ', '>Mula-mula, baca ');
  const dry = await tree.l10n('import', out('a.xlf'), '--dry-run');
  expect(dry.output).toContain(`Would write: ${locale}`);
  expect(tree.read(locale)).toBe(small[locale]);
  const { output, ok } = await tree.l10n('import', out('a.xlf'));
  expect(output).toContain(`Written: ${guide}`);
  expect(ok).toBe(true);
  expect(tree.read(locale)).toBe(small[locale]?.replace('Berikutnya', 'Lanjut'));
  expect(tree.read(guide)).toBe(small[guide]?.replace('Pertama', 'Mula-mula'));
  expect((await tree.l10n('diff', 'id')).output).toContain('No English text has changed');
});

test('what the checks find in a text that was taken is told, and what they found before is not', async () => {
  edit(locale, 'Halo {{name}}', 'Halo  {{name}}');
  await tree.l10n('export', 'id', '--out', out('a.xlf'));
  edit('a.xlf', '>Berikutnya<', '>Berikutnya.<');
  const { output, ok } = await tree.l10n('import', out('a.xlf'));
  expect(ok).toBe(false);
  expect(output).toContain('Taken with 1 mistake that');
  expect(output).toMatch(/portal\.json:2 {2}\(error, end-punctuation\)/);
  expect(output).not.toContain('stray-spaces');
  expect(tree.read(locale)).toContain('"Berikutnya."');
  const { mistakes } = JSON.parse((await tree.l10n('import', out('a.xlf'), '--json')).output) as {
    mistakes: unknown[];
  };
  // The file brings nothing anew.
  expect(mistakes).toEqual([]);
});

test('one that was made for an older source is taken, told, and stale from then on', async () => {
  await tree.l10n('export', 'id', '--out', out('a.xlf'));
  edit('locales/en/portal.json', '"Next"', '"Continue"');
  edit('a.xlf', '>Berikutnya<', '>Lanjut<');
  const { output, ok } = await tree.l10n('import', out('a.xlf'));
  expect(ok).toBe(true);
  expect(output).toContain('Then: "Next" Now: "Continue"');
  expect(output).toContain('1 taken, 1 of them made for an older source text');
  expect((await tree.l10n('diff', 'id')).output).toContain('portal.next  (stale)');
  const stale = await tree.l10n('export', 'id', '--only', 'stale', '--json', '--out', out('b.xlf'));
  expect(JSON.parse(stale.output)).toMatchObject({ units: 1 });
  expect(tree.read('b.xlf')).toContain('id="portal.next"');
});

test('of a section, the changed paragraphs go out, and those that do not come back stay stale', async () => {
  await tree.l10n('accept', 'id');
  edit('content/en/guides/try.mdx', 'The order', 'The right order');
  edit('content/en/guides/try.mdx', 'The labels', 'Most labels');
  await tree.l10n('export', 'id', '--only', 'stale', '--out', out('a.xlf'));
  expect(tree.read('a.xlf').match(/<trans-unit id="[^"]*"/g)).toHaveLength(2);
  edit('a.xlf', '>Urutannya<', '>Urutan yang benar<');
  await tree.l10n('import', out('a.xlf'));
  const { output } = await tree.l10n('diff', 'id');
  expect(output).toContain('Yours:   Labelnya');
  expect(output).not.toContain('Urutan yang benar');
  expect(output).toContain('1 to look at.');
});

test('only what is not translated goes out', async () => {
  await tree.l10n('export', 'id', '--only', 'untranslated', '--out', out('a.xlf'));
  expect(tree.read('a.xlf').match(/<trans-unit id="[^"]*"/g)).toEqual([
    '<trans-unit id="portal.sum"',
  ]);
});

test('a unit that is refused is named with its line, and the exit code says it', async () => {
  await tree.l10n('export', 'id', '--out', out('a.xlf'));
  edit('a.xlf', '>Berikutnya<', '>\u202eLanjut<');
  const { output, ok } = await tree.l10n('import', out('a.xlf'));
  expect(ok).toBe(false);
  expect(output).toMatch(/^a\.xlf:\d+ {2}portal\.next {2}\(error\)/m);
  expect(tree.read(locale)).toBe(small[locale]);
});

test.each([
  [
    'a document type',
    '<!DOCTYPE x [<!ENTITY a "b">]><xliff version="1.2"/>',
    /^bad:1 .*document type/m,
  ],
  ['a version that is not known', '<xliff version="9"/>', /^bad:1 .*XLIFF 9/m],
  ['more than 10 MB', 'x'.repeat(10_000_001), /^bad:1 .*10000001 bytes/m],
])('%s: nothing is written', async (_, text, message) => {
  tree.write('bad', text);
  const { output, ok } = await tree.l10n('import', out('bad'));
  expect(ok).toBe(false);
  expect(output).toMatch(message);
  expect(output).toContain('Nothing was written.');
});

test('a locale file that cannot be read is left out by name', async () => {
  tree.write(locale, '{ "next": ');
  const { output, ok } = await tree.l10n('export', 'id', '--out', out('a.xlf'));
  expect(ok).toBe(false);
  expect(output).toContain(`${locale} cannot be read`);
});

test.each(formatsFor(2))(
  '%s: an older export undoes nothing that was done here since',
  async (format) => {
    await tree.l10n('export', 'id', '--format', format, '--out', out('a'));
    edit(locale, '"Berikutnya"', '"Lanjut"');
    const untouched = await tree.l10n('import', out('a'));
    expect(untouched).toMatchObject({ ok: true });
    expect(untouched.output).toContain('0 taken');
    edit('a', 'Berikutnya', 'Terus');
    const { output, ok } = await tree.l10n('import', out('a'));
    expect(ok).toBe(false);
    expect(output).toContain('portal.next');
    expect(output).toContain('changed here since the file was exported');
    expect(output).toContain('Here: "Lanjut"');
    expect(tree.read(locale)).toContain('Lanjut');
    const forced = await tree.l10n('import', out('a'), '--force');
    expect(forced.output).toContain('portal.next  "Lanjut" → "Terus"');
    expect(tree.read(locale)).toContain('Terus');
  },
);

test('a dry run lists each text with what it was and what it would be', async () => {
  await tree.l10n('export', 'id', '--out', out('a.xlf'));
  edit('a.xlf', '>Berikutnya<', '>Lanjut<');
  const { output } = await tree.l10n('import', out('a.xlf'), '--dry-run');
  expect(output).toContain('portal.next  "Berikutnya" → "Lanjut"');
});
