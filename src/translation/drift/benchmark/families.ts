import { drifting } from './drifting.ts';
import type { Family } from './family.ts';
import { harmless, minor } from './harmless.ts';

export const families: readonly Family[] = [...harmless, ...minor, ...drifting];
