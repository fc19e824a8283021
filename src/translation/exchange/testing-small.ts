import { projectFrom } from '../read-project.ts';
import { exchangeOf, formats, imported, type Files } from './testing.ts';

/** A project of one locale file and one guide, in English and Indonesian, for tests of what goes wrong. */
export const small: Files = {
  'locales/en/portal.json': `{
  "next": "Next",
  "greeting": "Hello {{name}}, you have {{count}} codes",
  "codes_one": "{{count}} code",
  "codes_other": "{{count}} codes",
  "sum": "-5 + 3 = -2"
}
`,
  'locales/id/portal.json': `{
  "next": "Berikutnya",
  "greeting": "Halo {{name}}, Anda punya {{count}} kode",
  "codes_other": "{{count}} kode"
}
`,
  'content/en/guides/try.mdx': `---
title: "Try it"
description: "How to try it: in one step."
---

First of all, read the [page of Microsoft](https://example.com/en) and this.

<Steps>

<Step id="one">
Choose <Ui k="portal.next" />.<InPractice> Then wait for **one minute**.</InPractice>
</Step>

</Steps>

## What is real

- The order
- The labels
`,
  'content/id/guides/try.mdx': `---
title: Cobalah
description: "Cara mencobanya: satu langkah."
---

Pertama, baca [halaman Microsoft](https://example.com/id) dan ini.

<Steps>

<Step id="one">
Pilih <Ui k="portal.next" />.<InPractice> Lalu tunggu **satu menit**.</InPractice>
</Step>

</Steps>

## Mana yang nyata

- Urutannya
- Labelnya
`,
};

const project = projectFrom(small);

/** The small project, and what goes out of it in each format. */
export const sent = {
  project,
  xliff12: formats['XLIFF 1.2'](exchangeOf(project, 'id')),
  xliff20: formats['XLIFF 2.0'](exchangeOf(project, 'id')),
  csv: formats.CSV(exchangeOf(project, 'id')),
};

export const lineOf = (text: string, part: string): number =>
  text.slice(0, text.indexOf(part)).split('\n').length;

export const errorsIn = (text: string) =>
  imported(small, 'id', text).findings.filter(({ severity }) => severity === 'error');

/** The text with something else in one place, which must be there. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`There is no ${from}`);
  return text.replace(from, () => to);
}
