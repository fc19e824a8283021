import type { RunState } from '../simulation/model.ts';
import { createAppPassword } from './create-app-password.ts';
import type { Flow } from './flow.ts';
import { asTheyAreToday } from './scenarios.ts';
import type { Scenario } from '../simulation/scenario.ts';

const isIn = ({ mail }: RunState) => mail.page === 'inbox';

/** The simulator without a guide: all windows, any order. The goal is a program that is let in. */
export const freePractice = (scenario: Scenario = asTheyAreToday): Flow => ({
  ...createAppPassword,
  id: 'free-practice',
  scenario,
  hasTimeline: true,
  goal: isIn,
});
