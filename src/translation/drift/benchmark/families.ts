import { drifting } from './drifting.ts';
import type { Family } from './family.ts';
import { harmless, minor } from './harmless.ts';
import { paragraphs } from './paragraphs.ts';

export const families: readonly Family[] = [...harmless, ...minor, ...drifting, ...paragraphs];
