import type { NewSecrets } from '../../tenant/ports.ts';
import type { RunEvent, RecordedEvent } from '../model.ts';
import { noOtherTabs, type Tabs } from '../tabs/tabs.ts';
import { isForMemoryOnly, type RunStorage } from './run-storage.ts';

/** Keeps the run as long as the page is open. Takes over when IndexedDB fails. */
export const memoryStorage = (): RunStorage => memoryLocation().open();

/** A storage location in memory that several tabs of a test can open. */
export function memoryLocation(): { open(tabs?: Tabs): RunStorage } {
  let runId: string | null = null;
  let events: RecordedEvent<RunEvent>[] = [];
  let secrets: { ref: string; value: string; seq: number }[] = [];
  let quarantined = 0;
  const clear = () => {
    runId = null;
    events = [];
    secrets = [];
  };
  const keep = (more: NewSecrets, seq: number) => {
    for (const [ref, value] of more) {
      if (isForMemoryOnly(ref)) continue;
      secrets = [...secrets.filter((one) => one.ref !== ref), { ref, value, seq }];
    }
  };

  return {
    open: (tabs = noOtherTabs) => ({
      load: (known) => {
        if (runId === null) return Promise.resolve(null);
        const from = known?.runId === runId && known.length <= events.length ? known.length : 0;
        return Promise.resolve({
          runId,
          from,
          events: events.slice(from),
          secrets: secrets
            .filter(({ seq }) => seq >= from)
            .map(({ ref, value }) => [ref, value] as const),
        });
      },
      append: (at, more, newSecrets) => {
        if ((runId !== null && at.runId !== runId) || at.length !== events.length) {
          return Promise.resolve(false);
        }
        runId = at.runId;
        keep(newSecrets, events.length);
        events.push(...more);
        return Promise.resolve(true);
      },
      forgetSecrets: (refs) => {
        secrets = secrets.filter(({ ref }) => !refs.includes(ref));
        return Promise.resolve();
      },
      quarantine: () => {
        quarantined += events.length + secrets.length;
        clear();
        return Promise.resolve();
      },
      countQuarantined: () => Promise.resolve(quarantined),
      wipe: () => {
        clear();
        quarantined = 0;
        return Promise.resolve();
      },
      close: () => tabs.close(),
      tabs,
      lost: new Promise(() => undefined),
    }),
  };
}
