import { describe, expect, it } from 'vitest';
import { nextAction } from '../../src/coach/next-action.ts';
import { createAppPassword } from '../../src/flows/lazy/create-app-password.ts';
import type { Flow } from '../../src/flows/flow.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { asTheyAreToday } from '../../src/flows/scenarios.ts';
import type { Scenario } from '../../src/simulation/scenario.ts';
import { cheap, testRun } from './test-run.ts';

/** What a print-out may quote: names, codes and passwords of one seed, in the order in which a reader meets them. */
async function printOut(flow: Flow, seed: string): Promise<readonly string[]> {
  const run = await testRun({ seed, scenario: cheap(flow.scenario) });
  const lines: string[] = [];
  for (let count = 0; count < 60; count += 1) {
    const action = nextAction(flow, run.state, run.drafts);
    if (!action) break;
    await action.perform(run);
    lines.push([`${action.in} ${action.kind} ${action.label}`, ...seenIn(run)].join(' | '));
  }
  expect(flow.goal(run.state)).toBe(true);
  return lines;
}

/** What is on the screens and in the fields, and comes from chance. */
function seenIn(run: RunHandle): readonly string[] {
  const { state, drafts } = run;
  return [
    ['key', run.shownEnrolment()?.key],
    ['message', run.secret(state.phone.messages[0]?.codeRef ?? '')],
    ['code', drafts.code],
    ['app password', run.secret(state.browser.shownAppPassword?.ref ?? '')],
    ['in the mail program', drafts.mailPassword],
  ].flatMap(([what, value]) => (value ? [`${what ?? ''} ${value}`] : []));
}

describe('the same seed', () => {
  it.each(Object.values(flows))('is the same print-out of $id', async (flow) => {
    const lines = await printOut(flow, 'print-1');
    expect(await printOut(flow, 'print-1')).toEqual(lines);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`snapshots/${flow.id}.txt`);
  });

  it('and another seed is another print-out', async () => {
    const lines = await printOut(createAppPassword, 'print-1');
    expect(await printOut(createAppPassword, 'print-2')).not.toEqual(lines);
  });
});

describe('what a run of a seed begins with', () => {
  /** Both people of the practice, each with several app passwords. */
  const crowded: Scenario = {
    ...asTheyAreToday,
    personas: Object.fromEntries(
      ['sari', 'budi'].map((id) => [
        id,
        { mfa: 'enforced', hasApp: true, appPasswords: ['One', 'Two', 'Three', 'Four'] } as const,
      ]),
    ),
  };

  it('is the same to the last id, whichever key is derived first', async () => {
    const { subtle } = crypto;
    const derive = subtle.deriveBits.bind(subtle);
    const begun = async (delayOf: (index: number) => number) => {
      let count = 0;
      subtle.deriveBits = async (...given) => {
        const turns = delayOf((count += 1));
        const bits = await derive(...given);
        for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
        return bits;
      };
      try {
        const { log } = await testRun({ seed: 'order', scenario: cheap(crowded) });
        return log;
      } finally {
        subtle.deriveBits = derive;
      }
    };
    const first = await begun((index) => index);
    expect(await begun((index) => 20 - index)).toEqual(first);
    expect(first.length).toBeGreaterThan(3);
  });
});
