import { describe, expect, it } from 'vitest';
import {
  codeOfStep,
  findMatches,
  judgeCode,
  rememberedSteps,
  spend,
  widestWindow,
} from '../../src/tenant/one-time-code.ts';
import type { CodeOrder, CodeWindow } from '../../src/tenant/model.ts';
import { parameters, rfcKey, vectors } from './support.ts';

const one: CodeWindow = { past: 1, future: 1 };

/** A verifier as the tenant keeps it: the memory lives between attempts, nothing else does. */
function verifier(window: CodeWindow = one, order: CodeOrder = 'newerOnly') {
  let spent: readonly number[] = [];
  return {
    get spent() {
      return spent;
    },
    async submit(code: string, epoch: number): Promise<string> {
      const matches = await findMatches(rfcKey, code, epoch * 1000, window, parameters());
      const verdict = judgeCode(matches, spent, order);
      if (!verdict.accepted) return verdict.reason;
      spent = spend(spent, verdict.steps, window);
      return 'accepted';
    },
  };
}

const codeAt = (step: number) => codeOfStep(rfcKey, step, parameters());
const present = 1_111_111_111;
const step = 37_037_037;

/** The first step of the RFC key whose successor has the same code, 911617; found by looking at a million steps. */
const first = 910_737;

describe('D. Replay, window and skew', () => {
  it('RW-01 the code of this moment is taken', async () => {
    expect(await verifier().submit('050471', present)).toBe('accepted');
  });

  it.each(vectors.window)(
    'RW-02 the code $offset steps away: taken is $acceptWindow1',
    async (row) => {
      expect((await verifier().submit(row.code, row.epoch)) === 'accepted').toBe(row.acceptWindow1);
    },
  );

  it('RW-03 with no window, and with one that only looks back, a code of the future is refused', async () => {
    const next = await codeAt(step + 1);
    const before = await codeAt(step - 1);
    expect(await verifier({ past: 0, future: 0 }).submit(next, present)).toBe('codeWrong');
    expect(await verifier({ past: 0, future: 0 }).submit(before, present)).toBe('codeExpired');
    expect(await verifier({ past: 1, future: 0 }).submit(next, present)).toBe('codeWrong');
    expect(await verifier({ past: 1, future: 0 }).submit(before, present)).toBe('accepted');
  });

  it('RW-04 a step begins on its first second and ends before the next one', async () => {
    const none: CodeWindow = { past: 0, future: 0 };
    expect(await verifier(none).submit(await codeAt(step), step * 30)).toBe('accepted');
    expect(await verifier(none).submit(await codeAt(step), step * 30 + 29)).toBe('accepted');
    expect(await verifier(none).submit(await codeAt(step), step * 30 + 30)).toBe('codeExpired');
    expect(await verifier(none).submit(await codeAt(step), step * 30 - 1)).toBe('codeWrong');
  });

  it('RW-05 the same code is not taken twice in its step', async () => {
    const guard = verifier();
    expect(await guard.submit('050471', present)).toBe('accepted');
    expect(await guard.submit('050471', present)).toBe('codeReplayed');
  });

  it('RW-06 nor in the next step, where it is still in the window, nor when it has left it', async () => {
    const guard = verifier();
    await guard.submit('050471', present);
    expect(await guard.submit('050471', present + 30)).toBe('codeReplayed');
    expect(await guard.submit('050471', present + 60)).toBe('codeReplayed');
  });

  it('RW-07 an unused code older than a used one: refused, or taken once if the policy says so', async () => {
    for (const [order, expected] of [
      ['newerOnly', 'codeReplayed'],
      ['anyUnused', 'accepted'],
    ] as const) {
      const guard = verifier(one, order);
      await guard.submit(await codeAt(step), present);
      expect(await guard.submit(await codeAt(step - 1), present)).toBe(expected);
      expect(await guard.submit(await codeAt(step - 1), present)).toBe('codeReplayed');
    }
  });

  it('RW-08 after the code of the next step, the present one: refused, or taken once if the policy says so', async () => {
    for (const [order, expected] of [
      ['newerOnly', 'codeReplayed'],
      ['anyUnused', 'accepted'],
    ] as const) {
      const guard = verifier(one, order);
      expect(await guard.submit(await codeAt(step + 1), present)).toBe('accepted');
      expect(await guard.submit(await codeAt(step), present)).toBe(expected);
    }
  });

  it('RW-09 two neighbouring steps that share a code: it is taken once', async () => {
    const shared = await codeAt(first);
    expect(await codeAt(first + 1)).toBe(shared);
    for (const order of ['newerOnly', 'anyUnused'] as const) {
      for (const start of [first - 1, first, first + 1, first + 2]) {
        const guard = verifier(one, order);
        expect(await guard.submit(shared, start * 30)).toBe('accepted');
        for (let later = start; later <= first + 4; later += 1) {
          expect(await guard.submit(shared, later * 30), `${order} ${start} ${later}`).not.toBe(
            'accepted',
          );
        }
      }
    }
  });

  it('RW-12 a clock turned back: refused, nothing thrown, nothing earlier remembered', async () => {
    for (const order of ['newerOnly', 'anyUnused'] as const) {
      const guard = verifier(one, order);
      await guard.submit('050471', present);
      const before = guard.spent;
      for (const back of [120, 3600, present]) {
        const then = present - back;
        const result = await guard.submit(await codeAt(Math.floor(then / 30)), then);
        expect(result).toBe('clockWentBack');
      }
      expect(guard.spent).toEqual(before);
      expect(await guard.submit(await codeAt(step + 1), present + 30)).toBe('accepted');
    }
  });

  it('RW-13 the memory of the guard stays small', async () => {
    for (const window of [one, { past: widestWindow, future: widestWindow }]) {
      const guard = verifier(window);
      for (let ahead = 0; ahead < 60; ahead += 1) {
        await guard.submit(await codeAt(step + ahead), present + ahead * 30);
      }
      expect(guard.spent.length).toBeLessThanOrEqual(rememberedSteps(window) + 1);
    }
  });

  it('RW-15 a success at the edge does not move the window: drift is not remembered', async () => {
    const guard = verifier();
    expect(await guard.submit(await codeAt(step - 1), present)).toBe('accepted');
    expect(await guard.submit(await codeAt(step + 8), present + 300)).toBe('codeExpired');
  });

  it('RW-15 two codes in a row of a clock that is wrong bring nothing in step', async () => {
    const guard = verifier();
    for (const ahead of [8, 9]) {
      expect(await guard.submit(await codeAt(step + ahead), present)).toBe('codeWrong');
    }
  });

  it('RW-18 a window beyond every sane policy matches nothing, and costs nothing', async () => {
    const wide = { past: 99, future: 99 };
    expect(await verifier(wide).submit('050471', present)).toBe('codeWrong');
    const allowed = { past: widestWindow, future: widestWindow };
    expect(await verifier(allowed).submit('050471', present)).toBe('accepted');
  });

  it('RW-19 every step of the window is computed, wherever the match is', async () => {
    const early = await findMatches(
      rfcKey,
      await codeAt(step - 1),
      present * 1000,
      one,
      parameters(),
    );
    const late = await findMatches(
      rfcKey,
      await codeAt(step + 1),
      present * 1000,
      one,
      parameters(),
    );
    expect(early.inWindow).toEqual([step - 1]);
    expect(late.inWindow).toEqual([step + 1]);
    expect(early.latest).toBe(late.latest);
  });
});
