import { expect, test } from 'vitest';
import { begunPage } from './begun.ts';
import { surroundingsIn } from './guide-rules/checks-of-guides.ts';
import { projectFrom } from './read-project.ts';

/** What `npm run dev` shows of a page whose translation is not whole. */

const english = `---
title: "Sign in"
description: "How to sign in to the page."
---

Open the page first. It takes a minute, see [about](/en/about/).

<Steps>

<Step id="open">
In the <Where w="browser" />, choose <Ui k="portal.next" /> and wait a moment.
</Step>

<Step id="close">
Close the page again when you are done.
</Step>

</Steps>

## What is real here

All of this was invented for the practice.
`;
const files = {
  'locales/en/portal.json': '{ "next": "Next" }',
  'locales/en/window.json': '{ "browser": "Browser" }',
  'content/en/guides/a.mdx': english,
  'content/en/articles/about.mdx':
    '---\ntitle: "About"\ndescription: "About us all."\n---\n\nText.\n',
};

function shown(own: string) {
  const project = projectFrom({ ...files, 'content/ms/guides/a.mdx': own });
  const guide = project.guides.find(({ language }) => language === 'ms');
  if (!guide) throw new Error('There is no guide.');
  return begunPage(guide, surroundingsIn(project)(guide));
}

const open = `<Step id="open">
Dalam <Where w="browser" />, pilih <Ui k="portal.next" /> dan tunggu sebentar.
</Step>`;

test('of a copy with one translated step, that one is translated and the rest is in English', () => {
  const own = english.replace(/<Step id="open">[^]*?<\/Step>/, open);
  const page = shown(own);
  expect(page?.text).toContain('tunggu sebentar');
  expect(page?.text).toContain('Close the page again');
  // Its links lead to pages of the language that is written.
  expect(page?.text).toContain('[about](/ms/about/)');
  expect(page?.parts.get('step:open')).toBe('translated');
  expect(page?.parts.get('step:close')).toBe('source');
});

test('a step, a section and a title that the file does not have yet come from the source, in its order', () => {
  const page = shown(
    `---\ntitle: "Log masuk"\ndescription: ""\n---\n\n<Steps>\n\n${open}\n\n</Steps>\n`,
  );
  expect(page?.text).toMatch(
    /title: "Log masuk"[^]*tunggu sebentar[^]*Close the page[^]*What is real/,
  );
  expect(page?.parts.get('title')).toBe('translated');
  expect(page?.parts.get('description')).toBe('source');
  expect(page?.parts.get('section:1')).toBe('source');
});

test('a step that is half translated is shown as it is, and counted as unfinished', () => {
  const page = shown(
    english.replace(
      'Close the page again when you are done.',
      'Tutup halaman itu.\n\nAll of this was invented for the practice.',
    ),
  );
  expect(page?.parts.get('step:close')).toBe('begun');
  expect(page?.text).toContain('Tutup halaman itu');
});

test('a step with a mistake is shown in the source language; the others stay translated', () => {
  const page = shown(
    english
      .replace(/<Step id="open">[^]*?<\/Step>/, open.replace('portal.next', 'portal.nxt'))
      .replace('Close the page again when you are done.', 'Tutup halaman itu semula.'),
  );
  expect(page?.text).not.toContain('portal.nxt');
  expect(page?.parts.get('step:open')).toBe('refused');
  expect(page?.text).toContain('Tutup halaman itu semula');
});

test('a section that is missing between others does not take the place of another one', () => {
  const sections = (about: string, list: string, real: string) =>
    `${english.split('## What')[0] ?? ''}${about}${list}${real}`;
  const source = sections(
    '## When it fails\n\nAsk your admin for a new one, see [about](/en/about/).\n\n',
    '## When you are lost\n\nThe server says 535 and the list is empty again today.\n\n',
    '## What is real here\n\nAll of this was invented for the practice by Sari.\n',
  );
  const own = sections(
    '## Apabila gagal\n\nMinta yang baharu daripada pentadbir, lihat [perihal](/ms/about/).\n\n',
    '',
    '## Apa yang benar di sini\n\nSemua ini direka oleh Sari untuk latihan ini sahaja.\n',
  );
  const project = projectFrom({
    ...files,
    'content/en/guides/a.mdx': source,
    'content/ms/guides/a.mdx': own,
  });
  const guide = project.guides.find(({ language }) => language === 'ms');
  const page = guide && begunPage(guide, surroundingsIn(project)(guide));
  expect(page?.text).toMatch(/Apabila gagal[^]*The server says 535[^]*direka oleh Sari/);
  expect([...(page?.parts ?? [])].filter(([name]) => name.startsWith('section:'))).toEqual([
    ['section:1', 'translated'],
    ['section:2', 'source'],
    ['section:3', 'translated'],
  ]);
});

test('of an article, what only the source says about it is left out', () => {
  const project = projectFrom({
    ...files,
    'content/en/articles/about.mdx':
      '---\ntitle: "About"\ndescription: "About us all."\nfacts: ["R1"]\nrelated: ["about"]\n---\n\nThis is a long text here.\n\n## What it is\n\nIt is a text as well.\n',
    'content/ms/articles/about.mdx':
      '---\ntitle: "Perihal"\ndescription: "Perihal kami semua."\n---\n\nIni teks yang panjang.\n',
  });
  const own = project.guides.find(({ file }) => file === 'content/ms/articles/about.mdx');
  const page = own && begunPage(own, surroundingsIn(project)(own));
  expect(page?.text).toMatch(/Ini teks yang panjang[^]*It is a text as well/);
  expect(page?.text).not.toContain('R1');
});

test('what would run is never part of it, and what cannot be read is not shown at all', () => {
  expect(shown(`${english}\n\n{process.exit(1)}\n`)?.text ?? '').not.toContain('process');
  expect(
    shown(english.replace('Open the page', 'export const a = 1;\n\nOpen'))?.text ?? '',
  ).not.toContain('export');
  expect(shown(english.replace('</Step>', ''))).toBeNull();
});
