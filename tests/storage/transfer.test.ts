import { practiceProfile } from '../../src/flows/scenarios.ts';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isEventAt } from '../../src/simulation/storage/lazy/event-shape.ts';
import { foldRun } from '../../src/simulation/history.ts';
import { memoryLocation } from '../../src/simulation/storage/memory.ts';
import {
  exportRun,
  importRun,
  missingSecrets,
} from '../../src/simulation/storage/lazy/import-export.ts';
import { decideBrowserRemembered } from '../../src/tenant/remembered-browsers.ts';
import { registered } from '../conformance/tenant-fixture.ts';
import { testRun } from '../integration/test-run.ts';
import { practise, runIn } from './runs.ts';
import { cases } from '../support/size.ts';

const finished = await practise(await testRun());
const text = exportRun(finished);
const file = JSON.parse(text) as {
  kind: string;
  format: number;
  events: Record<string, unknown>[];
};

const imported = (given: string) => {
  const result = importRun(given, practiceProfile);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.run;
};

/** The file with one of its events changed. */
const changed = (position: number, change: (event: Record<string, unknown>) => unknown): string =>
  JSON.stringify({
    ...file,
    events: file.events.map((event, index) => (index + 1 === position ? change(event) : event)),
  });

describe('a run as a file', () => {
  test('SG-08 holds the whole log and no secret', () => {
    const secrets = [
      finished.secret(finished.state.mail.savedPasswordRef ?? ''),
      finished.secret(finished.state.phone.accounts[0]?.keyRef ?? ''),
    ];
    for (const secret of secrets) {
      expect(secret).toMatch(/^\w{16,}$/);
      expect(text).not.toContain(secret);
    }
    expect(imported(text).events).toEqual(finished.log);
    expect(imported(`\uFEFF${text}`).events).toEqual(finished.log);
  });

  test('SG-08 imported elsewhere it is the same run, and names the missing secrets', async () => {
    const { events, missingSecrets: missing } = imported(text);
    expect(missing.map(({ what }) => what)).toEqual([
      'enrolmentKey',
      'phoneKey',
      'clipboard',
      'mailPassword',
    ]);
    const storage = memoryLocation().open();
    await storage.append({ runId: 'imported', length: 0 }, events, []);
    const run = await runIn(storage);
    expect(run.state).toEqual(finished.state);
    expect(missingSecrets(run.state, (ref) => run.secret(ref))).toEqual(missing);
    expect(missingSecrets(finished.state, (ref) => finished.secret(ref))).toEqual([]);
    // The phone has no key any more, so it shows no code rather than a wrong one.
    const [account] = run.state.phone.accounts;
    expect(account && (await run.codeOf(account)).code).toBe('');
    expect(await run.dispatch({ type: 'getMail' })).toEqual({ ok: false, reason: 'passwordEmpty' });
    expect(run.state.mail.page).toBe('password');
    await run.reset();
    expect(run.state.version).toBe(2);
  });

  // The fixture of today's format is frozen too: after the next change it is what readers have saved.
  test.each([1, 2, 3, 4])('a file of format %i folds to the state that it had', (format) => {
    const read = (name: string): object => {
      const url = new URL(`format-${String(format)}${name}.json`, import.meta.url);
      return JSON.parse(readFileSync(url, 'utf8')) as object;
    };
    const { events } = read('') as { events: unknown[] };
    const run = imported(JSON.stringify({ kind: file.kind, format, events }));
    expect(run.events).toHaveLength(events.length);
    expect(JSON.parse(JSON.stringify(foldRun(practiceProfile, run.events)))).toMatchObject(
      read('.state'),
    );

    const strange = events.map((event, index) => (index === 4 ? { type: { toString: 0 } } : event));
    expect(
      importRun(JSON.stringify({ kind: file.kind, format, events: strange }), practiceProfile),
    ).toMatchObject({
      problem: { kind: 'eventUnknown', position: 5 },
    });
  });
});

type Fields = Record<string, unknown>;

/** The file with each user of its tenant changed. */
const withUsers = (change: (user: Fields) => Fields): string =>
  changed(2, (event) => ({ ...event, users: (event['users'] as Fields[]).map(change) }));
const dear = (user: Fields): Fields => ({ ...(user['passwordHash'] as Fields), cost: 9e15 });
const withPeriod = (event: Fields, period: number): Fields => {
  const policy = event['policy'] as Fields;
  return { ...policy, oneTimeCode: { ...(policy['oneTimeCode'] as Fields), period } };
};

