import { expect, test } from 'vitest';
import { projectFrom } from '../read-project.ts';
import { checkNamed } from '../testing.ts';

const english = [
  '## What is real here\n\nNothing is.\n\n- One thing\n- Another thing',
  '## When the button is not there\n\n[Which one do you see?](/en/check/?row=P1)\n\nThen wait for 15 minutes.',
  '## How long it takes\n\nIt takes 3 days.',
  '## Whom to ask\n\nAsk your admin.\n\nOr ask us.\n\nOr nobody.',
];
const malay = [
  '## Mana yang nyata\n\nTiada.\n\n- Satu benda\n- Benda lain',
  '## Kalau butang tiada\n\n[Yang mana satu?](/ja/check/?row=P1)\n\nTunggu 15 minit.',
  '## Berapa lama\n\nIa mengambil 3 hari.',
  '## Siapa yang ditanya\n\nTanya admin.\n\nAtau kami.\n\nAtau tiada.',
];
const head = '---\ntitle: "T"\ndescription: "D"\n---\n\n';

const found = (source: readonly string[], own: readonly string[]) =>
  checkNamed('guide-headings-differ').run(
    projectFrom({
      'content/en/guides/a.mdx': head + source.join('\n\n'),
      'content/ja/guides/a.mdx': head + own.join('\n\n'),
    }),
  );

test.each([0, 1, 2, 3])('the section that was left out is named: number %i', (index) => {
  const [first, ...more] = found(english, malay.toSpliced(index, 1));
  const heading = /^## (.*)/.exec(english[index] ?? '')?.[1] ?? '';
  expect(first?.message).toContain(`The heading for "${heading}" is missing.`);
  expect(more).toEqual([]);
});

test('several that were left out are named together', () => {
  expect(found(english, [malay[0] ?? '', malay[2] ?? ''])[0]?.message).toContain(
    'The headings for "When the button is not there" and "Whom to ask" are missing.',
  );
});

test('where nothing tells sections apart, both lists are shown', () => {
  const plain = (...names: string[]) => names.map((name) => `## ${name}\n\nText.`);
  expect(found(plain('One', 'Two', 'Three'), plain('Satu', 'Dua'))).toMatchObject([
    {
      message: expect.stringContaining('1 of 3 headings is missing.'),
      fix: 'English: "One"; "Two"; "Three". Here: "Satu"; "Dua".',
    },
  ]);
});

test.each([0, 1, 2, 3])('a heading whose section is still there is named: number %i', (index) => {
  const own = malay.with(index, (malay[index] ?? '').replace(/^## .*\n\n/, ''));
  const heading = /^## (.*)/.exec(english[index] ?? '')?.[1] ?? '';
  expect(found(english, own)[0]?.message).toContain(`The heading for "${heading}" is missing.`);
});
