import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incidentIds, incidents } from '../simulation/lazy/incidents.ts';
import { demonstrations } from './demonstrations/ready-made.ts';
import { isField, textIn } from './actions-done.ts';
import { rehearsing } from '../../tests/support/rehearsing.ts';
import type { StageSession } from './stage-session.ts';

/** One press goes back by one action, however many commands it was, or none. */

function sessionOf(index: number): Promise<StageSession> {
  const demonstration = demonstrations[index];
  if (!demonstration) throw new Error(`There is no demonstration ${String(index)}.`);
  return rehearsing(demonstration);
}

/**
 * What a presenter recognises a place by: the pages, what is typed in them, and the next action; but for an app password that is
 * no longer shown, which nobody can copy again.
 */
const placeOf = ({ run, next }: StageSession, isGone = false): string => {
  const { browser, mail, phone, admin } = run.state;
  const typed = Object.keys(run.drafts)
    .filter(isField)
    .map((field) => [field, textIn(run.drafts, field)])
    .filter(([, text]) => text !== '');
  return JSON.stringify([browser, mail, phone, admin, typed.sort(), isGone ? null : next?.label]);
};

test('going back by as many presses as there were actions leads through the same places', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(demonstrations.length - 1),
      fc.integer({ min: 1, max: 30 }),
      fc.option(fc.record({ at: fc.nat(12), incident: fc.constantFrom(...incidentIds) })),
      async (index, count, wrong) => {
        const session = await sessionOf(index);
        const places: [string, string][] = [];
        for (let action = 0; action < count && session.next; action += 1) {
          places.push([placeOf(session), placeOf(session, true)]);
          const { incident } = wrong?.at === action ? wrong : { incident: null };
          if (incident && incidents[incident].isPossible(session.run.state))
            await session.bring(incident);
          else await session.goOn();
        }
        for (const [place, gone] of places.reverse()) {
          expect(session.canGoBack).toBe(true);
          await session.goBack();
          const isGone = Boolean(session.run.drafts.goneAppPassword);
          expect(placeOf(session, isGone)).toBe(isGone ? gone : place);
        }
        expect(session.canGoBack).toBe(false);
        session.close();
      },
    ),
    { numRuns: 60 },
  );
});

test.each(demonstrations.map(({ id }, index) => [id, index] as const))(
  'from the end of %s, as many presses lead back to its beginning',
  async (_, index) => {
    const session = await sessionOf(index);
    const places: [string, string][] = [];
    while (session.next) {
      places.push([placeOf(session), placeOf(session, true)]);
      await session.goOn();
    }
    for (const [place, gone] of places.reverse()) {
      await session.goBack();
      const isGone = Boolean(session.run.drafts.goneAppPassword);
      expect(placeOf(session, isGone)).toBe(isGone ? gone : place);
    }
    expect(session.canGoBack).toBe(false);
    session.close();
  },
);

test('a quick press of "back" waits for the action before it, and undoes that one', async () => {
  const session = await sessionOf(0);
  await session.goOn();
  const place = placeOf(session);
  await Promise.all([session.goOn(), session.goBack()]);
  expect(placeOf(session)).toBe(place);
});

test('after a jump, each press goes back by one action of the way there', async () => {
  const session = await sessionOf(0);
  const places: string[] = [];
  const target = session.flow.steps[3]?.id ?? '';
  while (session.next && session.flow.steps[session.present]?.id !== target) {
    places.push(session.next.label);
    await session.goOn();
  }
  await session.reset();
  await session.jump(target);
  for (const place of places.reverse()) {
    await session.goBack();
    expect(session.next?.label).toBe(place);
  }
});

test('what was done in a window by hand is undone by itself', async () => {
  const session = await sessionOf(0);
  await session.goOn();
  const place = placeOf(session);
  await session.run.dispatch({ type: 'openPhoneApp', app: 'messages' });
  await session.goBack();
  expect(placeOf(session)).toBe(place);
});
