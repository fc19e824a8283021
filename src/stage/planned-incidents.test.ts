import { expect, test } from 'vitest';
import { rehearsing } from '../../tests/support/rehearsing.ts';
import { incidents } from '../simulation/lazy/incidents.ts';
import { demonstrations } from './demonstrations/index.ts';

const planned = demonstrations.flatMap((demonstration) =>
  demonstration.agenda.flatMap(({ step, incident }) =>
    incident ? [[demonstration.id, step, incident, demonstration] as const] : [],
  ),
);

test('there are plans with incidents', () => {
  expect(planned.length).toBeGreaterThan(5);
});

test.each(planned)(
  '%s, %s: %s is possible at some moment of its step, and "now" only then',
  async (_, stepId, incident, demonstration) => {
    const session = await rehearsing(demonstration);
    const said: string[] = [];
    for (let count = 0; count < 90 && session.next; count += 1) {
      if (session.flow.steps[session.present]?.id === stepId) {
        const state = session.plannedState(incident);
        expect(state === 'now').toBe(incidents[incident].isPossible(session.run.state));
        if (said.at(-1) !== state) said.push(state);
      }
      await session.goOn();
    }
    expect(said).toContain('now');
    // What is over in the step is not announced again.
    expect(said.slice(said.indexOf('now'))).not.toContain('coming');
  },
);

test('the message that never arrives is announced, possible once it is on its way, and done once it was brought about', async () => {
  const demonstration = demonstrations.find(({ id }) => id === 'text-message');
  if (!demonstration) throw new Error('There is no such demonstration.');
  const session = await rehearsing(demonstration);
  expect(session.plannedState('messageLost')).toBe('coming');
  for (let count = 0; count < 9 && session.plannedState('messageLost') === 'coming'; count += 1)
    await session.goOn();
  expect(session.plannedState('messageLost')).toBe('now');
  await session.bring('messageLost');
  expect(session.plannedState('messageLost')).toBe('past');
  await session.goBack();
  expect(session.plannedState('messageLost')).toBe('now');
});
