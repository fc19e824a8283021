import { describe, expect, it } from 'vitest';
import { Aliases } from './aliases.ts';
import { admins } from './places-of-admins.ts';
import { in2018 } from './places-of-2018.ts';
import { today } from './places-of-today.ts';
import { trainers } from './places-of-trainers.ts';
import { snapshotOf } from './snapshot.ts';

/**
 * Command snapshots: what every command does at every place, from the event to the last field. They are compared with
 * `snapshots/`, where a change of behaviour shows as a change of text. Of the places of admins and of trainers
 * the first is told in full, and of the others what differs from it.
 */
describe.each([
  ['2018', in2018, null],
  ['today', today, null],
  ['admin', admins, admins[0] ?? null],
  ['trainer', trainers, trainers[0] ?? null],
] as const)('what each command does: %s', (screens, places, base) => {
  it.each(places)('at $name', async (place) => {
    const file = `snapshots/${screens}-${place.name.replaceAll(/[^\p{L}\d]+/gu, '-')}.txt`;
    const snapshot = await snapshotOf(place, place === base ? null : base);
    await expect(snapshot).toMatchFileSnapshot(file);
  });
});

describe('names for what is random', () => {
  const [one, other] = ['8bd9a1c2d3e4f5a6b7', 'ae28a1c2d3e4f5a6b7'];

  it('count in the order in which they appear, and stay', () => {
    const aliases = new Aliases();
    expect(aliases.json({ sessionId: one })).toBe('{"sessionId":"session#1"}');
    expect(aliases.json({ sessionId: other })).toBe('{"sessionId":"session#2"}');
    expect(aliases.json(one)).toBe('"session#1"');
  });

  it('say what an id belongs to, also inside a reference', () => {
    const aliases = new Aliases();
    expect(aliases.json({ type: 'deleteAppPassword', id: one })).toContain('"appPassword#1"');
    expect(aliases.json({ ref: `mail:${one}` })).toBe('{"ref":"mail:appPassword#1"}');
    expect(aliases.json({ challenge: { id: other } })).toBe('{"challenge":{"id":"challenge#1"}}');
  });

  it('leave words as they are', () => {
    expect(new Aliases().json({ name: 'Laptop rumah', era: '2018-03-20' })).toBe(
      '{"name":"Laptop rumah","era":"2018-03-20"}',
    );
  });
});
