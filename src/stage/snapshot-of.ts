import type { RunHandle } from '../simulation/run.ts';
import { carriedLog } from './carried-log.ts';
import type { Presence, StageView } from './presence.ts';

/** The part of a presence that the run and the presenter's choices decide. */
export type Snapshot = Pick<Presence, 'version' | 'view' | 'drafts' | 'shown' | 'carried'>;

/** @param needsLog an audience tab cannot read it where it is saved */
export function snapshotOf(run: RunHandle, view: StageView, needsLog: boolean): Snapshot {
  const shown = run.state.browser.shownAppPassword;
  const value = shown === null ? undefined : run.secret(shown.ref);
  const isInMemory = run.notice === 'storageRefused' || run.notice === 'storageFull';
  return {
    version: run.log.length,
    view,
    drafts: run.drafts,
    shown: shown === null || value === undefined ? null : { ref: shown.ref, value },
    carried: needsLog || isInMemory ? carriedLog(run) : null,
  };
}
