import { afterAll, beforeAll, expect, test } from 'vitest';
import { languageCodes, sourceLanguage } from '../../src/i18n/languages.ts';
import { makeTree, type Tree } from './tree.ts';

const english = `---
title: "Make one"
description: "How to make one."
---

Everybody can do this, and it takes four minutes.

<Steps>
<Step id="begin">
Open the page that is named in the letter, and [read it](/en/check/).
</Step>
<Step id="middle">
<InPractice>Wait for the letter that comes to the practice phone.</InPractice><OnYourScreen>Wait for the [letter](/en/about/) that comes to your own phone.</OnYourScreen>
</Step>
<Step id="end">
Close the page again when everything is done.

Then throw the letter away as soon as you can.
</Step>
</Steps>
`;
const file = 'content/ja/guides/make-one.mdx';
let tree: Tree;

beforeAll(() => {
  tree = makeTree({
    'locales/en/portal.json': '{\n  "next": "Next",\n  "mail": "Outlook"\n}\n',
    'locales/ja/portal.json': '{\n  "next": "Next",\n  "mail": "Outlook"\n}\n',
    'locales/same-as-source.json': '{ "*": ["Outlook"] }\n',
    'content/en/guides/make-one.mdx': english,
    [file]: english,
  });
});
afterAll(() => tree.remove());

/** What the three commands say is translated: the figures, what would be recorded, and what is told of the file. */
async function translated() {
  const [{ files }] = JSON.parse((await tree.l10n('status', 'ja', '--json')).output) as [
    { files: { file: string; translated: number; steps?: { translated: number } }[] },
  ];
  const status = files.find((each) => each.file === file);
  const { output: checked } = await tree.l10n('check', 'ja', '--no-spelling', '--json');
  const { output: accepted } = await tree.l10n('accept', 'ja', '--json');
  return {
    parts: status?.translated,
    steps: status?.steps?.translated,
    accepted: (JSON.parse(accepted) as { id: string }[]).map(({ id }) => id),
    found: (JSON.parse(checked) as { what: string }[]).map(({ what }) => what),
  };
}

test('a copy of the English guide is not translated, whichever command is asked', async () => {
  const { parts, steps, accepted, found } = await translated();
  expect({ parts, steps, accepted }).toEqual({ parts: 0, steps: 0, accepted: ['portal.mail'] });
  expect(found).toEqual([
    expect.stringContaining('0 of 5 passages are translated.'),
    expect.stringContaining('/en/check/'),
    expect.stringContaining('/en/about/'),
    expect.stringContaining('The text is the same as in English: "Next"'),
  ]);
});

test('accept says how many it left out, and without a language, in which ones it recorded', async () => {
  const { output } = await tree.l10n('accept', 'ja', 'guides/make-one');
  expect(output).toContain('0 recorded as translated from today’s English text.\n');
  expect(output).toContain('6 not translated yet, so nothing was recorded of them.');
  const translations = languageCodes.filter((code) => code !== sourceLanguage);
  expect((await tree.l10n('accept')).output).toContain(
    `English text (${translations.join(', ')}).`,
  );
});

test('a step counts and is recorded when no passage of it is the English one any more', async () => {
  const half = english
    .replaceAll('/en/', '/ja/')
    .replace('Everybody can do this, and it takes four minutes.', '誰でも4分でできます。')
    .replace('Close the page again when everything is done.', 'すべて終わったら閉じます。');
  tree.write(file, half);
  expect(await translated()).toMatchObject({
    parts: 1,
    steps: 0,
    accepted: ['guides/make-one#lead'],
  });
  tree.write(file, half.replace('Then throw the letter away as soon as you can.', '捨てます。'));
  expect(await translated()).toMatchObject({
    parts: 2,
    steps: 1,
    accepted: ['guides/make-one#step:end'],
  });
});
