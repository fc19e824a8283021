/** Figures of the rules and of the log, measured in Node: no browser, no screen, no key derivation in what is timed. */
import { nextAction } from '../src/coach/next-action.ts';
import { createAppPassword } from '../src/flows/lazy/create-app-password.ts';
import { articleOf2018 } from '../src/flows/scenarios.ts';
import { createRun } from '../src/simulation/create-run.ts';
import { foldRun } from '../src/simulation/history.ts';
import type { RunEvent, RunState, RecordedEvent } from '../src/simulation/model.ts';
import type { RunHandle } from '../src/simulation/run.ts';
import { cryptoRandom } from '../src/simulation/random.ts';
import { memoryLocation } from '../src/simulation/storage/memory.ts';
import type { RunStorage } from '../src/simulation/storage/run-storage.ts';
import { browserTabs } from '../src/simulation/tabs/tabs.ts';
import { decideLegacySignIn } from '../src/tenant/legacy-sign-in.ts';

export interface CoreFigure {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  /** Whether the limit is the most or the least that the value may be. */
  readonly limitIs: 'most' | 'least';
  readonly unit: 'per second' | 'ms' | 'times' | 'of 200';
}

const now = Date.UTC(2018, 2, 20, 9);

const open = (storage: RunStorage): Promise<RunHandle> =>
  createRun({
    seed: null,
    scenario: {
      ...articleOf2018,
      policy: { ...articleOf2018.policy, passwordCost: 1000 },
    },
    clock: () => now,
    random: cryptoRandom,
    openStorage: () => Promise.resolve(storage),
  });

/** A run in which the guide was followed to its end. */
async function practised(): Promise<RunHandle> {
  const run = await open(memoryLocation().open());
  for (let act = nextAction(createAppPassword, run.state, run.drafts); act;) {
    await act.perform(run);
    act = nextAction(createAppPassword, run.state, run.drafts);
  }
  return run;
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Sign-ins of a mail program decided in a second, with what the password is already known. */
export async function signInDecisionsPerSecond(): Promise<number> {
  const { state } = await practised();
  const user = state.tenant.users['sari'];
  const command = { protocol: 'imap', address: user?.address ?? '', password: '' } as const;
  const appPasswordId = user?.appPasswords[0]?.id ?? null;
  const evidence = {
    comparedWith: null,
    isAccountPassword: false,
    appPasswordId,
    rehashed: null,
    attempt: null,
  };
  const decide = () => decideLegacySignIn(state.tenant, command, evidence, now);
  if (decide().refusal) throw new Error('The sign-in that is timed should be accepted.');
  const rounds = 100_000;
  const perSecond = () => {
    const start = performance.now();
    for (let round = 0; round < rounds; round += 1) decide();
    return (rounds / (performance.now() - start)) * 1000;
  };
  perSecond();
  return Math.round(median([perSecond(), perSecond(), perSecond()]));
}

/** A log as long as nobody's: the guide once, then days of getting mail, mistyping and skipping time. */
async function longLog(length: number): Promise<RecordedEvent<RunEvent>[]> {
  const { log } = await practised();
  const accepted = log.find(({ type }) => type === 'legacySignInAccepted');
  const refused = log.find(({ type }) => type === 'legacySignInRefused');
  if (!accepted || !refused) throw new Error('The guide no longer signs in to mail.');
  const skipped: RunEvent = { type: 'timeSkipped', milliseconds: 30_000 };
  const again: readonly RunEvent[] = [accepted, refused, skipped];
  const more = Array.from({ length: length - log.length }, (_, index): RecordedEvent<RunEvent> => ({
    ...(again[index % again.length] ?? skipped),
    seq: log.length + index + 1,
    at: now + index * 1000,
  }));
  return [...log, ...more];
}

/** Milliseconds. */
export async function timeToFold(length = 10_000): Promise<number> {
  const log = await longLog(length);
  const fold = () => {
    const start = performance.now();
    const state: RunState = foldRun(createAppPassword.scenario.profile, log);
    if (state.version !== length) throw new Error('The log was not folded to its end.');
    return performance.now() - start;
  };
  fold();
  return Math.round(median([fold(), fold(), fold(), fold(), fold()]) * 10) / 10;
}

/** How many times longer a command takes in a log of `length` events than in a short one. 1 is constant time. */
export async function appendSlowdown(length = 10_000): Promise<number> {
  const perCommand = async (events: number): Promise<number> => {
    const storage = memoryLocation().open();
    await storage.append({ runId: 'bench', length: 0 }, await longLog(events), []);
    const run = await open(storage);
    if (run.state.version !== events) throw new Error('The long log was not taken for a run.');
    const times: number[] = [];
    for (let count = 0; count < 500; count += 1) {
      const start = performance.now();
      await run.dispatch({ type: 'skipTime', seconds: 30 });
      times.push(performance.now() - start);
    }
    return median(times);
  };
  await perCommand(100);
  const short = await perCommand(100);
  return Math.round(((await perCommand(length)) / short) * 10) / 10;
}

/** Commands of two tabs at once, 100 each, that are in the log of both afterwards. */
export async function commandsKeptByTwoTabs(): Promise<number> {
  const place = memoryLocation();
  const openTab = () => open(place.open(browserTabs('app-password-lab:bench')));
  const tabs = [await openTab(), await openTab()];
  const skip = (tab: RunHandle) => tab.dispatch({ type: 'skipTime', seconds: 1 });
  await Promise.all(Array.from({ length: 100 }, () => tabs.map(skip)).flat());
  const kept = (await place.open().load())?.events ?? [];
  for (const tab of tabs) tab.close();
  return kept.filter(({ type }) => type === 'timeSkipped').length;
}

/** All of them, with the limits that the project promises. */
export const coreFigures = async (): Promise<readonly CoreFigure[]> => [
  {
    name: 'sign-ins of mail programs decided, without key derivation',
    value: await signInDecisionsPerSecond(),
    limit: 50_000,
    limitIs: 'least',
    unit: 'per second',
  },
  {
    name: 'log of 10,000 events folded',
    value: await timeToFold(),
    limit: 50,
    limitIs: 'most',
    unit: 'ms',
  },
  {
    name: 'command in a log of 10,000 events, against one of 100',
    value: await appendSlowdown(),
    limit: 2,
    limitIs: 'most',
    unit: 'times',
  },
  {
    name: 'commands of two tabs at once that are kept',
    value: await commandsKeptByTwoTabs(),
    limit: 200,
    limitIs: 'least',
    unit: 'of 200',
  },
];
