import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { freshName, request } from './database.ts';
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

/** A database as version 2 left it, with a run in it and one event that somebody had changed. */
async function leaveVersion2(name: string, change: (event: object) => unknown): Promise<void> {
  const file = new URL('format-2.json', import.meta.url);
  const { events: log } = JSON.parse(readFileSync(file, 'utf8')) as { events: object[] };
  const opening = indexedDB.open(name, 2);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('events', { keyPath: 'seq' });
    for (const store of ['secrets', 'keys', 'ends']) opening.result.createObjectStore(store);
    opening.result.createObjectStore('aside', { autoIncrement: true });
  };
  const database = await request(opening);
  const stores = database.transaction(['events', 'ends'], 'readwrite');
  for (const [index, event] of log.entries()) {
    stores.objectStore('events').put({ seq: index + 1, format: 2, event: change(event) });
  }
  stores.objectStore('ends').put({ runId: 'v2', length: log.length }, 'run');
  await new Promise((resolve) => (stores.oncomplete = resolve));
  database.close();
}

describe('an older version', () => {
  test('SG-03 a run of version 2 goes on: what its policy did not say has the value that held', async () => {
    const name = freshName();
    await leaveVersion2(name, (event) => event);
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

  test('SG-04 a run of version 2 that somebody changed is put aside', async () => {
    const name = freshName();
    await leaveVersion2(name, (event) => ({ ...event, html: '<img onerror=x>' }));
    const run = await savedRun(name);
    expect(run.notice).toBe('savedRunUnreadable');
    run.close();
  });

  test('SG-03 a run of version 1 goes on in the present one, secrets included', async () => {
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

  test('SG-01 a tab with an older version that does not let go costs the saved copy and no waiting', async () => {
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

  test('SG-03 a tab of this version lets go for a newer one and is told', async () => {
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
