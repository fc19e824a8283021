import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.mjs';
import { projectFrom } from '../../src/translation/read-project.ts';

const files = globSync(['locales/**/*', 'content/**/*'], { cwd: root })
  .filter((file) => statSync(path.join(root, file)).isFile())
  .map((file) => file.split(path.sep).join('/'));
/** Folders of `locales/` that are none of a language may yet come. */
const withTraps = [
  ...files,
  'locales/glossary/id.json',
  'locales/provenance/id.json',
  'locales/source-hashes/id.json',
  'locales/style/id.md',
  'locales/words/ar.json',
  'locales/zh-Hant/portal.json',
];

const project = projectFrom(
  Object.fromEntries(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')])),
);
const localeFiles = project.locales.map(({ file }) => file);
const namespaces = project.locales
  .filter(({ language }) => language === 'en')
  .map(({ namespace }) => namespace)
  .sort();

/** Stands for each language in the place of a file. */
const filesOf = (mask: string) => withTraps.filter((file) => path.posix.matchesGlob(file, mask));

describe('Weblate', () => {
  interface Settings {
    readonly component: Readonly<Record<string, string | boolean>>;
    readonly addons: Readonly<Record<string, Readonly<Record<string, string | boolean>>>>;
  }
  const { component, addons } = JSON.parse(
    readFileSync(path.join(root, 'deploy/weblate.json'), 'utf8'),
  ) as Settings;
  const discovery = addons['weblate.discovery.discovery'] ?? {};

  /** As Weblate does: the whole path has to match, then the code of the language. */
  const discovered = ({ match, language_regex }: Readonly<Record<string, string | boolean>>) =>
    withTraps.flatMap((file) => {
      const pattern = new RegExp(`^(?:${String(match).replaceAll('(?P<', '(?<')})$`);
      const { language = '', component: name = '' } = pattern.exec(file)?.groups ?? {};
      return language !== '' && new RegExp(String(language_regex)).test(language)
        ? [{ file, language, name }]
        : [];
    });

  test('discovery finds every locale file, and nothing else', () => {
    const found = discovered(discovery);
    expect(found.map(({ file }) => file).sort()).toEqual(
      [...localeFiles, 'locales/zh-Hant/portal.json'].sort(),
    );
    expect([...new Set(found.map(({ name }) => name))].sort()).toEqual(namespaces);
  });

  test('a discovery that takes every folder for a language would find glossaries', () => {
    const match = 'locales/(?P<language>[^/]+)/(?P<component>[^/.]+)\\.json';
    const found = discovered({ match, language_regex: '^[^.]+$' });
    expect(found.map(({ language }) => language)).toEqual(
      expect.arrayContaining(['glossary', 'provenance', 'source-hashes', 'words']),
    );
  });

  test.each([
    ['the component', component['template'], component['filemask']],
    ['discovery', discovery['base_file_template'], discovery['match']],
  ])('%s has an English file for each of its own', (_, template) => {
    for (const name of namespaces) {
      expect(files).toContain(String(template).replace('{{ component }}', name));
    }
  });

  test('the mask of the component finds one file of each language', () => {
    const languages = filesOf(String(component['filemask'])).map(
      (file) => file.split('/')[1] ?? '',
    );
    const filter = new RegExp(String(component['language_regex']));
    expect(languages.filter((language) => filter.test(language))).toEqual(languages);
    expect(languages).toContain('en');
    expect(component['file_format']).toBe(discovery['file_format']);
  });
});

describe('Crowdin', () => {
  const settings = readFileSync(path.join(root, 'crowdin.yml'), 'utf8');
  const value = (name: string) => new RegExp(`^[ -]*${name}: (.*)$`, 'm').exec(settings)?.[1] ?? '';

  test('takes the English locale files, and nothing else', () => {
    expect(filesOf(value('source').slice(1)).sort()).toEqual(
      localeFiles.filter((file) => file.startsWith('locales/en/')).sort(),
    );
    expect(settings.match(/^ {2}- source:/gm)).toHaveLength(1);
    expect(value('type')).toBe('i18next_json');
  });

  test('puts each language where the site reads it', () => {
    const places = new Set(
      project.locales.map(({ language, namespace }) =>
        value('translation')
          .slice(1)
          .replace('%two_letters_code%', language)
          .replace('%original_file_name%', `${namespace}.json`),
      ),
    );
    expect([...places].sort()).toEqual([...localeFiles].sort());
  });

  test('brings no English back as a translation', () => {
    expect(value('skip_untranslated_strings')).toBe('true');
  });
});
