import { is, literal, type GenericSchema } from 'valibot';
import type { RecordedEvent, RunEvent } from '../../model.ts';
import { deviceEventFields } from './device-event-shapes.ts';
import { isObject } from '../../../tenant/lazy/plain-object.ts';
import {
  count,
  instant,
  oneOf,
  optional,
  shaped,
  type Fields,
} from '../../../tenant/lazy/shapes.ts';
import { tenantEventFields, type FieldsOf } from './tenant-event-shapes.ts';

type Stamp = Pick<RecordedEvent<RunEvent>, 'seq' | 'at' | 'startsUndoStep'>;

const stamp: Fields<Stamp> = {
  seq: count,
  at: instant,
  startsUndoStep: optional(literal(true)),
};

const fieldsOf: FieldsOf<RunEvent> = { ...tenantEventFields, ...deviceEventFields };

const shapes: ReadonlyMap<string, GenericSchema> = new Map(
  Object.entries<object>(fieldsOf).map(([type, fields]) => [
    type,
    shaped<Stamp>({ type: oneOf({ [type]: 1 }), ...stamp, ...fields } as Fields<Stamp>),
  ]),
);

/** By text only: a file can name a type that is no text and cannot be made one. */
const shapeOf = (type: unknown): GenericSchema | undefined =>
  typeof type === 'string' ? shapes.get(type) : undefined;

/** Whether a value is an event of a run with exactly the fields that it has, and with this number in the log. */
export function isEventAt(value: unknown, seq: number): value is RecordedEvent<RunEvent> {
  if (!isObject(value) || value['seq'] !== seq) return false;
  const shape = shapeOf(value['type']);
  return shape !== undefined && is(shape, value);
}
