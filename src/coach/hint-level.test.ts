import { describe, expect, it } from 'vitest';
import { createAppPassword } from '../flows/lazy/create-app-password.ts';
import { noHint, nextHint, hintLevelFor } from './hint-level.ts';

const [first = null, second = null] = createAppPassword.steps.map(
  ({ actions }) => actions[0] ?? null,
);

describe('the levels of hints', () => {
  it('says what, where, shows, and does it, one level for each press', () => {
    const seen = [hintLevelFor(noHint, first)];
    let hintState = noHint;
    for (let presses = 0; presses < 4; presses += 1) {
      hintState = nextHint(hintState, first);
      seen.push(hintLevelFor(hintState, first));
    }
    expect(seen).toEqual(['what', 'where', 'show', 'do', 'do']);
  });

  it('starts at the lowest level when another action is next', () => {
    const hintState = nextHint(nextHint(noHint, first), first);
    expect(hintLevelFor(hintState, first)).toBe('show');
    expect(hintLevelFor(hintState, second)).toBe('what');
    expect(nextHint(hintState, second).level).toBe('where');
  });

  it('stays at the lowest level when nothing is left to do', () => {
    expect(hintLevelFor(nextHint(noHint, null), null)).toBe('what');
  });
});
