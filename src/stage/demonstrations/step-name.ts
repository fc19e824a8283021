import type { Key } from '../../i18n/keys.ts';

/** The short name of a step, for a list: what its instruction begins with says little. A test looks for one of each step. */
export const stepName = (step: string): Key => `demos.step.${step}` as Key;
