import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.mjs';
import { readFiles } from '../../scripts/l10n/files.ts';
import { ownNameOf } from '../../src/i18n/language-names.ts';
import { isLanguage, languageCodes } from '../../src/i18n/languages.ts';
import { findingsOf } from '../../src/translation/findings.ts';
import {
  copyOfPage,
  filesOfNewLanguage,
  languagesFile,
  pluralExamples,
  pluralsInWords,
  withLanguage,
} from '../../src/translation/new-language.ts';
import { projectFrom } from '../../src/translation/read-project.ts';
import { isFull } from '../support/size.ts';
import { makeTree } from './tree.ts';

const files = readFiles(root);
const codes = ['ms', 'he', 'pt-BR'];
// Somebody may have begun one of them for good.
const before = (text: string): string => text.replace(/^ {2}(?:ms|he|'pt-BR'): .*\n/gm, '');
const table = before(readFileSync(path.join(root, languagesFile), 'utf8'));

const begunAnew = codes.filter((code) => !isLanguage(code));

test.each(isFull ? begunAnew : begunAnew.slice(0, 1))(
  'what %s begins with passes every check',
  (code) => {
    const begun = filesOfNewLanguage(projectFrom(files), code);
    expect(Object.keys(begun).length).toBeGreaterThan(15);
    expect(findingsOf(projectFrom({ ...files, ...begun }, [...languageCodes, code]))).toEqual([]);
  },
);

test('the list of languages gets one line', () => {
  expect(withLanguage(table, 'ms')).toContain("\n  ms: { name: 'Melayu', direction: 'ltr' },\n}");
  expect(withLanguage(table, 'he')).toContain("\n  he: { name: 'עברית', direction: 'rtl' },\n}");
  expect(withLanguage(table, 'pt-BR')).toContain("\n  'pt-BR': { name: 'Português (Brasil)'");
  expect(withLanguage('nothing of the kind', 'ms')).toBeNull();
});

test('plural forms come with numbers, where there is more than one', () => {
  expect(pluralsInWords('ms')).toEqual(['one form, _other, for every number']);
  expect(pluralsInWords('he')).toEqual(['_one: 1', '_two: 2', '_other: 0, 3, 4, 5, 6']);
  expect(pluralExamples('ja')).toEqual([{ form: 'other', numbers: [0, 1, 2, 3, 4] }]);
  expect(
    pluralExamples('ar')
      .map(({ form }) => form)
      .sort(),
  ).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
  expect(ownNameOf('id')).toBe('Indonesia');
});

test('a language is begun, translated in part, reviewed; what is wrong is refused', async () => {
  const english = Object.fromEntries(
    globSync(['locales/en/{window,mail}.json', languagesFile], { cwd: root }).map((file) => [
      file,
      before(readFileSync(path.join(root, file), 'utf8')),
    ]),
  );
  const tree = makeTree(english);
  for (const [code, said] of [
    ['MS', 'Use ms'],
    ['xx', 'BCP 47'],
    ['id', 'there already'],
  ] as const) {
    expect((await tree.l10n('new', code)).output).toContain(said);
  }
  const { output: begun } = await tree.l10n('new', 'ms');
  expect(begun).toContain('\n  one form, _other, for every number\n');
  expect(begun).toContain('Look at this name: it is the one of Unicode.');
  expect(begun).toContain(
    'Numbers in words: write those of Malay into locales/number-words/ms.json.',
  );
  expect(begun).toContain('The files in locales/ms/ are empty: {}.');
  expect(begun).toContain('every guide and the coach name the windows');
  expect(begun).toContain('Keys may be left out; keep their nesting.');
  expect(begun).toContain('npm run l10n -- new ms --guide <name> copies the English one');
  expect(existsSync(path.join(tree.folder, 'content/ms/guides'))).toBe(true);
  expect(tree.read(languagesFile)).toContain("ms: { name: 'Melayu'");
  expect((await tree.l10n('new', 'ms')).output).toContain('there already');

  tree.write('locales/ms/window.json', '{\n  "phone": "Telefon latihan"\n}\n');
  const [status] = JSON.parse((await tree.l10n('status', 'ms', '--json')).output) as [
    { translated: number; untranslated: number; unrecorded: number },
  ];
  expect(status).toMatchObject({ translated: 1, unrecorded: 1 });
  expect(status.untranslated).toBeGreaterThan(50);

  const file = 'locales/ms/window.json';
  const done = (...more: string[]) => tree.l10n('review', 'ms', '--done', file, ...more);
  expect((await done()).output).toContain('--by');
  expect((await done('--by', 'Aminah', '--date', '2026-02-30')).output).toContain('is no day');
  expect((await done('--by', 'Aminah', '--date', '2026-11-27')).ok).toBe(true);
  expect(JSON.parse(tree.read('locales/provenance/ms.json'))).toMatchObject({
    reviewed: { [file]: { by: 'Aminah', date: '2026-11-27' } },
  });
  expect((await tree.l10n('review', 'ms')).output).toContain('Every file was reviewed.');
  tree.write(file, '{\n  "phone": "Telefon untuk latihan"\n}\n');
  const { output: changed } = await tree.l10n('review', 'ms');
  expect(changed).toContain('1 of 1 texts  locales/ms/window.json  (changed since Aminah read it');
  expect(changed).toContain('locales/ms/window.json:2  window.phone');
  expect((await tree.l10n('status', 'ms')).output).toMatch(
    /files reviewed: 0 of .*changed since: window\.phone/s,
  );
  tree.remove();
});

