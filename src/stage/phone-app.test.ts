import { expect, test } from 'vitest';
import { rehearsing } from '../../tests/support/rehearsing.ts';
import { incidents } from '../simulation/lazy/incidents.ts';
import type { PhoneApp } from '../simulation/model.ts';
import { demonstrations } from './demonstrations/index.ts';
import { demonstrationOf, ownFrom } from './demonstrations/own.ts';

const begunFrom = () => {
  const ready = demonstrations.find(({ flow }) => flow === 'add-app-password');
  if (!ready) throw new Error('There is no such demonstration.');
  return ownFrom(ready, (text) => (typeof text === 'string' ? text : 'words'));
};

const byMethod: readonly (readonly ['textMessage' | 'phoneCall', PhoneApp])[] = [
  ['textMessage', 'messages'],
  ['phoneCall', 'calls'],
];

test.each(byMethod)(
  "one's own demonstration with %s: the phone shows that app, and never one without an account",
  async (method, app) => {
    const begun = begunFrom();
    const session = await rehearsing(
      await demonstrationOf({
        ...begun,
        people: { ...begun.people, sari: { ...begun.people.sari, method } },
      }),
    );
    let isLost = false;
    for (let count = 0; count < 40 && session.next; count += 1) {
      expect(session.run.state.phone.app).toBe(app);
      if (!isLost && incidents.messageLost.isPossible(session.run.state)) {
        await session.bring('messageLost');
        isLost = true;
        expect(session.run.state.phone.app).toBe(app);
      }
      await session.goOn();
    }
    expect(isLost).toBe(true);
    expect(session.next).toBeNull();
  },
);

test('a message that never arrives is missed in the messages, whatever was open on the phone', async () => {
  const ready = demonstrations.find(({ id }) => id === 'text-message');
  if (!ready) throw new Error('There is no such demonstration.');
  const session = await rehearsing(ready);
  for (let count = 0; count < 9; count += 1) {
    if (incidents.messageLost.isPossible(session.run.state)) break;
    await session.goOn();
  }
  await session.run.dispatch({ type: 'openPhoneApp', app: 'codes' });
  await session.bring('messageLost');
  expect(session.run.state.phone.app).toBe('messages');
  await session.goBack();
  expect(session.run.state.phone.app).toBe('codes');
});
