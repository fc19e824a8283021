import { expect, test } from 'vitest';
import { findingsBy } from '../findings-by.ts';
import { projectFrom } from '../read-project.ts';
import { guideRules } from './all-guide-rules.ts';
import { checkOfGuides } from './checks-of-guides.ts';

const checksOfGuides = guideRules.map(checkOfGuides);

const english = `---
title: "Make one"
description: "How to make one."
---

<Since source="A source" href="https://example.org/">
It has been so since the spring of this year.
</Since>

<Steps>
<Step id="begin">
Open the page that is named in the letter, and [read it](/en/check/).
</Step>
<Step id="end">
Close the page again when everything is done.
</Step>
</Steps>

## When it is not there

Then ask whoever is in charge of the machines.

## When it was there

Then look for it at another place of the same page for 5 minutes.
`;

/** Every sentence in other words; Japanese does not promise to be complete, Indonesian does. */
const translated = (language: string): string =>
  english
    .replace('It has been so since the spring', 'Begitu sejak musim semi')
    .replace('Open the page that is named in', 'Buka halaman yang ada pada')
    .replace('/en/', `/${language}/`)
    .replace('Close the page again when', 'Tutup lagi halamannya kalau')
    .replace('When it is not there', 'Kalau tidak ada di sana')
    .replace('Then ask whoever is in', 'Tanyakan kepada orang yang')
    .replace('When it was there', 'Kalau pernah ada di sana')
    .replace('Then look for it', 'Carilah kalau begitu');

const found = (language: string, text: string) =>
  findingsBy(
    projectFrom({
      'content/en/guides/a.mdx': english,
      [`content/${language}/guides/a.mdx`]: text,
    }),
    checksOfGuides,
  ).map(({ check, severity, message }) => ({ check, severity, message }));

test.each(['id', 'ja'])('a whole translation is right: %s', (language) => {
  expect(found(language, translated(language))).toEqual([]);
});

const without = {
  'a step': [/<Step id="begin">[^]*?<\/Step>\n/, 'guide-steps-differ', 'Step "begin" is missing.'],
  'a section': [/## Kalau pernah[^]*$/, 'guide-headings-differ', '"When it was there" is missing.'],
  'since when it holds': [
    /<Since[^]*?<\/Since>/,
    'guide-parts-differ',
    'note on since when it holds, <Since>.',
  ],
} as const;

test.each(Object.entries(without))('left out: %s', (_, [piece, check, message]) => {
  for (const [language, severity] of [
    ['id', 'error'],
    ['ja', 'warning'],
  ] as const) {
    const [first, ...more] = found(language, translated(language).replace(piece, ''));
    expect(first).toMatchObject({ check, severity, message: expect.stringContaining(message) });
    expect(first?.message.endsWith('Readers see the whole page in English.')).toBe(
      language === 'ja',
    );
    expect(more).toEqual([]);
  }
});

test('of several steps left out, a language in work is told once', () => {
  const none = translated('ja').replace(/<Step id="[^]*<\/Step>/, '<Step id="begin">\nX\n</Step>');
  const steps = '<Step id="b">\nB.\n</Step>\n<Step id="c">\nC.\n</Step>\n</Steps>';
  const files = {
    'content/en/guides/a.mdx': english.replace('</Steps>', steps),
    'content/ja/guides/a.mdx': none,
  };
  expect(findingsBy(projectFrom(files), checksOfGuides)).toMatchObject([
    {
      severity: 'warning',
      message: expect.stringContaining('3 of 4 steps are missing: end, b, c.'),
    },
  ]);
});

test('a part that the English guide does not have is an error in every language', () => {
  const more = `${translated('ja')}\n<Since source="B" href="https://example.com/">\nX\n</Since>\n`;
  expect(found('ja', more)).toMatchObject([{ check: 'guide-parts-differ', severity: 'error' }]);
});

test('half translated: an error where completeness is promised, elsewhere how far it is', () => {
  const half = (language: string) =>
    english
      .replace('/en/', `/${language}/`)
      .replace('Close the page again when', 'Tutup lagi halamannya kalau');
  expect(found('id', half('id'))).toMatchObject([{ check: 'guide-copied', severity: 'error' }]);
  expect(found('ja', half('ja'))).toEqual([
    {
      check: 'guide-copied',
      severity: 'warning',
      message: '1 of 7 passages is translated. Readers see the whole page in English.',
    },
  ]);
});
