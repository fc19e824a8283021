import { afterAll, beforeAll, expect, test } from 'vitest';
import { base, ownPage, page, texts } from '../../src/translation/drift/benchmark/base.ts';
import { makeTree, type Tree } from './tree.ts';

let tree: Tree;
const change = (file: string, before: string, after: string) =>
  tree.write(file, tree.read(file).replace(before, after));

beforeAll(() => {
  tree = makeTree(base);
});
afterAll(() => tree.remove());

interface Status {
  readonly stale: number;
  readonly unrecorded: number;
  readonly untranslated: number;
}
const statusOf = async (): Promise<Status> => {
  const { output } = await tree.l10n('status', 'id', '--json');
  return (JSON.parse(output) as [Status])[0];
};

test('what was never accepted is translated, and not recorded', async () => {
  expect(await statusOf()).toMatchObject({ stale: 0, unrecorded: 19, untranslated: 0 });
});

test('accepted once, nothing has changed', async () => {
  expect((await tree.l10n('accept', 'id')).output).toContain('19 recorded');
  expect(await statusOf()).toMatchObject({ stale: 0, unrecorded: 0 });
  const { ok, output } = await tree.l10n('diff', 'id');
  expect(ok).toBe(true);
  expect(output).toContain('What you have changed yourself: git diff');
  expect((await tree.l10n('accept', 'id')).output).toContain('0 recorded');
});

test('a changed source is shown word by word, and ends with 1', async () => {
  change(texts, '15 minutes', '30 minutes');
  change(page, 'Close the window', 'Close this window');
  expect(await statusOf()).toMatchObject({ stale: 2 });
  const { ok, output } = await tree.l10n('diff');
  expect(ok).toBe(false);
  expect(output).toContain('Wait [-15-]{+30+} minutes');
  expect(output).toContain('[-the-]{+this+} window');
  expect(output).toContain(`${ownPage}:`);
});

test('of a longer part, the paragraph that changed is named, with its line', async () => {
  const end = '\n</Step>\n\n</Steps>';
  change(page, end, `\n\nThen rest.${end}`);
  change(ownPage, end, `\n\nLalu istirahat.${end}`);
  await tree.l10n('accept', 'id', 'guides/sign-in');
  change(page, 'Then rest.', 'Then wait.');
  const { output } = await tree.l10n('diff', 'id', 'guides/sign-in');
  const line = tree.read(ownPage).split('\n').indexOf('Lalu istirahat.') + 1;
  expect(output).toContain(`${ownPage}:${String(line)} `);
  expect(output).toContain('Yours:   Lalu istirahat.\n');
  change(page, '\n\nThen wait.', '');
  change(ownPage, '\n\nLalu istirahat.', '');
  await tree.l10n('accept', 'id', 'guides/sign-in');
  change(page, 'Close this window', 'Close that window');
});

test('a label that changed tells how many pages name it', async () => {
  change(texts, '"Done"', '"Ready"');
  expect((await tree.l10n('diff', 'id', 'portal.inner.done')).output).toContain(
    'Named by 1 page: npm run l10n -- uses portal.inner.done',
  );
  change(texts, '"Ready"', '"Done"');
});

test('one text is accepted by its key, and the other stays', async () => {
  expect((await tree.l10n('accept', 'id', 'portal.wait')).output).toContain('1 recorded');
  expect(await statusOf()).toMatchObject({ stale: 1 });
  expect((await tree.l10n('accept', 'id', 'guides/sign-in')).ok).toBe(true);
  expect(await statusOf()).toMatchObject({ stale: 0 });
});

test('a name that does not exist is refused, and nothing is written', async () => {
  const before = tree.read('locales/source-hashes/id.json');
  const { ok, output } = await tree.l10n('accept', 'id', 'portal.wiat');
  expect({ ok, output }).toMatchObject({
    ok: false,
    output: expect.stringContaining('portal.wiat'),
  });
  expect((await tree.l10n('accept', 'xx')).ok).toBe(false);
  const refused = await tree.l10n('diff', 'id', 'nofile');
  expect(refused.ok).toBe(false);
  expect(refused.output).toContain('Nothing is called "nofile".');
  expect(tree.read('locales/source-hashes/id.json')).toBe(before);
});

test('source texts that nothing was translated from are not kept', () => {
  expect(tree.read('locales/source-hashes/en.json')).not.toContain('Wait 15 minutes');
});

test('a file of records that a merge broke is named', async () => {
  tree.write('locales/source-hashes/id.json', '{\n<<<<<<< HEAD\n}');
  const { output } = await tree.l10n('check', '--no-spelling');
  expect(output).toContain('locales/source-hashes/id.json:2');
  expect((await tree.l10n('accept', 'id', 'portal.next')).output).toContain('cannot be read');
  expect(tree.read('locales/source-hashes/id.json')).toContain('<<<<<<< HEAD');
});
