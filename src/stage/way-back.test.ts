import { expect, test } from 'vitest';
import { rehearsing, unwatched } from '../../tests/support/rehearsing.ts';
import { demonstrations } from './demonstrations/index.ts';

test.each(demonstrations.map((one) => [one.id, one] as const))(
  '%s: nothing goes back where nothing was lost',
  async (_, demonstration) => {
    const session = await rehearsing(demonstration);
    for (let count = 0; count < 90 && session.next; count += 1) {
      expect(session.isOnWayBack).toBe(false);
      await session.goOn();
    }
  },
);

test('after the app password is gone, the way to another one is no way through the printed step, until one is copied', async () => {
  const demonstration = demonstrations.find(({ id }) => id === 'article-of-2018');
  if (!demonstration) throw new Error('There is no such demonstration.');
  const session = await rehearsing(demonstration);
  await session.jump('copy-app-password');
  expect(session.isOnWayBack).toBe(false);
  // Once its page was left it is kept nowhere, as after a reload.
  const leave = session.flow.steps[session.present]?.actions.at(-1);
  await leave?.perform(session.run);
  await session.run.undo();
  expect(session.run.state.browser.shownAppPassword?.copied).toBe(false);
  expect(session.isOnWayBack).toBe(true);
  const { present } = session;
  let presses = 0;
  while (session.isOnWayBack && presses < 30) {
    await session.goOn();
    presses += 1;
  }
  expect(presses).toBeGreaterThan(3);
  // It was copied on another page than the printed one.
  expect(session.present).toBe(present + 1);
});

test('one that is gone and that nobody needs leads no way back', async () => {
  const demonstration = demonstrations.find(({ id }) => id === 'lost-phone');
  if (!demonstration) throw new Error('There is no such demonstration.');
  const session = await rehearsing(demonstration);
  for (let count = 0; count < 90 && session.next; count += 1) await session.goOn();
  let gone = 0;
  while (session.canGoBack) {
    await session.goBack();
    if (session.run.drafts.goneAppPassword) gone += 1;
    expect(session.isOnWayBack).toBe(false);
  }
  expect(gone).toBeGreaterThan(0);
});

test('on the way to another one, a session that is begun anew with what the first one kept is still on it', async () => {
  const demonstration = demonstrations.find(({ id }) => id === 'article-of-2018');
  if (!demonstration) throw new Error('There is no such demonstration.');
  const first = await rehearsing(demonstration);
  await first.jump('copy-app-password');
  expect(first.wayBack).toBeNull();
  await first.flow.steps[first.present]?.actions.at(-1)?.perform(first.run);
  await first.run.undo();
  expect(first.wayBack).toBe('copy-app-password');
  // Its page is left: nothing in the state says any more what was lost.
  await first.goOn();
  const { run, flow, wayBack } = first;
  expect(run.drafts.goneAppPassword ?? '').toBe('');
  expect(wayBack).toBe('copy-app-password');
  expect(unwatched(run, flow).isOnWayBack).toBe(false);
  const again = unwatched(run, flow, wayBack);
  expect(again.isOnWayBack).toBe(true);
  for (let presses = 0; again.isOnWayBack && presses < 30; presses += 1) await again.goOn();
  expect(again.wayBack).toBeNull();
  // What was kept of another step, or of another run, leads nowhere.
  expect(unwatched(run, flow, 'copy-app-password').isOnWayBack).toBe(false);
  expect(unwatched(run, flow, 'dance').isOnWayBack).toBe(false);
});
