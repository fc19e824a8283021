import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import type { StepOutcome } from '../guides/runner.ts';

interface Row {
  readonly guide: string;
  readonly language: string;
  readonly screen: string;
  readonly outcomes: readonly StepOutcome[];
}

/** Keeps the matrix guide × language × screen × steps of a run in reports/guide-matrix.json. */
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
  }
}

const keyOf = ({ guide, language, screen }: Row): string => `${guide} ${language} ${screen}`;
