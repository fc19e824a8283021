/**
 * The format of the events that are written. It changes only together with a step in `upcast.ts`. What the earlier
 * formats were without:
 *
 * 1: tenants without an age, users without a role, refused sign-ins without a fingerprint.
 * 2: policies that say nothing of remembered browsers, on-premises directories and ended protocols.
 * 3: `begins` in place of `startsUndoStep`; tenants that name no profile; a start that may name no scenario.
 */
export const currentFormat = 4;
