import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import xliff12ToJs from 'xliff/xliff12ToJs';
import xliff2js from 'xliff/xliff2js';
import { projectFrom } from '../read-project.ts';
import { joined, plainText, type Code, type Content, type NamedContent } from './content.ts';
import { small } from './testing-small.ts';
import { exchangeOf, formats, imported, projectFiles, reading } from './testing.ts';
import type { UnitFile } from './unit.ts';
import { unitsOf } from './units.ts';

const project = projectFrom(small);
const units = unitsOf(project, 'id');

/** Text with what Markdown, MDX, XML, JSON, YAML and CSV each read in their own way. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '*',
          '_',
          '`',
          '[',
          ']',
          '(',
          ')',
          '#',
          '-',
          '+',
          '>',
          '|',
          '~~',
          '\\',
          '"',
          "'",
          '&',
          '&amp;',
          ':',
          ';',
          ',',
        ],
        ...[
          '1. ',
          '    ',
          '\n',
          'https://x.yz',
          'www.x.yz',
          'a@b.cd',
          ']]>',
          '!',
          '=',
          '---',
          ' ',
          'é',
          '流出',
          'كلمة',
          '😀',
        ],
      ),
      fc.string({ minLength: 1, maxLength: 5 }),
      fc.constantFrom('kata ', 'sandi', ' aplikasi.'),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** The translation with other words between its codes. */
const reworded = (content: Content, words: readonly string[]): Content => {
  let index = 0;
  const within = (parts: Content): Content =>
    joined<Code>(
      parts.map((part) =>
        typeof part === 'string'
          ? (words[(index += 1) % words.length] ?? '')
          : { ...part, children: part.children && within(part.children) },
      ),
    );
  return within(content);
};

const withTarget = (id: string, words: readonly string[]): UnitFile[] =>
  units.map((file) => ({
    ...file,
    units: file.units.map((unit) =>
      unit.id === id && unit.target ? { ...unit, target: reworded(unit.target, words) } : unit,
    ),
  }));

/**
 * As a paragraph or a value of front matter holds it: on one line, with nothing at its ends. Each text by itself, since a code
 * between two of them keeps them apart.
 */
const onOneLine = (content: Content): string => {
  const flat = (parts: Content): Content =>
    parts.map((part) =>
      typeof part === 'string'
        ? part.replace(/\s*\n\s*/g, ' ')
        : { ...part, children: part.children && flat(part.children) },
    );
  return plainText(flat(content)).trim();
};

const ids = units.flatMap((file) => file.units.filter(({ target }) => target).map(({ id }) => id));

describe.each(Object.entries(formats))('%s', (_, write) => {
  test('whatever a translator writes is read again as it was written, or refused by name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.array(texts, { minLength: 1, maxLength: 4 }),
        (id, words) => {
          const files = withTarget(id, words);
          const { changes, findings } = imported(
            small,
            'id',
            write(exchangeOf(project, 'id', files)),
          );
          const errors = findings.filter(({ severity }) => severity === 'error');
          const targetIn = (all: readonly UnitFile[]) =>
            all.flatMap((file) => file.units).find((unit) => unit.id === id)?.target ?? [];
          if (errors.length > 0) {
            expect(new Set(errors.map(({ key }) => key))).toEqual(new Set([id]));
            expect(changes.size).toBe(0);
            return;
          }
          const after = unitsOf(projectFrom({ ...small, ...Object.fromEntries(changes) }), 'id');
          expect(onOneLine(targetIn(after))).toBe(onOneLine(targetIn(files)));
          // Nothing beside it has changed.
          expect(withoutTarget(after, id)).toEqual(withoutTarget(units, id));
        },
      ),
      { numRuns: 150 },
    );
  });
});

const withoutTarget = (files: readonly UnitFile[], id: string) =>
  files.map((file) => file.units.map((unit) => (unit.id === id ? null : unit.target)));

test('any bytes are read or refused, and nothing is thrown', () => {
  const xliff = formats['XLIFF 1.2'](exchangeOf(project, 'id'));
  fc.assert(
    fc.property(
      fc.nat(xliff.length),
      fc.nat(40),
      fc.oneof(
        fc.string(),
        fc.constantFrom('<', '&', '</target>', '<g id="1">', ']]>', '<!--', '\0'),
      ),
      (at, length, other) => {
        const text = xliff.slice(0, at) + other + xliff.slice(at + length);
        try {
          const { findings } = imported(small, 'id', text);
          for (const { fix, line } of findings)
            expect([fix, line]).toEqual([expect.stringMatching(/\w/), expect.any(Number)]);
        } catch (error) {
          expect(String(error)).toMatch(/^Error: \d+: /);
        }
      },
    ),
    { numRuns: 300 },
  );
});

type Element = Readonly<Record<string, { readonly id: string; readonly contents?: Value }>>;
type Value = string | Element | readonly (string | Element)[];
interface Resource {
  readonly source?: Value;
  readonly target?: Value;
  readonly groupUnits?: Readonly<Record<string, Resource>>;
}

/** Another reader of XLIFF finds the same texts with the same codes. It drops a blank between two codes, so blanks are not compared. */
test.each([
  ['XLIFF 1.2', xliff12ToJs],
  ['XLIFF 2.0', xliff2js],
] as const)('%s is read alike by the library xliff', async (name, read) => {
  const real = projectFrom(projectFiles());
  const files = unitsOf(real, 'id');
  const text = formats[name](exchangeOf(real, 'id', files));
  const { resources } = (await read(text)) as {
    resources: Record<string, Record<string, Resource>>;
  };
  const theirs = Object.values(resources).flatMap((file) =>
    Object.entries(file).flatMap(([id, unit]) =>
      unit.groupUnits ? Object.entries(unit.groupUnits) : [[id, unit] as const],
    ),
  );
  const ours = reading(text).units;
  expect(theirs.map(([id]) => id)).toEqual(ours.map(({ id }) => id));
  expect(
    theirs.map(([, { source, target }]) => [
      named(source),
      target === undefined ? null : named(target),
    ]),
  ).toEqual(
    ours.map(({ source, target }) => [
      source && withoutBlanks(source),
      target && withoutBlanks(target),
    ]),
  );
});

const withoutBlanks = (content: NamedContent): NamedContent =>
  content
    .filter((part) => part !== ' ')
    .map((part) =>
      typeof part === 'string'
        ? part
        : { ...part, children: part.children && withoutBlanks(part.children) },
    );

function named(value: Value | undefined): NamedContent {
  const parts = Array.isArray(value)
    ? (value as readonly (string | Element)[])
    : [value as string | Element];
  return joined(
    parts.map((part) => {
      if (typeof part === 'string') return part;
      const [[kind, element] = ['', { id: '' }]] = Object.entries(part);
      const isAlone = kind === 'Standalone';
      return { id: element.id, children: isAlone ? null : named(element.contents) };
    }),
  );
}
