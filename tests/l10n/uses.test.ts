import { afterAll, beforeAll, expect, test } from 'vitest';
import { scenesFile } from '../../src/translation/scenes/scenes.ts';
import { makeTree, type Tree } from './tree.ts';

const guide = (title: string): string =>
  `---\ntitle: "${title}"\ndescription: "How to make one."\n---\n\n<Steps>\n<Step id="begin">\nChoose <Ui k="portal.next" />, then <Ui k="portal.next" />.\n</Step>\n</Steps>\n`;
const cases = Array.from({ length: 10 }, (_, index) => `/check/?row=P${String(index)}`);
let tree: Tree;

beforeAll(() => {
  tree = makeTree({
    'locales/en/portal.json': '{\n  "next": "Next",\n  "old": "Old"\n}\n',
    'locales/id/portal.json': '{\n  "next": "Berikutnya",\n  "old": "Lama"\n}\n',
    'content/en/guides/make-one.mdx': guide('Make one'),
    'content/id/guides/make-one.mdx': guide('Membuat satu'),
    [scenesFile]: JSON.stringify({
      routes: { 'old-codes': { address: 'guides/make-one/', presses: [] } },
      uses: {
        'portal.next': ['old-codes:9', '/trainers/', 'make-one#begin', '*'],
        'portal.old': cases,
      },
    }),
  });
});
afterAll(() => tree.remove());

test('places are told with the titles of their pages, each on a line', async () => {
  const { output } = await tree.l10n('uses', 'portal.next', '--language', 'id');
  expect(output).toContain('Named by:\n  Membuat satu, step begin  /id/guides/make-one/\n');
  expect(output).toContain(
    'Seen on:\n' +
      '  Page trainers  /id/trainers/\n' +
      '  Every page\n' +
      '  Practice of Membuat satu, step begin  /id/guides/make-one/\n' +
      '  Membuat satu, after 9 presses  /id/guides/make-one/\n',
  );
  expect(output).toContain(
    'with links into the practice:\n  /id/translations/text/?key=portal.next\n',
  );
});

test('of many places eight are told, and how many more there are', async () => {
  const { output } = await tree.l10n('uses', 'portal.old');
  expect(output.match(/row=P/g)).toHaveLength(8);
  expect(output).toContain('… and 2 more; --all shows all.');
  expect(output).toContain('No guide and no article names it.');
  expect((await tree.l10n('uses', 'portal.old', '--all')).output.match(/row=P/g)).toHaveLength(10);
});

test('without a language, the page of the text is told in each that is translated into', async () => {
  const { output } = await tree.l10n('uses', 'portal.next');
  expect(output).toContain('  Make one, step begin  /en/guides/make-one/');
  expect(output).toContain('  /id/translations/text/?key=portal.next\n');
  expect(output).not.toContain('/en/translations/text/');
});
