import { describe, expect, test, vi } from 'vitest';
import type { RunHandle } from '../../src/simulation/run.ts';
import { memoryLocation } from '../../src/simulation/storage/memory.ts';
import type { RunStorage } from '../../src/simulation/storage/run-storage.ts';
import { browserTabs, type Tabs } from '../../src/simulation/tabs/tabs.ts';
import { testRun } from '../integration/test-run.ts';
import type { StorageLocation } from './contract.ts';
import { databaseLocation, freshName } from './database.ts';
import { practise, runIn, eventually } from './runs.ts';

/** Everything holds with and without the locks of the browser. */
const ways: readonly (readonly [string, (name: string) => Tabs])[] = [
  ['with Web Locks', (name) => browserTabs(name)],
  ['CC-07 without Web Locks', (name) => browserTabs(name, null)],
];

const memory = (): StorageLocation => {
  const location = memoryLocation();
  return { open: (tabs) => Promise.resolve(location.open(tabs)), dump: () => Promise.resolve('') };
};

const cases = ways.flatMap(([way, tabsOf]) => [
  { title: `IndexedDB ${way}`, tabsOf, location: databaseLocation },
  { title: `memory ${way}`, tabsOf, location: memory },
]);

describe.each(cases)('two tabs in $title', ({ tabsOf, location }) => {
  async function twoTabs(): Promise<{ one: RunHandle; other: RunHandle; end: () => void }> {
    const here = location();
    const name = freshName();
    const open = async () => runIn(await here.open(tabsOf(name)));
    const [one, other] = await Promise.all([open(), open()]);
    const end = () => {
      one.close();
      other.close();
    };
    return { one, other, end };
  }

  const until = (page: string) => (run: RunHandle) => run.state.browser.page.name === page;

  test('have one run, also when they are opened at once', async () => {
    const { one, other, end } = await twoTabs();
    expect(one.log).toEqual(other.log);
    end();
  });

  test('CC-01 two tabs submit the same code and exactly one is accepted', async () => {
    const { one, other, end } = await twoTabs();
    await practise(one, until('enterCode'));
    expect(await eventually(() => until('enterCode')(other))).toBe(true);
    const [account] = one.state.phone.accounts;
    if (!account) throw new Error('The phone has no account.');
    const { code } = await one.codeOf(account);
    expect((await other.codeOf(account)).code).toBe(code);
    await Promise.all([one, other].map((tab) => tab.dispatch({ type: 'submitCode', code })));
    await eventually(() => one.state.version === other.state.version);
    expect(one.log.filter(({ type }) => type === 'factorVerified')).toHaveLength(1);
    expect(other.log).toEqual(one.log);
    end();
  });

  test('CC-10 a double press has one effect', async () => {
    const { one, end } = await twoTabs();
    await practise(one, until('alternateContact'));
    const press = { type: 'confirmContact', phoneNumber: '+1 202 555 0142' } as const;
    await Promise.all([one.dispatch(press), one.dispatch(press), one.dispatch(press)]);
    expect(one.log.filter(({ type }) => type === 'appPasswordCreated')).toHaveLength(1);
    end();
  });

  test('CC-03 no wrong password goes uncounted when both tabs send one at once', async () => {
    const { one, other, end } = await twoTabs();
    await practise(one, until('signIn'));
    await eventually(() => until('signIn')(other));
    const wrong = (tab: RunHandle, count: number) =>
      tab.dispatch({ type: 'submitPassword', password: `wrong-${String(count)}` });
    await Promise.all(
      [0, 1, 2, 3].flatMap((count) => [wrong(one, count), wrong(other, count + 10)]),
    );
    await eventually(() => one.state.version === other.state.version);
    expect(one.log.filter(({ type }) => type === 'webSignInRefused')).toHaveLength(8);
    expect(one.state.tenant.users['sari']?.failures.password.total).toBe(8);
    expect(other.state).toEqual(one.state);
    end();
  });

  test('CC-09 a command of one tab is in the other within a second, secrets included', async () => {
    const { one, other, end } = await twoTabs();
    const told = vi.fn();
    other.subscribe(told);
    await practise(one);
    expect(await eventually(() => other.state.mail.signedInWith === 'appPassword')).toBe(true);
    expect(told).toHaveBeenCalled();
    expect(other.log).toEqual(one.log);
    const ref = one.state.mail.savedPasswordRef ?? '';
    expect(other.secret(ref)).toBe(one.secret(ref));
    await one.dispatch({ type: 'removeMailAccount' });
    expect(await eventually(() => other.secret(ref) === undefined)).toBe(true);
    end();
  });

  test('AP-08 the app password is shown in one tab only', async () => {
    const { one, other, end } = await twoTabs();
    await practise(one, until('appPassword'));
    expect(await eventually(() => until('appPassword')(other))).toBe(true);
    const ref = one.state.browser.shownAppPassword?.ref ?? '';
    expect(one.secret(ref)).toMatch(/^[a-z]{16}$/);
    expect(other.secret(ref)).toBeUndefined();
    end();
  });

  test('share one undo history', async () => {
    const { one, other, end } = await twoTabs();
    await practise(one, until('enterCode'));
    const { browser } = one.state;
    expect(await eventually(() => other.state.version === one.state.version)).toBe(true);
    await other.undo();
    await other.undo();
    expect(await eventually(() => one.state.version === other.state.version)).toBe(true);
    await one.redo();
    await one.redo();
    expect(await eventually(() => other.state.version === one.state.version)).toBe(true);
    expect(other.state.browser).toEqual(browser);
    expect([one.canRedo, other.canRedo]).toEqual([false, false]);
    end();
  });

  test('share a reset: commands of the other tab go to the new run', async () => {
    const { one, other, end } = await twoTabs();
    await practise(one);
    await eventually(() => other.state.version === one.state.version);
    const resetting = one.reset();
    const pressing = other.dispatch({ type: 'getMail' });
    await Promise.all([resetting, pressing]);
    await practise(one, until('interrupt'));
    expect(await eventually(() => until('interrupt')(other))).toBe(true);
    expect(other.log).toEqual(one.log);
    expect(other.log.filter(({ type }) => type === 'runStarted')).toHaveLength(1);
    end();
  });
});

