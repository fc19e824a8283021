import { describe, expect, test } from 'vitest';
import { changed, errorsIn, sent, small } from './testing-small.ts';
import { imported } from './testing.ts';

const { xliff12, xliff20, csv } = sent;

describe('what a tool calls no translation yet', () => {
  test.each([
    ['new', changed(xliff12, 'state="translated">Berikutnya', 'state="new">Next')],
    [
      'needs-translation',
      changed(xliff12, 'state="translated">Berikutnya', 'state="needs-translation">Next'),
    ],
    [
      'initial',
      changed(
        changed(xliff20, '<target>Berikutnya', '<target>Next'),
        '<segment state="translated">\n          <source>Next',
        '<segment state="initial">\n          <source>Next',
      ),
    ],
  ])('state %s is left out, and told once', (state, text) => {
    const { taken, findings, changes } = imported(small, 'id', text);
    expect(taken).toEqual([]);
    expect(changes.size).toBe(0);
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        message: expect.stringMatching(new RegExp(`1 translation.*"${state}".*portal\\.next`)),
        fix: expect.stringContaining('translated'),
      },
    ]);
  });

  test.each([
    changed(xliff12, 'state="translated">Berikutnya', 'state="new">Berikutnya'),
    changed(xliff12, 'state="translated">Berikutnya', 'state="needs-review-translation">Lanjut'),
  ])('what has not changed is not told, and what has to be reviewed is taken', (text) => {
    expect(imported(small, 'id', text).findings).toEqual([]);
  });
});

test.each([
  ['XLIFF 1.2', changed(xliff12, '>Berikutnya<', '><')],
  ['XLIFF 2.0', changed(xliff20, '>Berikutnya<', '><')],
  ['CSV', changed(csv, '"Berikutnya"', '""')],
])('an empty translation in %s leaves the text as it is, and that is said', (_, text) => {
  const { findings, empty, changes } = imported(small, 'id', text);
  expect(changes.size).toBe(0);
  expect(empty).toBeGreaterThanOrEqual(1);
  expect(findings).toMatchObject([
    { severity: 'warning', message: expect.stringMatching(/1 text.*empty.*portal\.next/) },
  ]);
});

test.each([
  ['<x id="name"/>', changed(xliff12, '>Halo <x id="name"', '>Halo {{name}}, <y id="name"')],
  ['<ph id="name"/>', changed(xliff20, '>Halo <ph id="name"', '>Halo {{name}}, <y id="name"')],
])('a code that was typed as text is told with how it is written: %s', (code, text) => {
  const typed = text.replace(/<y id="name"[^>]*\/>/, '');
  expect(errorsIn(typed)).toMatchObject([
    { message: expect.stringContaining('{{name}} as text'), fix: expect.stringContaining(code) },
  ]);
});

test('a table without a column is told with the names of the columns', () => {
  expect(() => imported(small, 'id', 'file,id\na,b')).toThrow(/target/);
});
