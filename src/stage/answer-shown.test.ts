import { describe, expect, it } from 'vitest';
import { rehearsing } from '../../tests/support/rehearsing.ts';
import { incidentIds, incidents } from '../simulation/lazy/incidents.ts';
import type { WindowId } from '../simulation/model.ts';
import { demonstrations } from './demonstrations/index.ts';
import { shownWindows, windowsThatFit } from './shown-windows.ts';
import type { StageSession } from './stage-session.ts';

/** In `rem`: 1366 by 768 pixels in the projector's letters, and 1280 by 720. */
const widths = [68, 64];

const refusals = /Refused$/;

/** Where somebody who watches reads what the last action came to; `null` where it was not refused. */
function windowOfRefusal(session: StageSession, since: number, acted: WindowId): WindowId | null {
  const { log, state } = session.run;
  const refused = log.slice(since).findLast(({ type }) => refusals.test(type));
  switch (refused?.type) {
    case undefined:
      return null;
    case 'inputRefused':
      return refused.window;
    case 'legacySignInRefused':
      return 'mail';
    case 'secondFactorRefused':
      return refused.sessionId === state.mail.sessionId ? 'mail' : 'browser';
    case 'webSignInRefused':
      return acted;
    default:
      return 'browser';
  }
}

function expectShown(session: StageSession, window: WindowId, about: string): void {
  const { view, flow } = session;
  for (const width of widths)
    expect(
      shownWindows(view.windows, flow.windows, view.zoomed, windowsThatFit(width)),
      about,
    ).toContain(window);
}

/** Plays on to the end, and looks after each action that was refused. */
async function look(session: StageSession, about: string): Promise<number> {
  let refused = 0;
  for (let count = 0; count < 60 && session.next; count += 1) {
    const since = session.run.log.length;
    const { label, in: acted } = session.next;
    await session.goOn();
    const window = windowOfRefusal(session, since, acted);
    if (!window) continue;
    refused += 1;
    expectShown(session, window, `${about}, after ${label}`);
  }
  return refused;
}

describe.each(demonstrations.map((one) => [one.id, one] as const))('%s', (id, demonstration) => {
  it('after an action that was refused, the window that says so is shown', async () => {
    for (const isZoomed of [false, true]) {
      const session = await rehearsing(demonstration);
      if (isZoomed) session.change({ zoomed: session.view.windows[0] ?? null });
      await look(session, id);
    }
  });

  it('whatever a trainer lets go wrong before it', async () => {
    for (const incident of incidentIds) {
      const session = await rehearsing(demonstration);
      for (let count = 0; count < 40 && session.next; count += 1) {
        if (incidents[incident].isPossible(session.run.state)) break;
        await session.goOn();
      }
      if (!incidents[incident].isPossible(session.run.state)) continue;
      await session.bring(incident);
      await look(session, incident);
    }
  });
});

const sessionOf = async (id: string): Promise<StageSession> => {
  const demonstration = demonstrations.find((one) => one.id === id);
  if (!demonstration) throw new Error('There is no such demonstration.');
  return rehearsing(demonstration);
};

/** Plays until something was refused. */
async function untilRefused(session: StageSession): Promise<void> {
  for (let count = 0; count < 20; count += 1) {
    const since = session.run.log.length;
    await session.goOn();
    if (windowOfRefusal(session, since, 'browser')) return;
  }
  throw new Error('Nothing was refused.');
}

it("the printer's refusal stays beside the next window until the next press, and its step's note with it", async () => {
  const session = await sessionOf('printer-before');
  await untilRefused(session);
  expect(session.present).toBe(1);
  expect(session.view.windows[0]).toBe('mail');
  // The way out is shown when the room is told why.
  expect(session.view.windows).not.toContain('browser');
  session.tellWhy();
  expect(session.view.windows[0]).toBe('mail');
  expect(session.view.windows).toContain('browser');
  expect(session.answer).toEqual({ window: 'mail', step: 0 });
  await session.goOn();
  expect(session.view.windows).not.toContain('mail');
  expect(session.answer).toBeNull();
});

it('one window that fills the screen shows the refusal, and the next window from the next press on', async () => {
  const session = await sessionOf('printer-before');
  session.change({ zoomed: 'mail' });
  await untilRefused(session);
  expect(session.view.zoomed).toBe('mail');
  await session.goOn();
  expect(session.view.zoomed).toBe('browser');
});

it('what is brought about or waited for meanwhile leaves the refusal where it is', async () => {
  const session = await sessionOf('printer-before');
  await untilRefused(session);
  await session.skip(30);
  await session.bring('accountLocked');
  expect(session.view.windows).toContain('mail');
  await session.goBack();
  await session.goBack();
  expect(session.answer).toBeNull();
});

describe.each(demonstrations.map((one) => [one.id, one] as const))('%s', (_, demonstration) => {
  it('back to an action that was refused, the window that says so is shown again', async () => {
    const session = await rehearsing(demonstration);
    for (let count = 0; count < 60 && session.next; count += 1) {
      const since = session.run.log.length;
      const { in: acted } = session.next;
      await session.goOn();
      const { answer } = session;
      const window = windowOfRefusal(session, since, acted);
      if (!window || session.present === session.flow.steps.length) continue;
      await session.goOn();
      await session.goBack();
      expect(session.answer).toEqual(answer);
      expectShown(session, window, 'after one action more, and back');
      // And to the state before it, where nothing was refused yet.
      await session.goBack();
      expect(session.answer).not.toEqual(answer);
      await session.goOn();
      expect(session.answer?.window).toBe(answer?.window);
    }
  });
});

it('back to a refusal that was gone from with an incident in between shows it again', async () => {
  const session = await sessionOf('printer-before');
  await untilRefused(session);
  await session.bring('accountLocked');
  await session.goOn();
  await session.goBack();
  expect(session.answer).toEqual({ window: 'mail', step: 0 });
  expect(session.view.windows[0]).toBe('mail');
});

it('one that was opened again, and what was done by hand, go back to the refusal as well', async () => {
  const session = await sessionOf('printer-before');
  await untilRefused(session);
  // By hand: the coach did not do it.
  await session.run.dispatch({ type: 'openPhoneApp', app: 'messages' });
  await session.run.dispatch({ type: 'choosePerson', userId: 'sari' });
  expect(session.answer).toBeNull();
  await session.goBack();
  await session.goBack();
  expect(session.answer?.window).toBe('mail');
  expect(session.view.windows[0]).toBe('mail');
});
