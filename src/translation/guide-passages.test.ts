import { expect, test } from 'vitest';
import { checkNamed } from './testing.ts';
import { readGuide } from './guide-file.ts';
import { projectFrom } from './read-project.ts';
import { readableTexts } from './readable-texts.ts';

const head = '---\ntitle: "Judul"\ndescription: "Isi"\n---\n\n';
const passagesOf = (text: string) =>
  readGuide({
    file: 'content/id/guides/x.mdx',
    kind: 'guide',
    language: 'id',
    slug: 'x',
    text: head + text,
  }).passages.map((each) => each.text);

test.each([
  ['a paragraph', 'Kata satu.', ['Kata satu.']],
  ['a line of one component', '<InPractice>Kata.</InPractice>', ['Kata.']],
  [
    'a line of two components',
    '<InPractice>Satu.</InPractice><OnYourScreen>Dua.</OnYourScreen>',
    ['Satu. Dua.'],
  ],
  ['an item of one component', '1. <InPractice>Kata.</InPractice>\n2. Dua.', ['Kata.', 'Dua.']],
  ['a step in one line', '<Steps>\n\n<Step id="a">Kata satu.</Step>\n\n</Steps>', ['Kata satu.']],
  ['components on two lines', '<Note>Satu.</Note>\n<Note>Dua.</Note>', ['Satu.', 'Dua.']],
  ['a note around a paragraph', '<Note>\nSatu *dua*.\n</Note>', ['Satu dua.']],
  ['an assumption', '<Assumed>Satu.</Assumed>', ['Satu.']],
  ['a component in a cell', '| a |\n| - |\n| <InPractice>b</InPractice> |', ['a', 'b']],
  ['a component in a heading', '## <InPractice>Satu</InPractice>', ['Satu']],
  ['a component in a quotation', '> <InPractice>Satu</InPractice>', ['Satu']],
  [
    'paragraphs in a component',
    '<InPractice>\n\nSatu.\n\n- Dua.\n\n</InPractice>',
    ['Satu.', 'Dua.'],
  ],
  ['what others say', 'Satu `two` <Name>Three</Name>.', ['Satu … ….']],
])('of %s all words are read, once', (_, text, passages) => {
  expect(passagesOf(text)).toEqual(passages);
});

test('the front matter, the name of a source and the title of a link are read too', () => {
  const text =
    '<Since source="Nama" href="https://example.org">\nSatu [dua](/id/ "tiga").\n</Since>\n';
  const project = projectFrom({ 'content/id/guides/x.mdx': head + text });
  expect(readableTexts(project).map(({ value, line }) => [value, line])).toEqual([
    ['Judul', 2],
    ['Isi', 3],
    ['Nama', 6],
    ['tiga', 7],
    ['Satu dua.', 7],
  ]);
});

const glossary = JSON.stringify([{ term: 'scan', use: 'pindai', avoid: ['scan'] }], null, 2);

test.each([
  ['a line of one component', '<InPractice>Lalu scan kodenya.</InPractice>', 6],
  ['the third line of a paragraph', 'Satu\ndua <Ui k="portal.next" />\nscan tiga.', 8],
  ['the second line of an item', '1. Satu\n   scan.', 7],
  ['the second line of a component', '<Note>\nSatu.\n\nDua\nscan.\n</Note>', 10],
])('a word is told in its own line: in %s', (_, text, line) => {
  const project = projectFrom({
    'locales/glossary/id.json': glossary,
    'content/id/guides/x.mdx': `${head}${text}\n`,
  });
  expect(checkNamed('glossary-word').run(project)).toMatchObject([{ line }]);
});

test('an English sentence is told in its own line', () => {
  const text = 'Satu dua tiga.\nThis is what you have to do with your phone.';
  const project = projectFrom({ 'content/id/guides/x.mdx': `${head}${text}\n` });
  expect(checkNamed('text-in-english').run(project)).toMatchObject([{ line: 7 }]);
});
