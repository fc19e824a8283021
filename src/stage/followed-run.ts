import { LateParts } from '../simulation/late-parts.ts';
import { emptyHistory, evolveHistory, type History } from '../simulation/history.ts';
import { isPossible, shortestLog } from '../simulation/integrity.ts';
import type { RecordedEvent, RunEvent, RunState } from '../simulation/model.ts';
import type { Drafts, Outcome, RunHandle } from '../simulation/run.ts';
import { shownEnrolment } from '../simulation/shown-enrolment.ts';
import type { RunStorage } from '../simulation/storage/run-storage.ts';
import { codeOfStep, keyFromText, remainingInStep, stepAt } from '../tenant/one-time-code.ts';
import type { VendorProfile } from '../tenant/vendor-profile.ts';
import type { CarriedLog, Presence } from './presence.ts';

/** The part of a snapshot that is no view. */
export type FollowedPart = Pick<Presence, 'version' | 'drafts' | 'shown' | 'carried'>;

/** A run that another tab drives: the same state out of the same log, and nothing that is asked of it has an effect. */
export interface FollowedRun {
  readonly run: RunHandle;
  /** The log cannot be read here: the snapshots have to carry it. */
  readonly needsLog: boolean;
  /** Folds what is new in the log, or in the snapshot, and then shows both at once. */
  take(part: FollowedPart): Promise<void>;
  close(): void;
}

interface FollowOptions {
  readonly profile: VendorProfile;
  readonly openStorage: () => Promise<RunStorage>;
  readonly clock: () => number;
}

interface Folded {
  readonly history: History;
  readonly events: readonly RecordedEvent<RunEvent>[];
  readonly secrets: ReadonlyMap<string, string>;
  readonly runId: string;
}

const done: Outcome = { ok: true };
const nothing = () => Promise.resolve();

/** Never rejects: a storage that cannot be opened is one that cannot be read. */
export async function followRun({
  profile,
  openStorage,
  clock,
}: FollowOptions): Promise<FollowedRun> {
  const empty: Folded = {
    history: emptyHistory(profile),
    events: [],
    secrets: new Map(),
    runId: '',
  };
  let storage = await openStorage().catch(() => null);
  let folded = empty;
  let drafts: Drafts = {};
  let shown: Presence['shown'] = null;
  let queue = Promise.resolve();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };

  const state = (): RunState => folded.history.present;
  const now = () => state().practice.pausedAt ?? clock() + state().practice.clockOffset;
  const secret: RunHandle['secret'] = (ref) =>
    shown?.ref === ref ? shown.value : folded.secrets.get(ref);

  async function readStorage(): Promise<void> {
    if (!storage) return;
    try {
      const known = { runId: folded.runId, length: folded.events.length };
      const saved = await storage.load(known);
      if (!saved) folded = empty;
      else
        folded = foldAll(
          saved.from === 0 ? empty : folded,
          saved.events,
          saved.secrets,
          saved.runId,
        );
    } catch {
      // What cannot be read is not shown in part. Whoever drives sends the log from now on.
      storage.close();
      storage = null;
    }
  }

  function takeCarried({ events, secrets }: CarriedLog): void {
    try {
      folded = foldAll(empty, events, secrets, '');
    } catch {
      // Not a log of this version of the site. What was shown stays.
    }
  }

  async function take(part: FollowedPart): Promise<void> {
    const isBehind = part.version !== folded.events.length || storage !== null;
    if (part.carried) takeCarried(part.carried);
    else if (isBehind) await readStorage();
    ({ drafts, shown } = part);
    tell();
  }

  const run: RunHandle = {
    get state() {
      return state();
    },
    get log() {
      return folded.events;
    },
    get drafts() {
      return drafts;
    },
    notice: null,
    parts: new LateParts(tell),
    dispatch: () => Promise.resolve(done),
    setDraft: () => undefined,
    canUndo: false,
    canRedo: false,
    undo: nothing,
    redo: nothing,
    pauseTime: nothing,
    secret,
    now,
    async codeOf(account) {
      const key = keyFromText(secret(account.keyRef) ?? '');
      const instant = now() + (state().phone.clockError ?? 0);
      const code = key ? await codeOfStep(key, stepAt(instant, account.period), account) : '';
      return { code, remaining: remainingInStep(instant, account.period) };
    },
    shownEnrolment: () => shownEnrolment(state(), secret),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reset: nothing,
    close: () => undefined,
  };

  return {
    run,
    get needsLog() {
      return storage === null;
    },
    take(part) {
      queue = queue.then(() => take(part));
      return queue;
    },
    close() {
      storage?.close();
      storage = null;
    },
  };
}

/** All or nothing: throws when the events cannot follow. */
function foldAll(
  before: Folded,
  events: readonly RecordedEvent<RunEvent>[],
  secrets: CarriedLog['secrets'],
  runId: string,
): Folded {
  let { history } = before;
  for (const [index, event] of events.entries()) {
    if (event.seq !== before.events.length + index + 1)
      throw new Error(`Event ${String(event.seq)} is not at its place.`);
    history = evolveHistory(history, event);
    if (!isPossible(event, history.present))
      throw new Error(`Event ${String(event.seq)} cannot follow those before it.`);
  }
  const all = [...before.events, ...events];
  if (all.length < shortestLog) throw new Error('The log is not a whole run.');
  return { history, events: all, secrets: new Map([...before.secrets, ...secrets]), runId };
}
