import { globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.mjs';
import { readFiles } from '../../scripts/l10n/files.ts';
import { ownNameOf } from '../../src/i18n/language-names.ts';
import { isLanguage, languageCodes } from '../../src/i18n/languages.ts';
import { findingsOf } from '../../src/translation/findings.ts';
import {
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
  expect(begun).toContain('The files in locales/ms/ are empty: {}.');
  expect(begun).toContain('every guide and the coach name the windows');
  expect(begun).toContain('Keys may be left out; keep their nesting.');
  expect(begun).toContain('copy content/en/guides/<name>.mdx to content/ms/guides/<name>.mdx');
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
  for (const folder of ['glossary', 'provenance', 'style', 'source-hashes', 'words']) {
    expect(help).toContain(`${folder}/`);
    for (const end of ['json', 'md', 'txt']) {
      rmSync(path.join(tree.folder, `locales/${folder}/ms.${end}`), { force: true });
    }
  }
  rmSync(path.join(tree.folder, 'locales/ms'), { recursive: true });
  tree.write(languagesFile, before(tree.read(languagesFile)));
  expect(globSync('**/*ms*', { cwd: tree.folder })).toEqual([]);
  expect(tree.read(languagesFile)).toBe(table);
  tree.remove();
});
