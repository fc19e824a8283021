import { assert, constantFrom, dictionary, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withHelp, type HelpUsed } from '../../src/assessment/help-used.ts';
import { passMark, pointsOfStep, scoreOf } from '../../src/assessment/score.ts';
import { hintLevels } from '../../src/coach/hint-level.ts';
import type { RunHandle } from '../../src/simulation/run.ts';
import { followCoach } from '../integration/follow-coach.ts';
import { testRun } from '../integration/test-run.ts';
import { cheapFlow, flowIds } from './cheap-flow.ts';

const runOf = (id: string): Promise<RunHandle> => {
  const { scenario } = cheapFlow(id);
  return testRun({ scenario, seed: 'score' }, { now: Date.UTC(2026, 10, 27, 9) });
};

const finished = async (id: string) => {
  const run = await runOf(id);
  await followCoach(cheapFlow(id), run);
  return run;
};

describe.each(flowIds)('the test of %s', (id) => {
  it('gives nothing before it is begun, and all points for every step without help', async () => {
    const flow = cheapFlow(id);
    const run = await runOf(id);
    expect(scoreOf(flow, run.log, {})).toMatchObject({ points: 0, percent: 0, isPassed: false });
    await followCoach(flow, run);
    const score = scoreOf(flow, run.log, {});
    expect(score).toMatchObject({ percent: 100, isComplete: true, isPassed: true });
    expect(score.points).toBe(pointsOfStep * flow.steps.length);
    expect(score.steps.map((step) => step.id)).toEqual(flow.steps.map((step) => step.id));
  });

  it('takes one point more for each stronger help, down to nothing', async () => {
    const flow = cheapFlow(id);
    const { log } = await finished(id);
    const [first] = flow.steps;
    const pointsOf = (help: HelpUsed) => scoreOf(flow, log, help).steps[0]?.points;
    expect(hintLevels.map((level) => pointsOf({ [first?.id ?? '']: level }))).toEqual([3, 2, 1, 0]);
  });

  it('is not passed when everything was done for the learner', async () => {
    const flow = cheapFlow(id);
    const { log } = await finished(id);
    const help = Object.fromEntries(flow.steps.map((step) => [step.id, 'do' as const]));
    expect(scoreOf(flow, log, help)).toMatchObject({
      points: 0,
      isComplete: true,
      isPassed: false,
    });
  });
});

describe('the score', () => {
  it('counts another way in full: removing the account from the device locks it out as well', async () => {
    const id = 'delete-app-password';
    const flow = cheapFlow(id);
    const run = await runOf(id);
    await run.dispatch({ type: 'removeMailAccount' });
    await followCoach(flow, run);
    expect(scoreOf(flow, run.log, {})).toMatchObject({ percent: 100, isPassed: true });
  });

  it('takes nothing for wrong attempts', async () => {
    const id = 'set-up-today';
    const flow = cheapFlow(id);
    const run = await runOf(id);
    await run.dispatch({ type: 'choosePerson', userId: 'sari' });
    for (const password of ['wrong', 'wrong again']) {
      const { ok } = await run.dispatch({ type: 'submitPassword', password });
      expect(ok).toBe(false);
    }
    await followCoach(flow, run);
    expect(scoreOf(flow, run.log, {})).toMatchObject({ percent: 100, isPassed: true });
  });

  it('counts only what is still done: an undone step has no points', async () => {
    const id = 'allow-app-passwords';
    const flow = cheapFlow(id);
    const run = await finished(id);
    await run.undo();
    const score = scoreOf(flow, run.log, {});
    expect(score.isComplete).toBe(false);
    expect(score.steps.at(-1)).toMatchObject({ isDone: false, points: 0 });
  });

  it('is rounded down, and every step has to be done', async () => {
    const id = 'create-app-password';
    const flow = cheapFlow(id);
    const { log } = await finished(id);
    const used = (count: number): HelpUsed =>
      Object.fromEntries(flow.steps.slice(0, count).map((step) => [step.id, 'what' as const]));
    // 28 points: with five fewer 82.1 %, with six 78.5 %.
    expect(scoreOf(flow, log, used(5))).toMatchObject({ percent: 82, isPassed: true });
    expect(scoreOf(flow, log, used(6))).toMatchObject({ percent: 78, isPassed: false });
    expect(passMark).toBe(80);
  });

  it('never rises by help, whatever was used before', async () => {
    const id = 'add-app-password';
    const flow = cheapFlow(id);
    const { log } = await finished(id);
    const stepId = constantFrom(...flow.steps.map((step) => step.id));
    const level = constantFrom(...hintLevels);
    assert(
      property(dictionary(stepId, level), stepId, level, (used, step, more) => {
        const before = scoreOf(flow, log, used);
        const after = scoreOf(flow, log, withHelp(used, step, more));
        expect(after.points).toBeLessThanOrEqual(before.points);
        expect(scoreOf(flow, log, withHelp(withHelp(used, step, more), step, 'what'))).toEqual(
          after,
        );
      }),
    );
  });
});
