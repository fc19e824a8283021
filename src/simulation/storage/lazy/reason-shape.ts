import { reasons } from '../../../tenant/reasons.ts';
import { oneOf } from '../../../tenant/lazy/shapes.ts';

/** A saved event names a reason of the table, and nothing that every object has (`toString`). */
export const reason = oneOf(reasons);
