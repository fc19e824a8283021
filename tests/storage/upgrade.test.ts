import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { freshName, recordsOf, request } from './database.ts';
import { practise, savedRun, eventually } from './runs.ts';

/** A database as version 1 of the site left it, with a run in it and one sealed secret. */
async function leaveVersion1(name: string): Promise<void> {
  const file = new URL('format-1.json', import.meta.url);
  const { events: log } = JSON.parse(readFileSync(file, 'utf8')) as { events: object[] };
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('events', { keyPath: 'seq' });
    opening.result.createObjectStore('secrets');
    opening.result.createObjectStore('keys');
  };
  const database = await request(opening);
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode('abcdefghijklmnop');
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text);
  const stores = database.transaction(['events', 'secrets', 'keys'], 'readwrite');
  for (const event of log) stores.objectStore('events').put(event);
  stores.objectStore('secrets').put({ iv, sealed }, 'mail:19');
  stores.objectStore('keys').put(key, 'sealing');
  await new Promise((resolve) => (stores.oncomplete = resolve));
  database.close();
}

/** A database as version 2 or 3 left it, with a run in it. `change` edits each event. */
async function leaveVersion(
  version: 2 | 3,
  name: string,
  change: (event: object) => unknown = (event) => event,
): Promise<void> {
  const file = new URL(`format-${String(version)}.json`, import.meta.url);
  const { events: log } = JSON.parse(readFileSync(file, 'utf8')) as { events: object[] };
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('events', { keyPath: 'seq' });
    for (const store of ['secrets', 'keys', 'ends']) opening.result.createObjectStore(store);
    opening.result.createObjectStore('aside', { autoIncrement: true });
  };
  const database = await request(opening);
  const stores = database.transaction(['events', 'ends', 'aside'], 'readwrite');
  for (const [index, event] of log.entries()) {
    stores.objectStore('events').put({ seq: index + 1, format: version, event: change(event) });
  }
  stores.objectStore('ends').put({ runId: `v${String(version)}`, length: log.length }, 'run');
  stores.objectStore('aside').add({ store: 'events', key: 1, value: 'of an earlier run' });
  await new Promise((resolve) => (stores.oncomplete = resolve));
  database.close();
}

describe('an older version', () => {
  test('SG-03 a run of version 2 continues, with the values that its policy implied', async () => {
    const name = freshName();
    await leaveVersion(2, name);
    const run = await savedRun(name);
    expect(run.notice).toBeNull();
    expect(run.state.version).toBe(18);
    expect(run.state.mail).toMatchObject({ page: 'inbox', signedInWith: 'appPassword' });
    expect(run.state.tenant.policy).toMatchObject({
      rememberMfaDays: null,
      directorySyncLag: null,
    });
    await run.dispatch({ type: 'removeMailAccount' });
    run.close();
    const again = await savedRun(name);
    expect(again.notice).toBeNull();
    expect(again.state.version).toBe(19);
    again.close();
  });

  test('SG-03 a run of version 3 continues in one log of two formats, with undo', async () => {
    const name = freshName();
    await leaveVersion(3, name);
    const run = await savedRun(name);
    expect(run.notice).toBeNull();
    expect(run.state.version).toBe(46);
    expect(run.canUndo).toBe(true);
    const { program } = run.state.mail;
    await run.undo();
    expect(run.state.mail.program).not.toBe(program);
    await run.redo();
    const { state } = run;
    expect(state.mail.program).toBe(program);
    run.close();
    const formats = (await recordsOf(name, 'events')) as { format: number }[];
    expect(new Set(formats.map(({ format }) => format))).toEqual(new Set([3, 4]));
    const again = await savedRun(name);
    expect(again.notice).toBeNull();
    expect(again.state).toEqual(state);
    await again.reset();
    expect(await recordsOf(name, 'quarantine')).toEqual([]);
    again.close();
  });

  test('what an earlier version had quarantined stays', async () => {
    const name = freshName();
    await leaveVersion(3, name);
    const run = await savedRun(name);
    expect(await recordsOf(name, 'quarantine')).toHaveLength(1);
    run.close();
  });

  test('SG-04 a run of version 2 that was edited is quarantined', async () => {
    const name = freshName();
    await leaveVersion(2, name, (event) => ({ ...event, html: '<img onerror=x>' }));
    const run = await savedRun(name);
    expect(run.notice).toBe('savedRunUnreadable');
    run.close();
  });

  test('SG-03 a run of version 1 continues, with its secrets', async () => {
    const name = freshName();
    await leaveVersion1(name);
    const run = await savedRun(name);
    expect(run.notice).toBeNull();
    expect(run.state.version).toBe(20);
    expect(run.state.tenant.createdOn).toBe('2016-05-02');
    expect(run.state.browser.page.name).toBe('home');
    expect(run.state.mail).toMatchObject({ page: 'inbox', signedInWith: 'appPassword' });
    const [user] = Object.values(run.state.tenant.users);
    expect(user).toMatchObject({ mfa: 'enforced', registered: true, role: 'user' });
    expect(user?.appPasswords[0]?.lastUsedOver).toBe('imap');
    expect(run.secret('mail:19')).toBe('abcdefghijklmnop');

    await run.dispatch({ type: 'removeMailAccount' });
    expect(run.notice).toBeNull();
    run.close();
    const again = await savedRun(name);
    expect(again.state.version).toBe(21);
    expect(again.secret('mail:19')).toBeUndefined();
    again.close();
  });

  test('SG-01 a tab with an older version that keeps its connection: the run is in memory at once', async () => {
    const name = freshName();
    await leaveVersion1(name);
    const held = await request(indexedDB.open(name, 1));
    const run = await savedRun(name);
    expect(run.notice).toBe('storageRefused');
    expect(run.state.version).toBe(2);
    held.close();
    const next = await savedRun(name);
    expect(next.notice).toBeNull();
    expect(next.state.version).toBe(20);
    next.close();
  });

  test('SG-03 a tab of this version closes its connection for a newer one and notifies its run', async () => {
    const name = freshName();
    const run = await savedRun(name);
    await practise(run, ({ state }) => state.browser.page.name === 'contactMethod');
    const told = vi.fn();
    run.subscribe(told);
    const newer = await request(indexedDB.open(name, 99));
    expect(await eventually(() => run.notice === 'storageRefused')).toBe(true);
    expect(told).toHaveBeenCalled();
    newer.close();
    await practise(run);
    expect(run.state.mail.signedInWith).toBe('appPassword');
  });
});
