import { describe, expect, it } from 'vitest';
import { createAppPassword } from '../flows/create-app-password.ts';
import { bottom, climb, rungFor } from './ladder.ts';

const [first = null, second = null] = createAppPassword.steps.map(({ acts }) => acts[0] ?? null);

describe('the ladder of hints', () => {
  it('says what, where, shows, and does it, one rung for each press', () => {
    const seen = [rungFor(bottom, first)];
    let ladder = bottom;
    for (let presses = 0; presses < 4; presses += 1) {
      ladder = climb(ladder, first);
      seen.push(rungFor(ladder, first));
    }
    expect(seen).toEqual(['what', 'where', 'show', 'do', 'do']);
  });

  it('begins at the bottom again when another act is next', () => {
    const ladder = climb(climb(bottom, first), first);
    expect(rungFor(ladder, first)).toBe('show');
    expect(rungFor(ladder, second)).toBe('what');
    expect(climb(ladder, second).rung).toBe('where');
  });

  it('has nothing to climb when nothing is left to do', () => {
    expect(rungFor(climb(bottom, null), null)).toBe('what');
  });
});
