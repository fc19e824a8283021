import { answerOf } from '../../diagnosis/answer.ts';
import { everyCase, onDay } from '../../diagnosis/case.ts';
import { otherDays } from '../../diagnosis/days.ts';
import { parsedFile } from '../site/parsed-file.ts';
import { allMarks, rowsBehind, type Fact, type FactOf } from './citations.ts';
import { sourceName } from './source-name.ts';

/** Rows without a mark of their own: decision tables rest on other rows. */
const restsOn: Readonly<Record<string, string>> = {
  '§4.5': '§4.5 row 1',
  '§7.1 row 5': 'R6',
  '§7.4 row 4': 'R3',
  '§7.4 row 5': 'R1',
  '§7.4 row 6': 'R2',
  '§7.4 row 7': '§1.4 row 3',
  '§7.4 row 10': 'P8',

  '§7.5': 'R33',
};

/** docs/facts.md is the only place where marks and sources stand. */
export const readFacts = (): FactOf => factsIn('docs/facts.md');

const factsIn = parsedFile((text) => factsOf(text));

/** @param text as docs/facts.md is written */
export function factsOf(text: string): FactOf {
  const rows = new Map<string, readonly string[]>();
  for (const line of text.split('\n')) {
    const id = /^\| \*\*(.+?)\*\* \|/.exec(line)?.[1];
    if (id !== undefined && !rows.has(id)) rows.set(id, cellsOf(line));
  }
  return (row) => {
    const cells = rows.get(restsOn[row] ?? row);
    if (!cells) throw new Error(`docs/facts.md has no row ${row}.`);
    // What nobody found out is assumed.
    if (/^[NCG]\d/.test(row)) return { marks: ['A'], sources: [] };
    const [mark = '', source = ''] = cells.slice(-2);
    return {
      // "(A)" in a cell: that part of the row is assumed.
      marks: allMarks.filter(
        (each) =>
          new RegExp(`\\b${each}\\b`).test(mark) ||
          (each === 'A' && cells.some((cell) => cell.includes('(A)'))),
      ),
      sources: [...source.matchAll(/S\d+/g)].map(([id]) => sourceName(rows.get(id)?.[1] ?? '')),
    };
  };
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

let rowsInAnswers: readonly string[] | null = null;

/** Every row that an answer of any day can name. */
export function factsInAnswers(): Record<string, Fact> {
  const fact = readFacts();
  // The same in every language, and thousands of answers have to be worked out for it.
  const rows = (rowsInAnswers ??= findRowsInAnswers());
  return Object.fromEntries(rows.map((row) => [row, fact(row)]));
}

function findRowsInAnswers(): readonly string[] {
  const rows = new Set(
    [...everyCase()]
      .flatMap((given) => [given, ...otherDays.map((day) => onDay(given, day))])
      .flatMap((given) => rowsBehind(given.symptom, answerOf(given))),
  );
  return [...rows];
}
