import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTree, type Tree } from './tree.ts';

const guide = (...steps: readonly string[]): string =>
  `---\ntitle: "Make one"\ndescription: "How to make one."\n---\n\n<Steps>\n<Step id="begin">\n${steps.join('\n\n')}\n</Step>\n</Steps>\n`;
const since = (source: string, title: string): string =>
  `---\ntitle: "T"\ndescription: "D"\n---\n\n<Since source="${source}" href="https://example.org/a">\nOne [two](https://example.org/b "${title}").\n</Since>\n`;
let tree: Tree;

beforeAll(() => {
  tree = makeTree({
    'locales/en/portal.json':
      '{\n  "start": "Start",\n  "wait_one": "Wait {{count}} minute",\n  "wait_other": "Wait {{count}} minutes"\n}\n',
    'locales/id/portal.json':
      '{\n  "start": "Mulai",\n  "wait_other": "Tunggu {{count}} menit"\n}\n',
    'locales/ja/portal.json': '{\n  "start": "開始"\n}\n',
    'content/en/guides/make-one.mdx': guide(
      'Open the page in the letter.',
      'Then close the window again.',
    ),
    'content/id/guides/make-one.mdx': guide('Buka halaman di surat.', 'Lalu tutup jendela itu.'),
    'content/en/guides/from-bank.mdx': since('Letter of the bank', 'Where it is'),
    'content/id/guides/from-bank.mdx': since('Surat bank', 'Tempatnya'),
    'locales/en/mail.json': JSON.stringify({
      ...Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => [key, `Send mail ${key}`]),
      ),
      menu: { open: 'Open' },
    }),
  });
});
afterAll(() => tree.remove());

test('of many places five are printed, with how many there are; --all prints all', async () => {
  const { output } = await tree.l10n('find', 'Send', 'mail');
  expect(output.match(/en\/mail\.json:/g)?.length).toBe(5);
  expect(output).toContain('2 more: --all\n');
  const { output: all } = await tree.l10n('find', '--all', 'Send mail');
  expect(all).toContain('mail.g');
  expect(all).not.toContain('more: --all');
});

test('beside the exact place, others are named only where they begin with the same words', async () => {
  const { output } = await tree.l10n('find', 'Send mail b');
  expect(output.match(/en\/mail\.json:/g)?.length).toBe(1);
  expect(output).not.toMatch(/\d+ more/);
  expect(output).toContain('What is less like it: --all\n');
  expect(output).not.toContain('Also begins so');
  const longer = (await tree.l10n('find', 'Open')).output;
  expect(longer).toContain('mail.menu.open  (exact');
  expect(longer).toContain('Also begins so: guides/make-one#step:begin');
  expect((await tree.l10n('find', 'Op')).output).not.toContain('Also begins so');
  const { output: all } = await tree.l10n('find', '--all', 'Send mail b');
  expect(all.match(/en\/mail\.json:/g)?.length).toBe(7);
  expect(all.indexOf('mail.b ')).toBeLessThan(all.indexOf('mail.a '));
});

test('the same words are exact, whatever their capitals and spaces; a part of them is not', async () => {
  expect((await tree.l10n('find', 'send  MAIL c')).output).toContain('mail.c  (exact, 100 %)');
  expect((await tree.l10n('find', 'Send mail')).output).not.toContain('exact');
});

test('English words come with the place of each translation', async () => {
  const { output } = await tree.l10n('find', 'Start');
  expect(output).toContain('  Indonesian: locales/id/portal.json:2  Mulai\n');
  expect(output).toContain('  Japanese: locales/ja/portal.json:2  開始\n');
  const page = (await tree.l10n('find', 'Then close the window again.')).output;
  expect(page).toContain(
    '  Indonesian: content/id/guides/make-one.mdx:10  Lalu tutup jendela itu.',
  );
  expect(page).toContain(
    '  Japanese: not translated yet; it goes into content/ja/guides/make-one.mdx',
  );
  const plural = (await tree.l10n('find', '--language', 'id', 'Wait {{count}} minute')).output;
  expect(plural).toContain('  Indonesian: locales/id/portal.json:3  Tunggu {{count}} menit');
});

test('English words that are asked for in another language are found in English', async () => {
  const { ok, output } = await tree.l10n('find', 'Start', '--language', 'ja');
  expect(ok).toBe(true);
  expect(output).toContain('No text in Japanese says it. In English it is:');
  expect(output).toContain('portal.start  (exact, 100 %)');
  expect(output).toContain('  Japanese: locales/ja/portal.json:2  開始\n');
  expect(output).not.toContain('Indonesian');
  expect(output).toContain('/ja/translations/text/?key=portal.start');
});

test('a key, with or without its file, is answered with its texts and the way to its uses', async () => {
  const { ok, output } = await tree.l10n('find', 'portal.start');
  expect(ok).toBe(true);
  expect(output).toContain('locales/en/portal.json:2  portal.start  (exact, 100 %)');
  expect(output).toContain('  Indonesian: locales/id/portal.json:2  Mulai\n');
  expect(output).toContain('npm run l10n -- uses portal.start');
  const forms = (await tree.l10n('find', 'portal.wait', '--language', 'id')).output;
  expect(forms).toContain('portal.wait_other');
  expect(forms).toContain('npm run l10n -- uses portal.wait\n');
  expect(forms).not.toContain('Japanese');
  expect((await tree.l10n('find', 'menu.open')).output).toContain('mail.menu.open');
  expect((await tree.l10n('find', 'signIn.begin.start')).output).toContain(
    'Did you mean portal.start?',
  );
  const wrong = await tree.l10n('find', 'portal.strat');
  expect(wrong).toMatchObject({
    ok: false,
    output: expect.stringContaining('No text has the key portal.strat. Did you mean portal.start?'),
  });
});

test('the text in a tag or of a link is found, with its translation', async () => {
  const { output } = await tree.l10n('find', 'Letter of the bank');
  expect(output).toContain('content/en/guides/from-bank.mdx:6  guides/from-bank#Since.source');
  expect(output).toContain('  Indonesian: content/id/guides/from-bank.mdx:6  Surat bank');
  expect((await tree.l10n('find', 'Where it is')).output).toContain('guides/from-bank#title');
});

test('words of nobody are found nowhere, and a language without texts is refused', async () => {
  expect(await tree.l10n('find', 'qwertz')).toMatchObject({
    ok: false,
    output: expect.stringContaining('Nothing like it'),
  });
  expect((await tree.l10n('find', 'Start', '--language', 'xx')).output).toContain(
    'There are no texts of "xx".',
  );
});
