import { afterEach, beforeEach, expect, test } from 'vitest';
import { Workshop } from '../../scripts/lib/in-place/workshop.ts';
import { makeTree, type Tree } from './tree.ts';

/** What the editor in the page is told while somebody types. */

const guide = 'content/id/guides/a.mdx';
const english = `---
title: "Sign in"
description: "How to sign in."
---

Open the page first. It takes a minute.

<Steps>

<Step id="open">
Wait until it is there.

Then close the page again.
</Step>

</Steps>
`;
// One passage has two spaces in a row already.
const indonesian = english
  .replace('"Sign in"', '"Masuk"')
  .replace('"How to sign in."', '"Cara masuk."')
  .replace('Open the page first. It takes a minute.', 'Buka  halamannya dahulu. Perlu semenit.')
  .replace('Wait until it is there.', 'Tunggu sampai muncul.')
  .replace('Then close the page again.', 'Lalu tutup lagi halamannya.');

let tree: Tree;
let workshop: Workshop;
beforeEach(() => {
  tree = makeTree({
    'locales/en/portal.json': '{ "next": "Next" }',
    'content/en/guides/a.mdx': english,
    [guide]: indonesian,
  });
  workshop = new Workshop(
    tree.folder,
    () => 0,
    (work) => work(),
  );
});
afterEach(() => tree.remove());

function passage(text: string, step: string | null) {
  const { unit, hash } = workshop.look({ kind: 'passage', file: guide, text, step });
  if (!unit) throw new Error('There is no such text.');
  const { language, file, id, fields } = unit;
  const before = { [id]: fields[0]?.value ?? '' };
  return (value: string) => ({ language, file, id, before, hash, values: { [id]: value } });
}
const told = (judged: { findings: readonly { message: string }[] }) =>
  judged.findings.map(({ message }) => message).join('\n');

test('a mistake that another passage of the file has too is told, and not written', () => {
  const typed = passage('Tunggu sampai muncul.', 'open')('Tunggu  sampai muncul.');
  expect(told(workshop.judge(typed))).toContain('two spaces');
  expect(workshop.save(typed).outcome).toBe('refused');
});

test('a mistake that the passage itself had before is told as soon as it is opened', () => {
  const typed = passage('Buka halamannya dahulu. Perlu semenit.', null);
  expect(told(workshop.judge(typed('Buka  halamannya dahulu. Perlu semenit.')))).toContain(
    'two spaces',
  );
  expect(told(workshop.judge(typed('Buka halamannya dahulu. Perlu semenit.')))).toBe('');
});

test('another passage can be saved meanwhile, and hears nothing of it', () => {
  const typed = passage('Tunggu sampai muncul.', 'open')('Tunggu sampai tampak.');
  expect(told(workshop.judge(typed))).toBe('');
  expect(workshop.save(typed).outcome).toBe('saved');
});

test('of a page that is a copy still, or lacks a heading, one passage after the other can be saved', () => {
  const more = `${english}\n## When it is not there\n\nThen ask your admin for it.\n\n## What is real here\n\nAll of it was invented here.\n`;
  tree.write('content/en/guides/a.mdx', more);
  tree.write(guide, more.replace(/## When[^]*?(?=## What)/, ''));
  const typed = passage('Wait until it is there.', 'open')('Tunggu sampai tampak.');
  expect(told(workshop.judge(typed))).toBe('');
  expect(workshop.save(typed).outcome).toBe('saved');
  const heading = passage('What is real here', null)('Apa yang nyata di sini');
  expect(workshop.save(heading).outcome).toBe('saved');
});

test('the passages around one are shown with the labels that they name', () => {
  tree.write(
    guide,
    indonesian.replace('Lalu tutup lagi', 'Lalu pilih <Ui k="portal.next" />, tutup lagi'),
  );
  const { unit } = workshop.look({
    kind: 'passage',
    file: guide,
    text: 'Tunggu sampai muncul.',
    step: 'open',
  });
  expect(unit?.neighbours.at(-1)?.text).toContain('<Ui k="portal.next" />');
});
