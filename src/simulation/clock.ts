import type { Instant } from '../tenant/model.ts';

/** The only code that reads the real time. One-time codes run on it, so that a real phone agrees with the tenant. */
export const realClock = (): Instant => Date.now();
