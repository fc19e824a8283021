import { scenariosOf2018 } from './scenarios-of-2018.ts';
import { scenariosOfAdmins } from './scenarios-of-admins.ts';
import { scenariosOfToday } from './scenarios-of-today.ts';
import type { ScreenshotScenario } from './scenario.ts';

export const scenarios: readonly ScreenshotScenario[] = [
  ...scenariosOf2018,
  ...scenariosOfToday,
  ...scenariosOfAdmins,
];
