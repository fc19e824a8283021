import type { SecretRef } from '../../../tenant/model.ts';
import type { VendorProfile } from '../../../tenant/vendor-profile.ts';
import type { Ports } from '../../../tenant/ports.ts';
import { emptyHistory, evolveHistory, type History } from '../../history.ts';
import { isPossible, shortestLog } from '../../integrity.ts';
import type { RecordedEvent, RunEvent, RunState } from '../../model.ts';
import type { RunHandle } from '../../run.ts';
import { isEventAt } from './event-shape.ts';
import { currentFormat } from '../format.ts';
import { isObject } from '../../../tenant/lazy/plain-object.ts';
import { isFormat, upcast } from './upcast.ts';

/** A run as a JSON file. It holds the log alone: secrets stay in the browser. */

const kind = 'app-password-lab/run';

export const exportRun = ({ log }: Pick<RunHandle, 'log'>): string =>
  `${JSON.stringify({ kind, format: currentFormat, events: log }, null, 1)}
`;

/** Why a file cannot be imported. */
export type ImportProblem =
  /** `tooLong`: more than `longestFile`. `notARun`: JSON of another kind. `formatUnknown`: of a newer version of the site. */
  | { readonly kind: 'tooLong' | 'notJson' | 'notARun' | 'formatUnknown' | 'empty' }
  /**
   * The first event that is wrong, counted from 1. `eventUnknown`: it does not have the shape of an event.
   * `eventImpossible`: it has, but cannot follow those before it.
   */
  | { readonly kind: 'eventUnknown' | 'eventImpossible'; readonly position: number };

export interface ImportedRun {
  readonly events: readonly RecordedEvent<RunEvent>[];
  /** Seed and scenario of the run. */
  readonly seed: string | null;
  readonly scenarioId: string;
  /** Secrets that the state refers to and that the file does not have. */
  readonly missingSecrets: readonly MissingSecret[];
}

export type Import =
  | { readonly ok: true; readonly run: ImportedRun }
  | { readonly ok: false; readonly problem: ImportProblem };

/** Characters. A day of practice is a tenth of it. Compare `File.size` with it before reading the file. */
export const longestFile = 5_000_000;

const problem = (kind: Exclude<ImportProblem, { position: number }>['kind']): Import => ({
  ok: false,
  problem: { kind },
});

/**
 * Reads what `exportRun` wrote, in this version of the site or an earlier one. Never throws. The text may be hostile: every
 * event is checked, and the log is folded.
 */
export function importRun(text: string, profile: VendorProfile): Import {
  if (text.length > longestFile) return problem('tooLong');
  const file = parse(text);
  if (file === undefined) return problem('notJson');
  if (!isObject(file) || file['kind'] !== kind || !Array.isArray(file['events'])) {
    return problem('notARun');
  }
  const { format } = file;
  if (!isFormat(format)) return problem('formatUnknown');
  const saved: readonly unknown[] = file['events'];
  if (saved.length < shortestLog) return problem('empty');
  return fold(profile, upcast(saved.map((event) => ({ format, event }))));
}

function fold(profile: VendorProfile, log: readonly unknown[]): Import {
  const events: RecordedEvent<RunEvent>[] = [];
  let history: History = emptyHistory(profile);
  for (const [index, event] of log.entries()) {
    const position = index + 1;
    if (!isEventAt(event, position)) {
      return { ok: false, problem: { kind: 'eventUnknown', position } };
    }
    const next = evolveSafely(history, event);
    if (!next) return { ok: false, problem: { kind: 'eventImpossible', position } };
    history = next;
    events.push(event);
  }
  const { practice } = history.present;
  return {
    ok: true,
    run: {
      events,
      seed: practice.seed,
      scenarioId: practice.scenarioId,
      missingSecrets: missingSecrets(history.present),
    },
  };
}

function evolveSafely(history: History, event: RecordedEvent<RunEvent>): History | null {
  try {
    const next = evolveHistory(history, event);
    return isPossible(event, next.present) ? next : null;
  } catch {
    return null;
  }
}

function parse(text: string): unknown {
  try {
    // Editors on Windows begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

export interface MissingSecret {
  readonly ref: SecretRef;
  readonly what:
    'enrolmentKey' | 'phoneKey' | 'textMessage' | 'clipboard' | 'mailPassword' | 'shownAppPassword';
}

/** Secrets that a state refers to and `secret` does not know: none for a saved run, all of them for an imported one. */
export function missingSecrets(
  { tenant, phone, mail, clipboard, browser }: RunState,
  secret: Ports['secret'] = () => undefined,
): readonly MissingSecret[] {
  const factors = Object.values(tenant.users).flatMap((user) => user.factors);
  const named: (readonly [MissingSecret['what'], SecretRef | null | undefined])[] = [
    ...factors.map(({ keyRef }) => ['enrolmentKey', keyRef] as const),
    ...phone.accounts.map(({ keyRef }) => ['phoneKey', keyRef] as const),
    ...phone.messages.map(({ codeRef }) => ['textMessage', codeRef] as const),
    ['clipboard', clipboard?.ref],
    ['mailPassword', mail.savedPasswordRef],
    ['shownAppPassword', browser.shownAppPassword?.ref],
  ];
  return named.flatMap(([what, ref]) =>
    typeof ref === 'string' && secret(ref) === undefined ? [{ ref, what }] : [],
  );
}
