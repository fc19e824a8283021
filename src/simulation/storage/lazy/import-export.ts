import type { SecretRef } from '../../../tenant/model.ts';
import type { Ports } from '../../../tenant/ports.ts';
import type { VendorProfile } from '../../../tenant/vendor-profile.ts';
import { foldRun } from '../../history.ts';
import type { RunEvent, RunState, RecordedEvent } from '../../model.ts';
import type { RunHandle } from '../../run.ts';
import { currentFormat, upcast } from '../upcast.ts';
import { isEventAt } from './event-shape.ts';
import { isCount, isObject } from '../shape.ts';

/** A run as a file, to be looked at or carried on elsewhere. The log alone: secrets stay where they are. */

const kind = 'app-password-lab/run';

export const exportRun = (run: Pick<RunHandle, 'log'>): string =>
  `${JSON.stringify({ kind, format: currentFormat, events: run.log }, null, 1)}\n`;

/** Why a file is no run that can be taken in. */
export type ImportProblem =
  | { readonly kind: 'tooLong' | 'notJson' | 'notARun' | 'formatUnknown' | 'empty' }
  /** The first event that is foreign or changed, counted from 1. */
  | { readonly kind: 'eventForeign'; readonly place: number };

export interface ImportedRun {
  readonly events: readonly RecordedEvent<RunEvent>[];
  readonly seed: string | null;
  /** What the state names and nobody knows any more, because secrets do not travel. */
  readonly gone: readonly GoneSecret[];
}

export type Import =
  | { readonly ok: true; readonly run: ImportedRun }
  | { readonly ok: false; readonly problem: ImportProblem };

/** Characters. A day's practice is a tenth of it; a longer file is no run, and would only keep the page busy. */
export const longestFile = 5_000_000;

/** Takes in what `exportRun` gave, of this version or an older one. Every event is checked, and the fold is tried. */
export function importRun(text: string, profile: VendorProfile): Import {
  const no = (problem: ImportProblem): Import => ({ ok: false, problem });
  if (text.length > longestFile) return no({ kind: 'tooLong' });
  const file = parse(text);
  if (file === undefined) return no({ kind: 'notJson' });
  if (!isObject(file) || file['kind'] !== kind || !Array.isArray(file['events'])) {
    return no({ kind: 'notARun' });
  }
  const { format } = file;
  if (!isCount(format) || (format as number) < 1 || (format as number) > currentFormat) {
    return no({ kind: 'formatUnknown' });
  }
  const events: RecordedEvent<RunEvent>[] = [];
  for (const event of upcast(file['events'] as unknown[], format as number)) {
    const place = events.length + 1;
    if (!isEventAt(event, place) || !isInPlace(event)) return no({ kind: 'eventForeign', place });
    events.push(event);
  }
  const [first] = events;
  if (first?.type !== 'runStarted' || events.length < 2) return no({ kind: 'empty' });
  return {
    ok: true,
    run: { events, seed: first.seed, gone: goneSecrets(foldRun(profile, events)) },
  };
}

/** A run begins once, with its tenant; either of them later on would replace what came before. */
const isInPlace = ({ type, seq }: RecordedEvent<RunEvent>): boolean =>
  (type === 'runStarted') === (seq === 1) && (type === 'tenantCreated') === (seq === 2);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export interface GoneSecret {
  readonly ref: SecretRef;
  readonly what:
    'enrolmentKey' | 'phoneKey' | 'textMessage' | 'clipboard' | 'mailPassword' | 'shownAppPassword';
}

/** What a state names and `secret` does not know: nothing for a run at home, everything for one that travelled. */
export function goneSecrets(
  { tenant, phone, mail, clipboard, browser }: RunState,
  secret: Ports['secret'] = () => undefined,
): readonly GoneSecret[] {
  const factors = Object.values(tenant.users).flatMap((user) => user.factors);
  const named: (readonly [GoneSecret['what'], SecretRef | null | undefined])[] = [
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
