import type { Instant, SecretRef } from '../tenant/model.ts';
import type { VendorProfile } from '../tenant/vendor-profile.ts';
import type { CommandResult } from './command-handlers/command-handler.ts';
import type { RecordedEvent, RunEvent, RunState } from './model.ts';
import type { RunStorage } from './storage/run-storage.ts';

export interface RunLogOptions {
  readonly openStorage: () => Promise<RunStorage>;
  /** The first events of a new run, with their secrets. */
  readonly begin: () => Promise<CommandResult>;
  /** A random id for a new run. */
  readonly drawRunId: () => string;
  /** A saved run of another seed or scenario is another run. */
  readonly seed: string | null;
  readonly scenarioId: string;
  /** What the tenant's rules read. A saved run of another vendor is another run as well. */
  readonly profile: VendorProfile;
  readonly now: (state: RunState) => Instant;
  /** An event was folded; or, without one, the run starts over. */
  readonly folded: (
    event: RecordedEvent<RunEvent> | null,
    state: RunState,
    secrets: ReadonlyMap<SecretRef, string>,
  ) => void;
  /** The state changed, and not by a command of this tab. */
  readonly changed: () => void;
}
