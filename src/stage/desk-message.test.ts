import { expect, test } from 'vitest';
import type { RecordedEvent, RunEvent } from '../simulation/model.ts';
import { DeskMessage } from './desk-message.ts';

const event = {} as RecordedEvent<RunEvent>;

test('what was said stands as long as nothing changes', () => {
  const message = new DeskMessage<string>();
  const run = { log: [event], drafts: {} };
  message.say('why', run);
  expect(message.look(run)).toBe(false);
  expect(message.words).toBe('why');
});

test.each([
  ['an event', { log: [event, event] }],
  ['typed text', { drafts: { code: '1' } }],
  ['a run that began anew', { log: [] }],
])('what was said goes with %s', (_, change) => {
  const message = new DeskMessage<string>();
  const run = { log: [event], drafts: {} };
  message.say('why', run);
  expect(message.look(Object.assign(run, change))).toBe(true);
  expect(message.words).toBeNull();
  expect(message.look(run)).toBe(false);
});

test('what was said goes with another demonstration', () => {
  const message = new DeskMessage<string>();
  message.say('why', { log: [], drafts: {} });
  expect(message.look(null)).toBe(true);
  expect(message.words).toBeNull();
});
