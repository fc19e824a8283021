import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextAction } from '../../src/coach/next-action.ts';
import { action } from '../../src/flows/action.ts';
import { createAppPassword } from '../../src/flows/lazy/create-app-password.ts';
import type { Flow } from '../../src/flows/flow.ts';
import { freePractice } from '../../src/flows/lazy/free-practice.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import { withRecovery } from '../../src/flows/lazy/recovery.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { procedureIds, procedureOf } from '../../src/stage/demonstrations/index.ts';
import { cheap, testRun } from '../integration/test-run.ts';
import { cases } from '../support/size.ts';
import { readerInputsIn, type Place, type ReaderInput } from './command-arbitraries.ts';

const runs = {
  guide: cases({ quick: 60, full: 2_000 }),
  free: cases({ quick: 200, full: 10_000 }),
};
const mostCommands = 25;
/** After several incidents: one recovery after the other. */
const mostWithIncidents = 60;
/** Looking, typing and choosing are no commands. They are counted too, or a circle of them would never end. */
const actionsPerCommand = 3.2;

const placesOf = (flow: Flow): ReadonlySet<Place> =>
  new Set<Place>([...flow.windows, 'clock', ...(flow.hasTimeline ? (['timeline'] as const) : [])]);

interface Way {
  readonly commands: number;
  readonly labels: readonly string[];
  readonly arrived: boolean;
}

/** Does what the coach says next, until it says nothing more. */
async function followHints(flow: Flow, run: RunHandle, most: number): Promise<Way> {
  const labels: string[] = [];
  const from = run.state.version;
  let commands = 0;
  let before = from;
  for (let count = 0; count < most * actionsPerCommand && commands <= most; count += 1) {
    if (flow.goal(run.state)) return { commands, labels, arrived: true };
    const action = nextAction(flow, run.state, run.drafts);
    if (!action) break;
    labels.push(`${action.in}: ${action.label}`);
    await action.perform(run);
    if (run.state.version !== before) commands += 1;
    before = run.state.version;
  }
  return { commands, labels, arrived: flow.goal(run.state) };
}

/** Half of the time the reader listens, or nobody would wander off near the end of the way. */
const wanderings = (flow: Flow, places = placesOf(flow)): fc.Arbitrary<ReaderInput> =>
  fc.oneof(
    fc.constant<ReaderInput>(
      (run) => nextAction(flow, run.state, run.drafts)?.perform(run) ?? Promise.resolve(),
    ),
    readerInputsIn(places),
  );

/** R8, R14: no printer is let in while legacy authentication is blocked, and the coach does not open that door. */
const isWithoutWay = (flow: Flow, { state, drafts }: RunHandle): boolean =>
  flow.id === 'free-practice' &&
  state.mail.program === 'smtpDevice' &&
  (state.tenant.policy.securityDefaults || state.tenant.policy.legacyBlocked) &&
  nextAction(flow, state, drafts) === null;

const reachesGoal = (
  flow: Flow,
  numRuns: number,
  input: fc.Arbitrary<ReaderInput> = wanderings(flow),
  most = mostCommands,
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(fc.array(input, { maxLength: 40, size: 'max' }), async (inputs) => {
      const run = await testRun({ scenario: cheap(flow.scenario) });
      for (const input of inputs) await input(run);
      const { commands, labels, arrived } = await followHints(flow, run, most);
      if (arrived && commands <= most) return;
      if (isWithoutWay(flow, run)) return;
      const happened = run.log.map(({ type }) => type).join(' ');
      throw new Error(
        `${String(commands)} commands did not reach the goal: ${labels.slice(-30).join(' > ')}\n${happened}`,
      );
    }),
    { numRuns },
  );

describe('from wherever a reader wanders, the next hint leads to the goal', () => {
  test.each([freePractice(), ...Object.values(flows)])('$id', (flow) =>
    reachesGoal(flow, flow.hasTimeline ? runs.free : runs.guide),
  );
});

describe('whatever a trainer lets go wrong meanwhile, the next hint leads to the goal', () => {
  /** One in four inputs is an incident, possible or not; one after the other, at any place. */
  const withIncidents = (flow: Flow): fc.Arbitrary<ReaderInput> =>
    fc.oneof(
      { weight: 3, arbitrary: wanderings(flow, placesOf(flow)) },
      { weight: 1, arbitrary: readerInputsIn(new Set<Place>(['trainer'])) },
    );

  test.each(procedureIds)('%s', async (id) => {
    const flow = await procedureOf(id);
    const shown = { ...withRecovery(flow, id), windows: flow.windows };
    await reachesGoal(shown, runs.guide, withIncidents(shown), mostWithIncidents);
  });

  test('a flow without recoveries is noticed', async () => {
    const { addAppPassword } = await import('../../src/flows/lazy/add-app-password.ts');
    await expect(reachesGoal(addAppPassword, 300, withIncidents(addAppPassword))).rejects.toThrow(
      'Property failed',
    );
  });
});

describe('a coach with a gap is noticed', () => {
  test('where no page but those of the guide has a way on', async () => {
    const mute: Flow = { ...createAppPassword, id: 'mute', prerequisiteAction: () => null };
    await expect(reachesGoal(mute, 300)).rejects.toThrow('Property failed');
  });

  test('where the way back goes in a circle', async () => {
    const circle: Flow = {
      ...createAppPassword,
      id: 'circle',
      prerequisiteAction: (step, state, drafts) =>
        state.browser.page.name === 'home'
          ? action('press', 'phone', 'phone.apps.calls', { type: 'openPhoneApp', app: 'calls' })
          : createAppPassword.prerequisiteAction(step, state, drafts),
    };
    await expect(reachesGoal(circle, 300)).rejects.toThrow('Property failed');
  });
});
