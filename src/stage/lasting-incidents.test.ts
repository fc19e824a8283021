import { describe, expect, it, test } from 'vitest';
import { rehearsing } from '../../tests/support/rehearsing.ts';
import { incidentIds, incidents } from '../simulation/lazy/incidents.ts';
import type { IncidentId } from '../simulation/model.ts';
import { demonstrations } from './demonstrations/index.ts';
import { saidToRoom } from './said-to-room.ts';
import type { StageSession } from './stage-session.ts';

/** What a trainer lets go wrong early is spoken of until it is repaired, or put away. */

const toldIn = ({ run, view }: StageSession) =>
  saidToRoom(run, view.lasting).causes.map(({ key }) => key);
const noteOf = (incident: IncidentId) => `demos.happened.${incident}`;

/** Seen only when something is tried: actions lie between the key and the moment in which it matters. */
const hidden = ['appPasswordsOff', 'protocolOff', 'accountLocked'] as const;

const playOn = async (session: StageSession): Promise<void> => {
  for (let count = 0; count < 90 && session.next; count += 1) await session.goOn();
};

describe.each(demonstrations.map((one) => [one.id, one] as const))('%s', (_, demonstration) => {
  it.each(hidden)(
    '%s, at the beginning: its note, and that it is told, stay through the next actions',
    async (id) => {
      const session = await rehearsing(demonstration);
      if (!incidents[id].isPossible(session.run.state)) return;
      await session.bring(id);
      expect(toldIn(session)).toContain(noteOf(id));
      session.change({ isExplained: true });
      for (let count = 0; count < 6 && session.next; count += 1) {
        await session.goOn();
        const { state } = session.run;
        // Repaired; or something is refused, which is a cause of its own, and what goes wrong is spoken of again behind it.
        if (!session.view.lasting.includes(id) && incidents[id].isPossible(state)) return;
        if (/Refused$/.test(state.lastExplainedEvent?.type ?? '')) return;
        expect(toldIn(session)).toContain(noteOf(id));
        // That the option is missing on a page is one cause more, and waits to be told.
        if (toldIn(session).length > 1) return;
        expect(session.view.isExplained).toBe(true);
      }
    },
  );

  it('at the end nothing that went wrong before is told as a cause', async () => {
    for (const id of incidentIds) {
      const session = await rehearsing(demonstration);
      for (let count = 0; count < 40 && session.next; count += 1) {
        if (incidents[id].isPossible(session.run.state)) break;
        await session.goOn();
      }
      if (!session.next || !incidents[id].isPossible(session.run.state)) continue;
      await session.bring(id);
      session.change({ isExplained: true });
      await playOn(session);
      expect(session.next).toBeNull();
      expect([id, ...session.view.lasting]).toEqual([id]);
      expect(toldIn(session)).toEqual([]);
      expect(session.view.isExplained).toBe(false);
    }
  });

  it('no note stays of what was repaired, undone, put away or left behind', async () => {
    const [first] = demonstration.agenda;
    for (const id of incidentIds) {
      const session = await rehearsing(demonstration);
      for (let count = 0; count < 40 && session.next; count += 1) {
        if (incidents[id].isPossible(session.run.state)) break;
        await session.goOn();
      }
      if (!incidents[id].isPossible(session.run.state)) continue;
      await session.bring(id);
      expect(session.view.lasting).toEqual([id]);
      await session.goBack();
      expect([id, ...session.view.lasting]).toEqual([id]);
      await session.bring(id);
      session.putIncidentsAway();
      expect(session.view.lasting).toEqual([]);
      await session.reset();
      expect(session.view.lasting).toEqual([]);
      if (!incidents[id].isPossible(session.run.state)) continue;
      await session.bring(id);
      expect(session.view.lasting).toEqual([id]);
      await session.jump(first?.step ?? '');
      expect(session.view.lasting).toEqual([]);
    }
  });
});

test('two of them are spoken of side by side, and one that is repaired no longer', async () => {
  const printer = demonstrations.find(({ id }) => id === 'printer-before');
  if (!printer) throw new Error('There is no such demonstration.');
  const session = await rehearsing(printer);
  await session.bring('appPasswordsOff');
  await session.bring('accountLocked');
  await session.goOn();
  expect(session.view.lasting).toEqual(['appPasswordsOff', 'accountLocked']);
  await session.skip(3600);
  expect(session.view.lasting).toEqual(['appPasswordsOff']);
  for (let count = 0; count < 60 && session.next; count += 1) await session.goOn();
  expect(session.view.lasting).toEqual([]);
});

test('a clock that is wrong is no cause while the phone has no account, and is told again after a step back from the end', async () => {
  const printer = demonstrations.find(({ id }) => id === 'printer-before');
  if (!printer) throw new Error('There is no such demonstration.');
  const session = await rehearsing(printer);
  await session.bring('phoneClockWrong');
  await session.bring('phoneLost');
  expect(session.view.lasting).toEqual(['phoneLost']);
  const other = await rehearsing(printer);
  await other.jump('send-a-page');
  await other.bring('phoneClockWrong');
  await playOn(other);
  expect(other.view.lasting).toEqual([]);
  await other.goBack();
  expect(other.view.lasting).toEqual(['phoneClockWrong']);
});

test("a new phone has the right time: neither its screen nor the presenter's notes warn of the clock of the lost one", async () => {
  const printer = demonstrations.find(({ id }) => id === 'printer-before');
  if (!printer) throw new Error('There is no such demonstration.');
  const session = await rehearsing(printer);
  await session.bring('phoneClockWrong');
  expect(session.run.state.phone.clockError).toBeGreaterThan(0);
  await session.bring('phoneLost');
  expect(session.run.state.phone.clockError ?? 0).toBe(0);
  // The app that is set up on it makes right codes.
  await playOn(session);
  expect(session.run.state.phone.accounts.length).toBeGreaterThan(0);
  expect(session.run.state.phone.clockError ?? 0).toBe(0);
  expect(session.view.lasting).toEqual([]);
});

test('the clock of a new phone that is wrong by itself is told of', async () => {
  const printer = demonstrations.find(({ id }) => id === 'printer-before');
  if (!printer) throw new Error('There is no such demonstration.');
  const session = await rehearsing(printer);
  await session.bring('phoneLost');
  for (let count = 0; count < 60; count += 1) {
    if (incidents.phoneClockWrong.isPossible(session.run.state)) break;
    await session.goOn();
  }
  await session.bring('phoneClockWrong');
  expect(session.view.lasting).toContain('phoneClockWrong');
});
