import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectNode, root } from '../../scripts/lib/project.mjs';
import { isFull } from '../support/size.ts';
import { makeTree, type Tree } from './tree.ts';

const right = '{\n  "next": "Berikutnya"\n}\n';
const english = '{\n  "next": "Next"\n}\n';
let tree: Tree;

beforeAll(() => {
  tree = makeTree({ 'locales/en/portal.json': english, 'locales/id/portal.json': right });
});
afterAll(() => tree.remove());

test('what is right ends with 0 and says so', async () => {
  tree.write('locales/id/portal.json', right);
  const { ok, output } = await tree.l10n('check');
  expect({ ok, output }).toEqual({ ok: true, output: 'No mistakes: 2 files checked.\n' });
});

test('a mistake ends with 1; as JSON it has place, kind, what, why and fix', async () => {
  tree.write('locales/id/portal.json', right.replace('Berikutnya', 'Berikutnya:'));
  const { ok, output } = await tree.l10n('check', '--json', '--no-spelling');
  expect(ok).toBe(false);
  expect(JSON.parse(output)).toEqual([
    {
      file: 'locales/id/portal.json',
      line: 2,
      key: 'portal.next',
      check: 'end-punctuation',
      severity: 'error',
      what: expect.stringContaining('ends with'),
      why: expect.any(String),
      fix: expect.stringContaining('End it'),
    },
  ]);
});

test('one is one, and more are more; a mark is quoted', async () => {
  tree.write('locales/id/portal.json', right.replace('Berikutnya', 'Berikutnya:'));
  expect((await tree.l10n('check', '--no-spelling')).output).toContain('\n1 error, 0 warnings\n');
  tree.write('locales/en/portal.json', english.replace('Next', 'Next.'));
  expect((await tree.l10n('check', '--no-spelling')).output).toContain('End it with ".". In');
  tree.write('locales/en/portal.json', english);
});

test('a warning alone ends with 0', async () => {
  tree.write('locales/id/portal.json', right.replace('Berikutnya', 'Berikkutnya'));
  const { ok, output } = await tree.l10n('check');
  expect(ok).toBe(true);
  expect(output).toContain('(warning, spelling)');
  expect(output).toContain('locales/words/id.txt');
});

// The dictionaries are read anew for each command, and the table of mistakes has such words too.
const spelled = [
  [
    'English words beside each other',
    'Click the button, tungguh',
    [
      { check: 'spelling', what: '"Click the button" is English.' },
      { check: 'spelling', what: expect.stringContaining('"tungguh"') as string },
    ],
  ],
  [
    'a word with a foreign letter, which spelling passes over',
    'Berikutn\u0443a, lalu tungguh',
    [
      { check: 'look-alike-letters' },
      { check: 'spelling', what: expect.stringContaining('"tungguh"') as string },
    ],
  ],
] as const;

test.each(isFull ? spelled : spelled.slice(0, 1))('%s: one finding', async (_, text, findings) => {
  tree.write('locales/id/portal.json', right.replace('Berikutnya', text));
  const { output } = await tree.l10n('check', '--json');
  expect(JSON.parse(output)).toMatchObject(findings);
  tree.write('locales/id/portal.json', right);
});

test('a file in the folder of no language is named for each language that is asked for', async () => {
  const folder = makeTree({
    'locales/en/portal.json': english,
    'locales/id/portal.json': right,
    'content/my-delete.mdx': 'Hapus',
  });
  const { ok, output } = await folder.l10n('check', 'id', '--no-spelling');
  folder.remove();
  expect(ok).toBe(false);
  expect(output).toContain('content/my-delete.mdx:1  (error, file-misplaced)');
});

test('findings come file by file, and in the order of lines', async () => {
  const own = '{\n  "next": "Berikutnya  ini",\n  "other": "Lain"\n}\n';
  const two = makeTree({
    'locales/en/portal.json': english,
    'locales/en/mail.json': '{\n  "a": "One",\n  "b": "Two"\n}\n',
    'locales/id/portal.json': own,
    'locales/id/mail.json': '{\n  "a": "Satu.",\n  "c": "Dua"\n}\n',
  });
  const { output } = await two.l10n('check', '--json', '--no-spelling');
  const places = (JSON.parse(output) as { file: string; line: number }[]).map(
    ({ file, line }) => `${file}:${String(line)}`,
  );
  expect(places.length).toBeGreaterThan(3);
  expect(places).toEqual(places.toSorted());
  two.remove();
});

test('a word of the list of words is right', async () => {
  tree.write('locales/words/id.txt', 'berikkutnya\n');
  expect((await tree.l10n('check', 'id')).output).toBe('No mistakes: 1 file checked.\n');
});

test.each([
  ['a byte order mark', `\ufeff${right}`],
  ['UTF-16', Buffer.from(`\ufeff${right}`, 'utf16le')],
  ['UTF-16 without a mark', Buffer.from(right, 'utf16le')],
  ['line ends of Windows and spaces', '{\r\n"next": " Berikutnya "\r\n}'],
])('--fix repairs %s', async (_, text) => {
  tree.write('locales/id/portal.json', text);
  const { ok, output } = await tree.l10n('check', '--fix', '--no-spelling');
  expect(output).toContain('locales/id/portal.json: repaired');
  expect(tree.read('locales/id/portal.json')).toBe(right);
  expect(ok).toBe(true);
});

test('ten million characters are one finding', async () => {
  tree.write('locales/id/portal.json', right.replace('Berikutnya', 'x'.repeat(10_000_000)));
  const { output } = await tree.l10n('check', '--json', '--no-spelling');
  expect(JSON.parse(output)).toMatchObject([{ what: expect.stringContaining('characters') }]);
});

test('what cannot be done ends with 2: a command, an option or a folder that there is not', () => {
  const codeOf = (...parameters: string[]) =>
    spawnSync(projectNode, [path.join(root, 'scripts/l10n/main.ts'), ...parameters]).status;
  expect(codeOf('chek')).toBe(2);
  expect(codeOf('check', '--jsn')).toBe(2);
  expect(codeOf('--root', path.join(tree.folder, 'locales'), 'check')).toBe(2);
  expect(codeOf('--help')).toBe(0);
});

test.each([
  ['xx', 'There is no language "xx".', ['check', 'status', 'diff']],
  ['my', 'Languages: ', ['status']],
  ['ID', '"ID" is written id.', ['status']],
])('the language %s, which has no texts, is refused', async (code, said, commands) => {
  for (const command of commands) {
    const { ok, output } = await tree.l10n(
      command,
      code,
      ...(command === 'check' ? ['--no-spelling'] : []),
    );
    expect({ ok, output }).toEqual({ ok: false, output: expect.stringContaining(said) });
    expect(output).toContain(`There are no texts of "${code}".`);
  }
});

test('another language is left out on request', async () => {
  tree.write('locales/id/portal.json', '{');
  expect((await tree.l10n('check', 'en', '--no-spelling')).ok).toBe(true);
});
