import fc from 'fast-check';
import { afterAll, describe, test } from 'vitest';
import { nextAct } from '../../src/coach/progress.ts';
import type { Flow } from '../../src/flows/flow.ts';
import { flows } from '../../src/flows/index.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { cheap, testRun } from '../unit/test-run.ts';
import { whimsOf, type Place, type Whim } from './whims.ts';

/** More walks for the simulator, where everything can be done, than for a guide with three windows. */
const walks = { guide: Number(process.env['WALKS'] ?? 1000), free: 5000 };
const mostCommands = 25;
/** Looking, typing and choosing are no commands. They are counted too, or a circle of them would never end. */
const mostActs = 80;

const placesOf = (flow: Flow): ReadonlySet<Place> =>
  new Set<Place>([...flow.windows, 'clock', ...(flow.hasTimeline ? (['timeline'] as const) : [])]);

interface Way {
  readonly commands: number;
  readonly labels: readonly string[];
  readonly arrived: boolean;
}

/** Does what the coach says next, until it says nothing more. */
async function followHints(flow: Flow, run: RunHandle): Promise<Way> {
  const labels: string[] = [];
  const from = run.state.version;
  let commands = 0;
  let before = from;
  for (let count = 0; count < mostActs && commands <= mostCommands; count += 1) {
    if (flow.goal(run.state)) return { commands, labels, arrived: true };
    const act = nextAct(flow, run.state, run.drafts);
    if (!act) break;
    labels.push(`${act.in}: ${act.label}`);
    await act.play(run);
    if (run.state.version !== before) commands += 1;
    before = run.state.version;
  }
  return { commands, labels, arrived: flow.goal(run.state) };
}

/** Half of the time the reader listens, or nobody would wander off near the end of the way. */
const wandering = (flow: Flow): fc.Arbitrary<Whim> =>
  fc.oneof(
    fc.constant<Whim>(
      (run) => nextAct(flow, run.state, run.drafts)?.play(run) ?? Promise.resolve(),
    ),
    whimsOf(placesOf(flow)),
  );

const longest: Record<string, number> = {};

describe('from wherever a reader wanders, the next hint leads to the goal', () => {
  test.each(Object.values(flows))(
    '$id',
    async (flow) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(wandering(flow), { maxLength: 40, size: 'max' }),
          async (whims) => {
            const run = await testRun({ scenario: cheap(flow.scenario) });
            for (const whim of whims) await whim(run);
            const way = await followHints(flow, run);
            longest[flow.id] = Math.max(longest[flow.id] ?? 0, way.commands);
            if (!way.arrived || way.commands > mostCommands)
              throw new Error(
                `${String(way.commands)} commands did not reach the goal: ${way.labels.slice(-30).join(' > ')}\n` +
                  run.log
                    .slice(2)
                    .map(({ type }) => type)
                    .join(' '),
              );
          },
        ),
        { numRuns: flow.hasTimeline ? walks.free : walks.guide },
      );
    },
    600_000,
  );
  afterAll(() => {
    console.log('Longest way, in commands:', longest);
  });
});
