import type { Instant } from '../tenant/model.ts';

/** The only place that reads the real time. Codes run on it, so that a real phone agrees with the tenant. */
export const realClock = (): Instant => Date.now();
