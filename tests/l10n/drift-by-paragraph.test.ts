import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { base, page } from '../../src/translation/drift/benchmark/base.ts';
import { hashOf } from '../../src/translation/drift/normal-text.ts';
import { keptText } from '../../src/translation/drift/records.ts';
import { unitsOf } from '../../src/translation/drift/units.ts';
import { projectFrom } from '../../src/translation/read-project.ts';
import { makeTree, type Tree } from './tree.ts';

const records = 'locales/source-hashes/id.json';
const sourceTexts = 'locales/source-hashes/en.json';
let tree: Tree;
/** The file of records after everything was accepted, and that of source texts. */
let today = '';
let texts = '';

const change = (file: string, before: string, after: string) =>
  tree.write(file, tree.read(file).replace(before, after));

beforeAll(async () => {
  tree = makeTree(base);
  await tree.l10n('accept', 'id');
  today = tree.read(records);
  texts = tree.read(sourceTexts);
});
beforeEach(() => {
  for (const [file, text] of Object.entries({ ...base, [records]: today, [sourceTexts]: texts }))
    tree.write(file, text);
});
afterAll(() => tree.remove());

const statusOf = async () => {
  const { output } = await tree.l10n('status', 'id', '--json');
  return (JSON.parse(output) as [Readonly<Record<string, unknown>>])[0];
};

/** Both files as they were before paragraphs were recorded: with the hashes and the words of whole units. */
function writeOlder(): void {
  const units = unitsOf(projectFrom(base), 'id');
  tree.write(records, today.replace(/ [0-9a-f]{12}:[^"]*/g, '').replace(/\s*"\$format": "2",/, ''));
  tree.write(
    sourceTexts,
    JSON.stringify(
      Object.fromEntries(units.map(({ source }) => [hashOf(source), keptText(source)])),
    ),
  );
}

test('of a step, only the item that changed is told, and a removed or added one is told as that', async () => {
  change(page, 'Close the window.', 'Close the door.\n3. Rest.');
  const added = (await tree.l10n('diff', 'id')).output;
  expect(added).toContain('English: Close the [-window-]{+door+}.\n  Yours:   Tutup jendela.\n');
  expect(added).toContain(
    '(stale: yours lacks it)\n  English: {+Rest.+}\n  It belongs behind line',
  );
  expect(added).not.toContain('Selesai');
  expect(added).toContain('2 to look at.');
  tree.write(page, base[page] ?? '');
  change(page, '\n2. Close the window.', '');
  const removed = (await tree.l10n('diff', 'id')).output;
  expect(removed).toContain('(stale: no longer in English)\n  English: [-Close the window.-]');
});

test('the state counts the words to look at, and an export of what is stale has only the changed paragraphs', async () => {
  change(page, 'Close the window.', 'Close the door.');
  expect(await statusOf()).toMatchObject({ stale: 1, staleWords: 3 });
  expect((await tree.l10n('status', 'id')).output).toContain(
    '1 stale with 3 English words to look at',
  );
  const exported = await tree.l10n('export', 'id', '--only', 'stale', '--json');
  expect(JSON.parse(exported.output)).toMatchObject({ units: 1 });
});

test('a file from before paragraphs were recorded is read, and gets them when something is accepted', async () => {
  writeOlder();
  expect(await statusOf()).toMatchObject({ stale: 0, unrecorded: 0 });
  expect((await tree.l10n('accept', 'id', 'portal.next')).output).toContain('0 recorded');
  expect(tree.read(records)).toBe(today);
  expect(tree.read(sourceTexts)).toBe(texts);
});

test('one from before, of a step that is stale, still says so, and of the step as a whole', async () => {
  writeOlder();
  change(page, 'Close the window.', 'Close the door.');
  await tree.l10n('accept', 'id', 'portal.next');
  const { output } = await tree.l10n('diff', 'id');
  expect(output).toContain('Close the [-window-]{+door+}.');
  expect(output).toContain('Yours:   Pilih ⟨Ui portal.inner.done⟩. Tutup jendela.');
  expect(output).toContain('1 to look at.');
});

test('a file of a later form is refused by every command that needs it, and told by the check', async () => {
  tree.write(records, today.replace('"$format": "2"', '"$format": "3"'));
  for (const command of ['status', 'diff', 'accept']) {
    const { ok, output } = await tree.l10n(command, 'id');
    expect({ ok, output }).toMatchObject({
      ok: false,
      output: expect.stringContaining(`${records}:2 cannot be read. The file has format "3"`),
    });
  }
  expect((await tree.l10n('check', '--no-spelling')).output).toContain(`${records}:2`);
  expect(tree.read(records)).toContain('"$format": "3"');
});
