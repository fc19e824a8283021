import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import type { StepOutcome } from '../guides/runner.ts';

interface Row {
  readonly guide: string;
  readonly language: string;
  readonly screen: string;
  readonly outcomes: readonly StepOutcome[];
}

/** Prints the matrix guide × language × steps after the run, and keeps it for the status page. */
export default class MatrixReporter implements Reporter {
  private readonly rows: Row[] = [];

  onTestEnd(test: TestCase, result: TestResult): void {
    for (const { type, description } of [...test.annotations, ...result.annotations]) {
      if (type !== 'guide-matrix' || description === undefined) continue;
      const row = JSON.parse(description) as Row;
      if (!this.rows.some((one) => keyOf(one) === keyOf(row))) this.rows.push(row);
    }
  }

  onEnd(): void {
    if (this.rows.length === 0) return;
    const rows = this.rows.sort((one, other) => keyOf(one).localeCompare(keyOf(other)));
    mkdirSync('reports', { recursive: true });
    writeFileSync('reports/guide-matrix.json', `${JSON.stringify(rows, null, 2)}\n`);
    console.log('\nGuides executed as printed (guide × language × screen × steps)');
    for (const { guide, language, screen, outcomes } of rows) {
      const marks = outcomes.map(({ ok }) => (ok ? '✓' : '✗')).join(' ');
      const done = outcomes.filter(({ ok }) => ok).length;
      console.log(
        `  ${guide}  ${language}  ${screen.padEnd(6)}  ${marks}  ${String(done)} of ${String(outcomes.length)}`,
      );
      for (const { id, message } of outcomes.filter(({ ok }) => !ok))
        console.log(`      ${id}: ${message}`);
    }
  }
}

const keyOf = ({ guide, language, screen }: Row): string => `${guide} ${language} ${screen}`;
