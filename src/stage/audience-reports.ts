import { silentAfter } from './driver.ts';
import type { AudienceReport } from './presence.ts';

/** What the audience's tabs told of themselves, and when. */
export class AudienceReports {
  readonly #known = new Map<string, { readonly report: AudienceReport; readonly at: number }>();

  /**
   * Whether anything in it is new, and whether the log has to be sent for it.
   * @param at milliseconds
   */
  hear(
    report: AudienceReport,
    at: number,
  ): { readonly isNew: boolean; readonly needsLog: boolean } {
    const before = this.#known.get(report.id)?.report;
    this.#known.set(report.id, { report, at });
    return {
      isNew: JSON.stringify(before) !== JSON.stringify(report),
      needsLog: report.needsLog && before?.needsLog !== true,
    };
  }

  forget(id: string): void {
    this.#known.delete(id);
  }

  /** Of the tabs that answered lately. */
  lately(now: number): readonly AudienceReport[] {
    return [...this.#known.values()]
      .filter(({ at }) => now - at < silentAfter)
      .map(({ report }) => report);
  }
}
