import type { Decision } from '../../tenant/decision.ts';
import type { TenantEvent } from '../../tenant/events.ts';
import type { Instant } from '../../tenant/model.ts';
import { evolve } from '../../tenant/evolve.ts';
import type { NewSecrets, Ports } from '../../tenant/ports.ts';
import type { Reason } from '../../tenant/reasons.ts';
import type { Command, CommandType } from '../commands.ts';
import type { FieldId, RunEvent, RunState, WindowId } from '../model.ts';

/** The result of a command: events of tenant and devices together, in order. No events: the command had no effect. */
export interface CommandResult {
  readonly events: readonly RunEvent[];
  readonly refusal?: Reason;
  readonly secrets?: NewSecrets;
}

/** The second half of a command handler: pure, run in the critical section on the newest state. */
export type Decide = (state: RunState, now: Instant) => CommandResult;

/**
 * A command handler in two halves. The first may be slow (it derives keys and computes codes), so the state it sees may be
 * outdated when it is done; the function it returns decides on the newest state.
 */
export type CommandHandler<C extends Command = Command> = (
  state: RunState,
  command: C,
  ports: Ports,
) => Decide | Promise<Decide>;

export type HandlersOf<Types extends CommandType> = {
  readonly [Type in Types]: CommandHandler<Extract<Command, { type: Type }>>;
};

/** The command has no effect, such as one of a button that is no longer on the screen. */
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
 * The tenant's decision as a command result. A refusal that the tenant did not record becomes a refused input of the
 * window, so that every refusal is shown.
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
