import { expect, it } from 'vitest';
import { demonstrations, flowOf } from '../../stage/demonstrations/index.ts';
import { beginsAt, noTalk, planIds } from '../../stage/talk.ts';
import { firstNumber } from './plan.ts';

it('counts the step at which a part of a plan begins as its procedure does', async () => {
  const numbers: number[] = [];
  for (const plan of planIds)
    for (const one of demonstrations) {
      const talk = { ...noTalk, plan };
      const from = beginsAt(talk, one.id);
      const number = firstNumber(talk, one);
      if (number !== null) numbers.push(number);
      const { steps } = await flowOf(one);
      const index = steps.findIndex(({ id }) => id === from);
      expect(number).toBe(from === null ? null : index + 1);
    }
  expect(numbers).toEqual([4]);
});
