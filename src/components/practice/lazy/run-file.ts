import type { Flow } from '../../../flows/flow.ts';
import { hasFlow } from '../../../flows/load-flow.ts';
import type { RunHandle } from '../../../simulation/run.ts';
import {
  exportRun,
  importRun,
  longestFile,
  type ImportedRun,
  type ImportProblem,
} from '../../../simulation/storage/lazy/import-export.ts';
import { downloadText } from '../../../windows/lazy/download-text.ts';

export type FileProblem =
  | ImportProblem
  | { readonly kind: 'unreadable' }
  /** A run of another scenario than this page's. `page` is where it belongs, without the language; `null` if nowhere here. */
  | { readonly kind: 'otherPractice'; readonly page: string | null };

export type RunFile =
  | { readonly ok: true; readonly run: ImportedRun }
  | { readonly ok: false; readonly problem: FileProblem };

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** Ends in day and time, `-2026-11-27-0915`: sorted by name, files of one practice are sorted by time. */
export function runFileName(flow: Flow, now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(twoDigits).join('-');
  const time = [now.getHours(), now.getMinutes()].map(twoDigits).join('');
  return `app-password-lab-${flow.id}-${day}-${time}.json`;
}

/** Hands the run to the browser as a download. Nothing is sent anywhere. */
export function downloadRun(run: RunHandle, name: string): void {
  downloadText(exportRun(run), 'application/json', name);
}

/** Reads a file that somebody chose. It may be anything, of any size. Never rejects. */
export async function readRunFile(file: Blob, flow: Flow): Promise<RunFile> {
  if (file.size > longestFile) return { ok: false, problem: { kind: 'tooLong' } };
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { ok: false, problem: { kind: 'unreadable' } };
  }
  const imported = importRun(text, flow.scenario.profile);
  if (!imported.ok) return imported;
  const scenarioId = scenarioOf(imported.run);
  if (scenarioId === flow.scenario.id) return imported;
  return { ok: false, problem: { kind: 'otherPractice', page: await pageOf(scenarioId) } };
}

/** '' for a run that begins with something else; it is none, and has been refused. */
const scenarioOf = ({ events: [first] }: ImportedRun): string =>
  first?.type === 'runStarted' ? first.scenario.id : '';

const simulator = 'simulator/';

async function pageOf(scenarioId: string): Promise<string | null> {
  if (scenarioId === 'free-practice') return simulator;
  if (hasFlow(scenarioId)) return `guides/${scenarioId}/`;
  const { asOn } = await import('../../../flows/scenarios.ts');
  const day = scenarioId.slice(-'YYYY-MM-DD'.length);
  if (asOn(day)?.id === scenarioId) return `${simulator}?era=${day}`;
  const { caseFrom } = await import('../../../diagnosis/case.ts');
  return caseFrom(scenarioId) ? `${simulator}?case=${encodeURIComponent(scenarioId)}` : null;
}
