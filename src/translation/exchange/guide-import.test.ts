import { describe, expect, test } from 'vitest';
import { changed, sent, small } from './testing-small.ts';
import { imported } from './testing.ts';

const { xliff12 } = sent;

describe('guides', () => {
  const guide = 'content/id/guides/try.mdx';

  test('codes may move, and nothing else of the guide changes', () => {
    const moved = changed(
      xliff12,
      'Pertama, baca <g id="1" ctype="link">halaman Microsoft</g> dan ini.',
      'Baca ini dan <g id="1" ctype="link">halaman *Microsoft* &lt;3</g>.',
    );
    const text = imported(small, 'id', moved).changes.get(guide);
    expect(text).toBe(
      small[guide]?.replace(
        'Pertama, baca [halaman Microsoft](https://example.com/id) dan ini.',
        'Baca ini dan [halaman \\*Microsoft\\* \\<3](https://example.com/id).',
      ),
    );
  });

  test.each([
    [
      'a component lost',
      /<x id="1" ctype="x-Ui"[^>]*\/>\./g,
      '.',
      /lacks 1 \(<Ui k="portal\.next" \/>\)/,
    ],
    [
      'text around turned into text alone',
      /<g id="3" ctype="bold">satu menit<\/g>/g,
      '<x id="3"/>',
      /around text on one side/,
    ],
    [
      'a code that is empty',
      /<g id="3" ctype="bold">satu menit<\/g>/g,
      '<g id="3"></g>',
      /Markdown cannot hold/,
    ],
  ])('%s', (_, from, to, message) => {
    const at = xliff12.indexOf('<target state="translated">Pilih');
    const broken = xliff12.slice(0, at) + xliff12.slice(at).replace(from, to);
    expect(broken).not.toBe(xliff12);
    expect(imported(small, 'id', broken)).toMatchObject({
      changes: new Map(),
      findings: [
        { key: 'step-one.p1', severity: 'error', message: expect.stringMatching(message) },
      ],
    });
  });

  test('one that is new is begun whole or not at all', () => {
    const { [guide]: _, ...without } = small;
    const { changes } = imported(without, 'id', xliff12);
    expect(changes.get(guide)).toBe(
      small[guide]
        ?.replace('title: Cobalah', 'title: "Cobalah"')
        .replace('example.com/id', 'example.com/en'),
    );
    const half = changed(xliff12, '<target state="translated">Urutannya</target>', '');
    expect(imported(without, 'id', half)).toMatchObject({
      changes: new Map(),
      findings: [
        {
          severity: 'error',
          message: expect.stringMatching(/1 of its 7 texts.*s1\.list1\.item1\.p1/),
        },
      ],
    });
  });

  test('a place that the translation does not have', () => {
    const shorter = { ...small, [guide]: small[guide]?.replace('- Labelnya\n', '') ?? '' };
    expect(imported(shorter, 'id', xliff12)).toMatchObject({
      changes: new Map(),
      findings: [
        {
          severity: 'error',
          key: 's1.list1.item2.p1',
          message: expect.stringMatching(/no such place/),
        },
      ],
    });
  });
});
