import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';

/** One short line for each test that ended, which `npm test` turns into a count: `12 of 180`. */
export default class ProgressReporter implements Reporter {
  private total = 0;
  private ended = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.total = suite.allTests().length;
  }

  onTestEnd(): void {
    this.ended += 1;
    process.stdout.write(`${String(this.ended)} of ${String(this.total)}\n`);
  }

  printsToStdio(): boolean {
    return true;
  }
}
