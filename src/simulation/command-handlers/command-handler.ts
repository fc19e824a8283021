import type { Decision } from '../../tenant/decision.ts';
import type { TenantEvent } from '../../tenant/events.ts';
import type { Instant } from '../../tenant/model.ts';
import { evolve } from '../../tenant/evolve.ts';
import type { NewSecrets, Ports } from '../../tenant/ports.ts';
import type { Reason } from '../../tenant/reasons.ts';
import type { Command, CommandType } from '../commands.ts';
import type { FieldId, RunEvent, RunState, WindowId } from '../model.ts';

/** What a gesture comes to: events of tenant and devices together, in the order in which they happened. */
export interface CommandResult {
  readonly events: readonly RunEvent[];
  readonly refusal?: Reason;
  readonly secrets?: NewSecrets;
}

/** The second half of a gesture: pure, run inside the critical section against the newest state. */
export type Decide = (state: RunState, now: Instant) => CommandResult;

/**
 * A gesture in two halves. The first may take its time (keys are derived, codes are computed) and looks at a state that
 * can be old by the time it is done; what it returns decides again, quickly, on the state as it is then.
 */
export type CommandHandler<C extends Command = Command> = (
  state: RunState,
  command: C,
  ports: Ports,
) => Decide | Promise<Decide>;

export type HandlersOf<Types extends CommandType> = {
  readonly [Type in Types]: CommandHandler<Extract<Command, { type: Type }>>;
};

/** Nothing happens, as when one presses a button that has just gone. */
export const noChange: CommandResult = { events: [] };

export const refuseInput = (
  window: WindowId,
  field: FieldId | null,
  reason: Reason,
): CommandResult => ({
  events: [{ type: 'inputRefused', window, field, reason }],
  refusal: reason,
});

/**
 * The tenant's answer as a happening. A refusal that the tenant did not record itself becomes a refused input of the
 * window, so that no gesture is ever silent.
 */
export function answer(
  decision: Decision,
  window: WindowId,
  field: FieldId | null = null,
): CommandResult {
  if (decision.refusal && decision.events.length === 0)
    return refuseInput(window, field, decision.refusal);
  return decision;
}

/** Decides again on the tenant as it is after the first decision; a refusal ends the chain. */
export function decideNext(
  state: RunState,
  now: Instant,
  first: Decision,
  next: (tenant: RunState['tenant']) => Decision,
): Decision {
  if (first.refusal) return first;
  const after = first.events.reduce(
    (tenant, event: TenantEvent) => evolve(tenant, event, now),
    state.tenant,
  );
  const second = next(after);
  return {
    events: [...first.events, ...second.events],
    ...(second.refusal && { refusal: second.refusal }),
    secrets: [...(first.secrets ?? []), ...(second.secrets ?? [])],
  };
}
