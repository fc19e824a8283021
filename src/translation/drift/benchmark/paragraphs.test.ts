import { expect, test } from 'vitest';
import { projectFrom } from '../../read-project.ts';
import { unitsOf } from '../units.ts';
import { judgeUnits } from '../verdict.ts';
import { acceptedAs } from './accepted.ts';
import { byParagraph } from './by-paragraph.ts';
import { longBase } from './long-page.ts';
import { oneWordChanged } from './one-word.ts';
import { runByParagraph } from './run-by-paragraph.ts';

const unitsIn = (files: typeof longBase) => unitsOf(projectFrom(files), 'id');

test('of every kind of change of paragraphs, exactly what has changed is told', () => {
  expect(runByParagraph()).toMatchObject({
    paragraphs: { precision: 1, recall: 1 },
    words: { precision: 1, recall: 1 },
    wrong: [],
  });
  expect(new Set(byParagraph.map(({ name }) => name)).size).toBe(byParagraph.length);
});

test('a judge of whole sections tells too much, one that is blind too little: both are found out', () => {
  const bySection: typeof judgeUnits = (units, known) =>
    judgeUnits(units, known).map((each) => ({ ...each, changes: null }));
  const { words, wrong } = runByParagraph(bySection);
  expect(words.precision).toBeLessThan(0.5);
  expect(wrong.length).toBeGreaterThan(byParagraph.length / 2);
  const blind: typeof judgeUnits = (units) =>
    units.map((unit) => ({ unit, verdict: 'current', before: null, changes: null }));
  expect(runByParagraph(blind).paragraphs.recall).toBe(0);
});

test('a judge that pairs paragraphs by their place alone is found out', () => {
  const byPlace: typeof judgeUnits = (units, known) =>
    judgeUnits(units, known).map((each) => {
      const recorded = known.records.get(each.unit.id)?.paragraphs;
      const all = each.unit.paragraphs?.source;
      if (each.changes === null || !recorded || !all) return each;
      const now = acceptedAs([each.unit]).records.get(each.unit.id)?.paragraphs ?? [];
      const changes = all.flatMap((_, index) =>
        now[index]?.source === recorded[index]?.source
          ? []
          : [{ kind: 'changed' as const, source: [index], own: [], behind: -1, before: '' }],
      );
      return { ...each, changes };
    });
  expect(runByParagraph(byPlace).words.recall).toBeLessThan(1);
});

test('records without paragraphs are judged by sections, as they were made', () => {
  const { records, sourceTexts } = acceptedAs(unitsIn(longBase));
  const units = unitsIn(longBase);
  const old = {
    records: new Map(
      [...records].map(([id, { source, translation }]) => [id, { source, translation }]),
    ),
    sourceTexts,
  };
  expect(judgeUnits(units, old).every(({ verdict }) => verdict === 'current')).toBe(true);
  const change = byParagraph.find(({ name }) => name === 'an item')?.change;
  const judged = judgeUnits(unitsIn(change?.(longBase) ?? {}), old);
  expect(
    judged.flatMap(({ unit, verdict, changes }) =>
      verdict === 'stale' ? [[unit.id, changes]] : [],
    ),
  ).toEqual([['articles/codes#section:1', null]]);
});

test('after one changed word, a paragraph is to be read again where it was a section', () => {
  const { byParagraph: few, bySection: many, divided } = oneWordChanged(unitsIn(longBase));
  expect(few).toBeLessThan(many / 3);
  expect(divided.count).toBe(divided.of - 1);
});