test('a language that is removed as the help says leaves nothing behind', async () => {
  const tree = makeTree({
    'locales/en/window.json': '{ "phone": "Practice phone" }\n',
    'locales/glossary/id.json': '[{ "term": "step", "use": "langkah", "avoid": [] }]\n',
    [languagesFile]: table,
  });
  await tree.l10n('new', 'ms');
  tree.write('locales/ms/window.json', '{\n  "phone": "Telefon latihan"\n}\n');
  await tree.l10n('accept', 'ms');
  const { output: help } = await tree.l10n('new', '--help');
  for (const folder of [
    'glossary',
    'number-words',
    'provenance',
    'style',
    'source-hashes',
    'words',
  ]) {
    expect(help).toContain(`${folder}/`);
    for (const end of ['json', 'md', 'txt']) {
      rmSync(path.join(tree.folder, `locales/${folder}/ms.${end}`), { force: true });
    }
  }
  for (const folder of ['locales/ms', 'content/ms'])
    rmSync(path.join(tree.folder, folder), { recursive: true });
  tree.write(languagesFile, before(tree.read(languagesFile)));
  expect(globSync('**/*ms*', { cwd: tree.folder })).toEqual([]);
  expect(tree.read(languagesFile)).toBe(table);
  tree.remove();
});

test('an English guide is copied into a language with its links changed, and once only', async () => {
  const name = 'delete-app-password';
  const english = readFileSync(path.join(root, `content/en/guides/${name}.mdx`), 'utf8');
  const tree = makeTree({
    'locales/en/window.json': '{ "phone": "Practice phone" }\n',
    [`content/en/guides/${name}.mdx`]: english,
    [languagesFile]: table,
  });
  const begun = await tree.l10n('new', 'ms', '--guide', name);
  expect(begun.output).toContain(`content/ms/guides/${name}.mdx: the English guide`);
  const copy = tree.read(`content/ms/guides/${name}.mdx`);
  expect(english).toContain('](/en/');
  expect(copy).toBe(english.replaceAll('](/en/', '](/ms/'));
  tree.write(`content/ms/guides/${name}.mdx`, copy.replace('## ', '## Saya '));
  const again = await tree.l10n('new', 'ms', '--guide', name);
  expect(again).toMatchObject({ ok: false, output: expect.stringContaining('is there already') });
  expect((await tree.l10n('new', 'ms', '--guide', 'delete-app-pasword')).output).toContain(
    `Did you mean ${name}?`,
  );
  tree.remove();
});

test('an English article is begun by the same command, without what only the source says', async () => {
  const english = readFileSync(path.join(root, 'content/en/articles/about.mdx'), 'utf8');
  const tree = makeTree({
    'locales/en/window.json': '{ "phone": "Practice phone" }\n',
    'content/en/articles/about.mdx': english,
    'content/en/articles/basics/what-is-it.mdx': english,
    [languagesFile]: table,
  });
  const begun = await tree.l10n('new', 'ms', '--guide', 'about');
  expect(begun.output).toContain('content/ms/articles/about.mdx: the English article');
  expect(begun.output).toContain('then /ms/about/.');
  const copy = tree.read('content/ms/articles/about.mdx');
  expect(copy).toMatch(/^---\ntitle: ".*"\ndescription: ".*"\n---\n/);
  expect(copy).not.toMatch(/^(?:facts|related):/m);
  expect((await tree.l10n('new', 'ms', '--guide', 'what-is-it')).output).toContain(
    'content/ms/articles/basics/what-is-it.mdx',
  );
  expect((await tree.l10n('new', 'ms', '--guide', 'abuot')).output).toContain(
    'Did you mean about?',
  );
  tree.remove();
});

// A quarter of a minute: `npm test` has the other half of this, that a language begins without a mistake.
if (isFull)
  test('a copy that is not translated yet is a state, and no error of any check', () => {
    const begun = filesOfNewLanguage(projectFrom(files), 'ms');
    const guides = Object.keys(files).filter((file) => file.startsWith('content/en/guides/'));
    const copies = Object.fromEntries(
      guides.map((file) => [
        file.replace('/en/', '/ms/'),
        copyOfPage(files[file] ?? '', 'en', 'ms'),
      ]),
    );
    const all = findingsOf(
      projectFrom({ ...files, ...begun, ...copies }, [...languageCodes, 'ms']),
    );
    expect(all.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

test('links elsewhere stay as they are', () => {
  const text = '[a](/en/b/) [c](https://example.org/en/d/) <A href="/en/e/" /> /en/ [f](/ar/g/)';
  expect(copyOfPage(text, 'en', 'ms')).toBe(
    '[a](/ms/b/) [c](https://example.org/en/d/) <A href="/ms/e/" /> /en/ [f](/ar/g/)',
  );
});
