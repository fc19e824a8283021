import { expect, test } from 'vitest';
import { projectFrom } from '../read-project.ts';
import { labelTyped } from './label-typed.ts';

const findings = (text: string) =>
  labelTyped.run(
    projectFrom({
      'locales/id/portal.json': '{ "next": "Berikutnya" }',
      'content/id/guides/x.mdx': `---\ntitle: "A"\ndescription: "B"\n---\n\n${text}\n`,
    }),
  );

test.each(['Pilih “Berikutnya”.', 'Pilih "berikutnya".', 'Pilih 「Berikutnya」.'])(
  '%s is told, with the key',
  (text) => {
    expect(findings(text)).toMatchObject([
      { line: 6, fix: expect.stringContaining('portal.next') },
    ]);
  },
);

test.each(['Pilih <Ui k="portal.next" />.', 'Lalu berikutnya.', '## “Berikutnya” tidak ada'])(
  '%s is fine',
  (text) => {
    expect(findings(text)).toEqual([]);
  },
);
