import { expect, test } from 'vitest';
import { allChecks } from './all-checks.ts';
import { isUtf8, textOfBytes } from './encoding.ts';
import { findingsBy } from './findings-by.ts';
import { fixedText } from './fixes.ts';
import { projectFrom } from './read-project.ts';

const latin1 = (text: string) => textOfBytes(Buffer.from(text, 'latin1'));
const json = '{\n  "next": "Étape suivante",\n  "ready": "C\u0092est prêt à être créé"\n}\n';
const right = json.replace('\u0092', '’');
const page = '---\ntitle: "Créer"\ndescription: "Étape"\n---\n\nDéjà créé.\n';

test('UTF-8 is read as it is, with its mark and its replacement characters', () => {
  for (const text of ['', 'aé“日本語😀', '\ufeffx', 'a\ufffdb', '\ud83d\ude00é'])
    expect(textOfBytes(Buffer.from(text))).toBe(text);
  expect(isUtf8('😀\ufffd')).toBe(true);
});

test.each([
  ['locales/fr/portal.json', json],
  ['content/fr/guides/add-app-password.mdx', page],
])('%s in the encoding of Windows is one finding, with what to do', (file, text) => {
  const files = {
    'locales/en/portal.json': '{ "next": "Next", "ready": "Ready" }',
    'content/en/guides/add-app-password.mdx': page,
  };
  const project = projectFrom({ ...files, [file]: latin1(text) }, ['en', 'fr']);
  const found = findingsBy(project, allChecks).filter((each) => each.file === file);
  expect(found).toMatchObject([
    {
      line: 2,
      message: expect.stringMatching(/not saved as UTF-8.*byte [CE]9.*"[Éé]"/),
      fix: expect.stringContaining('check --fix'),
    },
  ]);
});

test('where the replacement character is in the file, the letter is lost, as before', () => {
  const text = '{ "next": "\ufffdtape" }';
  const files = { 'locales/en/portal.json': '{ "next": "Next" }', 'locales/fr/portal.json': text };
  expect(findingsBy(projectFrom(files, ['en', 'fr']), allChecks)).toContainEqual(
    expect.objectContaining({ check: 'text-damaged' }),
  );
});

test('the fix reads the encoding of Windows, in texts and pages', () => {
  expect(fixedText('locales/fr/portal.json', latin1(json)).text).toBe(right);
  const file = 'content/fr/guides/add-app-password.mdx';
  expect(fixedText(file, latin1(page))).toEqual({ text: page, changes: ['encoding'] });
  // É and a no-break space are two bytes that happen to be UTF-8.
  const chance = page.replace('créé.', 'CRÉÉ\u00a0!');
  expect(fixedText(file, latin1(chance)).text).toBe(chance);
});

test.each([
  ['a language that has other letters there', 'locales/pl/portal.json', latin1('"½ródło"')],
  ['a file of every language', 'locales/same-as-source.json', latin1('"é"')],
  ['the encoding of old Macs', 'locales/fr/portal.json', latin1('"\u008etape"')],
  [
    'lines in two encodings',
    'locales/fr/portal.json',
    textOfBytes(Buffer.concat([Buffer.from('"é"'), Buffer.from('"é"', 'latin1')])),
  ],
])('the fix leaves %s as it is', (_, file, text) => {
  expect(isUtf8(text)).toBe(false);
  expect(fixedText(file, text)).toEqual({ text, changes: [] });
});
