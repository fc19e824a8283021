import { describe, expect, test } from 'vitest';
import { languageCodes } from '../../i18n/languages.ts';
import { projectFrom } from '../read-project.ts';
import { blocksOf } from './blocks.ts';
import { signature } from './content.ts';
import { writeGuide } from './guide-write.ts';
import { isFull, isItsTurn } from '../../../tests/support/size.ts';
import { exchangeOf, formats, imported, projectFiles } from './testing.ts';
import type { UnitFile } from './unit.ts';
import { unitsOf } from './units.ts';

const files = projectFiles();
const project = projectFrom(files);
/** The source too: its texts are translations of themselves, and the longest guides. */
const languagesOf = (member: number) =>
  isFull ? languageCodes : languageCodes.filter((language) => isItsTurn(member, language));

describe.each(
  Object.entries(formats).map(([name, write], index) => ({
    ...{ name, write },
    // English from nothing would be the source without a source.
    languages: languagesOf(index + 1),
  })),
)('$name', ({ write, languages }) => {
  test.each(languages)('%s: what was exported and not changed changes nothing', (language) => {
    const units = unitsOf(project, language);
    const result = imported(files, language, write(exchangeOf(project, language, units)));
    expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.older).toEqual([]);
    expect([...result.changes.keys()]).toEqual([]);
    const translated = units.flatMap((file) => file.units.filter(({ target }) => target));
    expect(translated.length).toBeGreaterThan(1000);
    expect(result.unchanged).toBe(translated.length);
  });

  test.each(languages)(
    '%s: locale files come back byte for byte when every text was changed and changed back',
    (language) => {
      const changed = (units: readonly UnitFile[]) =>
        units
          .filter(({ kind }) => kind === 'locale')
          .map((file) => ({
            ...file,
            units: file.units.map((unit) => ({
              ...unit,
              target: unit.target && [...unit.target, '.'],
            })),
          }));
      const units = unitsOf(project, language);
      const there = imported(files, language, write(exchangeOf(project, language, changed(units))));
      expect(there.changes.size).toBeGreaterThan(0);
      const between = { ...files, ...Object.fromEntries(there.changes) };
      const back = imported(between, language, write(exchangeOf(project, language, units)), true);
      expect(back.changes.size).toBe(there.changes.size);
      for (const [file, text] of back.changes) expect(text).toBe(files[file]);
    },
  );

  test.each(languages.filter((code) => code !== 'en'))(
    '%s: from nothing, every text is there again, in the order of the source',
    (language) => {
      const bare = Object.fromEntries(
        Object.entries(files).filter(([file]) => !new RegExp(`^\\w+/${language}/`).test(file)),
      );
      const units = unitsOf(project, language);
      const whole = units.filter((file) => file.units.every(({ target }) => target));
      const result = imported(bare, language, write(exchangeOf(project, language, whole)));
      expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect([...result.changes.keys()].sort()).toEqual(whole.map(({ file }) => file).sort());
      const again = projectFrom({ ...bare, ...Object.fromEntries(result.changes) });
      const contents = (all: readonly UnitFile[]) =>
        all.map(({ file, units: each }) => [
          file,
          each.map(({ id, target }) => [id, target && signature(target)]),
        ]);
      const isWhole = ({ file }: UnitFile) => whole.some((each) => each.file === file);
      expect(contents(unitsOf(again, language).filter(isWhole))).toEqual(contents(whole));
      for (const { file, sourceFile, kind } of whole) {
        if (kind !== 'locale') continue;
        const order = (text: string | undefined) => orderOf(JSON.parse(text ?? '') as object);
        const wanted = order(files[sourceFile]);
        const found = order(result.changes.get(file));
        expect(found.filter((key) => wanted.includes(key))).toEqual(
          wanted.filter((key) => found.includes(key)),
        );
      }
    },
  );
});

const orderOf = (value: object, prefix = ''): string[] =>
  Object.entries(value).flatMap(([key, below]: [string, unknown]) =>
    typeof below === 'object' && below ? orderOf(below, `${prefix}${key}.`) : [`${prefix}${key}`],
  );

test.each(project.guides.map((guide) => [guide.file, guide] as const))(
  '%s: written again from its blocks, it is the same byte for byte',
  (file, guide) => {
    const blocks = blocksOf(guide);
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
    const contents = new Map(blocks.map(({ id, content }) => [id, content]));
    expect(writeGuide(guide, contents)).toEqual({ text: files[file], refused: [] });
  },
);
