import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

interface Cell {
  readonly size: string;
  readonly mode: string;
  readonly guide: string;
  readonly actions: number;
  readonly problems: readonly string[];
}

/**
 * Prints size × mode of `tests/simulator/in-sight.e2e.ts`: how many actions were looked at, and at how many of them something
 * was out of sight; keeps it in reports/sight-matrix.txt with the problems below.
 */
export default class SightReporter implements Reporter {
  private readonly cells: Cell[] = [];

  onTestEnd(_: TestCase, result: TestResult): void {
    for (const { type, description } of result.annotations)
      if (type === 'sight-matrix' && description !== undefined)
        this.cells.push(JSON.parse(description) as Cell);
  }

  onEnd(): void {
    if (this.cells.length === 0) return;
    const table = sightMatrix(this.cells);
    mkdirSync('reports', { recursive: true });
    writeFileSync('reports/sight-matrix.txt', table);
    if (process.env['PRINT_SIGHT'] === 'yes') process.stdout.write(`\n${table}`);
  }
}

/** A row for each size, a column for each mode: actions looked at, then those with something out of sight. */
export function sightMatrix(cells: readonly Cell[]): string {
  const sizes = [...new Set(cells.map(({ size }) => size))].sort();
  const modes = [...new Set(cells.map(({ mode }) => mode))].sort();
  const entry = (size: string, mode: string): string => {
    const here = cells.filter((cell) => cell.size === size && cell.mode === mode);
    const looked = here.reduce((total, { actions }) => total + actions, 0);
    const missed = here.reduce((total, { problems }) => total + problems.length, 0);
    return here.length === 0 ? '-' : `${String(looked)} seen, ${String(missed)} not`;
  };
  const rows = [
    ['', ...modes],
    ...sizes.map((size) => [size, ...modes.map((mode) => entry(size, mode))]),
  ];
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths?.[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const problems = cells.flatMap(({ size, mode, guide, problems }) =>
    problems.map((problem) => `${size} · ${mode} · ${guide} · ${problem}`),
  );
  return [...lines, ...(problems.length > 0 ? ['', ...problems] : []), ''].join('\n');
}