describe('a file that is refused', () => {
  test.each([
    ['no JSON', 'once upon a time', 'notJson'],
    ['JSON of something else', '{"kind":"shopping list","events":[]}', 'notARun'],
    ['a list', '[]', 'notARun'],
    ['null', 'null', 'notARun'],
    ['a newer format', JSON.stringify({ ...file, format: 99 }), 'formatUnknown'],
    ['a format that is no number', JSON.stringify({ ...file, format: '2' }), 'formatUnknown'],
    ['no events', JSON.stringify({ ...file, events: [] }), 'empty'],
    ['more than any run', ' '.repeat(5_000_001), 'tooLong'],
  ])('SG-08 %s', (_, given, kind) => {
    expect(importRun(given, practiceProfile)).toEqual({ ok: false, problem: { kind } });
  });

  test.each<[string, string, number]>([
    ['an event of no known type', changed(3, (event) => ({ ...event, type: 'nonsense' })), 3],
    [
      'an event named like what every object has',
      changed(3, (event) => ({ ...event, type: 'constructor' })),
      3,
    ],
    ['a type that is no text', changed(3, (event) => ({ ...event, type: { toString: 0 } })), 3],
    ['a field too many', changed(3, (event) => ({ ...event, html: '<img onerror=x>' })), 3],
    ['a field too few', changed(4, ({ session: _gone, ...event }) => event), 4],
    ['a number that is taken', changed(5, (event) => ({ ...event, seq: 4 })), 5],
    ['a second beginning', changed(5, () => ({ ...file.events[0], seq: 5 })), 5],
    ['a second tenant', changed(5, () => ({ ...file.events[1], seq: 5 })), 5],
    ['no beginning', changed(1, () => ({ ...file.events[2], seq: 1 })), 1],
    [
      'a policy that is none',
      changed(2, (event) => ({ ...event, policy: { passwordCost: 1 } })),
      2,
    ],
    [
      'a policy that would take for ever',
      changed(2, (event) => ({
        ...event,
        policy: { ...(event['policy'] as object), passwordCost: 1e12 },
      })),
      2,
    ],
    [
      'a hash that nobody can wait for',
      withUsers((user) => ({ ...user, passwordHash: dear(user) })),
      2,
    ],
    [
      'codes of a period of 0',
      changed(2, (event) => ({ ...event, policy: withPeriod(event, 0) })),
      2,
    ],
    [
      'two users of one address',
      withUsers((user) => ({ ...user, address: 'A@kopisenja.example' })),
      2,
    ],
    ['a user who is none', changed(2, (event) => ({ ...event, users: [{}] })), 2],
    ['a persona who is not in the tenant', changed(3, (event) => ({ ...event, userId: 'x' })), 3],
    ['a time that is none', changed(3, (event) => ({ ...event, at: null })), 3],
  ])('SG-04 %s: the position is named', (_, given, position) => {
    expect(importRun(given, practiceProfile)).toMatchObject({ ok: false, problem: { position } });
  });

  test('BI-03 importing never throws, whatever the file', () => {
    const damaged = fc
      .tuple(fc.nat(file.events.length - 1), fc.jsonValue())
      .map(([index, value]) =>
        JSON.stringify({ ...file, events: file.events.with(index, value as never) }),
      );
    const files = fc.oneof(fc.json(), fc.string(), damaged);
    fc.assert(
      fc.property(files, (given) => {
        expect(typeof importRun(given, practiceProfile).ok).toBe('boolean');
      }),
      { numRuns: cases({ quick: 300, full: 2_000 }) },
    );
  });

  test('BI-03 a run with one changed value is refused with a position, or folds', () => {
    const paths = file.events.flatMap((event, index) =>
      Object.keys(event).map((name) => [index, name] as const),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), ([index, name], value) => {
        const result = importRun(
          changed(index + 1, (event) => ({ ...event, [name]: value })),
          practiceProfile,
        );
        expect(result.ok || 'position' in result.problem).toBe(true);
      }),
      { numRuns: cases({ quick: 300, full: 2_000 }) },
    );
  });
});

test('every event that the tenant produces has the saved shape', async () => {
  const lab = await registered();
  const session = await lab.signIn(lab.me.factorId);
  await lab.create(session, 'Laptop at home');
  await lab.create(session, '');
  await lab.legacy(lab.me.appPassword, { protocol: 'smtp' });
  await lab.legacy(lab.me.appPassword, { protocol: 'adminShell' });
  lab.set({ rememberMfaDays: 90 });
  lab.apply(decideBrowserRemembered(lab.state, session, 'desk'));
  await lab.legacy('wrong');
  await lab.web('wrong', 'nobody@kopisenja.example');
  await lab.addPhone(session);
  await lab.submit(session, lab.me.factorId, '000000');
  for (const event of lab.log)
    expect([event.type, isEventAt(event, event.seq)]).toEqual([event.type, true]);
});