describe('a lock', () => {
  test('CC-06 of a closed tab is free', async () => {
    const name = freshName();
    const dying = new AbortController();
    const holding = navigator.locks
      .request(
        name,
        () =>
          new Promise((_, reject) => {
            dying.signal.addEventListener('abort', () => {
              reject(new Error('closed'));
            });
          }),
      )
      .catch(() => 'closed');
    const next = browserTabs(name).withLock(() => Promise.resolve('mine'));
    dying.abort();
    expect(await next).toBe('mine');
    expect(await holding).toBe('closed');
  });

  test('that a tab does not release delays the others for two seconds at most', async () => {
    const name = freshName();
    let letGo: () => void = () => undefined;
    const holding = navigator.locks.request(
      name,
      () => new Promise<void>((resolve) => (letGo = resolve)),
    );
    const location = memoryLocation();
    const run = await testRun({
      openStorage: () => Promise.resolve(location.open(browserTabs(name))),
    });
    await run.dispatch({ type: 'choosePerson', userId: 'sari' });
    expect(run.state.browser.page.name).toBe('signIn');
    letGo();
    await holding;
    run.close();
  });

  test('rejects with the failure of the work, which runs once', async () => {
    const work = vi.fn(() => Promise.reject(new Error('ours')));
    await expect(browserTabs(freshName()).withLock(work)).rejects.toThrow('ours');
    expect(work).toHaveBeenCalledTimes(1);
  });
});

describe('a notification between tabs', () => {
  test('CC-09 carries no data: one constant word', async () => {
    const name = freshName();
    const heard: unknown[] = [];
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => heard.push(data);
    const run = await testRun({ openStorage: () => databaseLocation().open(browserTabs(name)) });
    await practise(run);
    expect(await eventually(() => heard.length > 10)).toBe(true);
    expect(new Set(heard)).toEqual(new Set(['changed']));
    channel.close();
    run.close();
  });

  test('without BroadcastChannel a tab catches up with its next command', async () => {
    const location = memoryLocation();
    const open = () => runIn(location.open(browserTabs(freshName(), null, null)));
    const [one, other] = [await open(), await open()];
    await practise(one, ({ state }) => state.browser.page.name === 'interrupt');
    await other.dispatch({ type: 'skipTime', seconds: 30 });
    expect(other.state.browser.page.name).toBe('interrupt');
  });
});

describe('a location with one run', () => {
  test('a tab whose run was replaced by one of another seed goes on in memory, with a notice', async () => {
    const location = memoryLocation();
    const one = await runIn(location.open());
    const other = await testRun({
      seed: 'room-7',
      openStorage: () => Promise.resolve(location.open()),
    });
    expect(other.notice).toBeNull();
    await one.dispatch({ type: 'choosePerson', userId: 'sari' });
    expect(one.notice).toBe('storageRefused');
    expect(one.state.browser.page.name).toBe('signIn');
    expect(other.log[0]).toMatchObject({ seed: 'room-7' });
  });

  test('an event of another tab that cannot be folded changes nothing', async () => {
    const location = memoryLocation();
    const one = await runIn(location.open());
    const broken: RunStorage = location.open();
    const saved = await broken.load();
    const position = { runId: saved?.runId ?? '', length: 2 };
    await broken.append(position, [{ type: 'tenantCreated', seq: 3, at: 0 } as never], []);
    await one.dispatch({ type: 'choosePerson', userId: 'sari' });
    expect(one.notice).toBe('savedRunUnreadable');
    expect(one.state.browser.page.name).toBe('signIn');
  });
});
