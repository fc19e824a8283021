import type { TenantEvent } from './events.ts';
import type { NewSecrets } from './ports.ts';
import type { Reason } from './reasons.ts';

/**
 * What the tenant answers. A refusal may have events too: a refused sign-in is something that happened.
 * `secrets` are stored before the events are appended.
 */
export interface Decision {
  readonly events: readonly TenantEvent[];
  readonly refusal?: Reason;
  /** It was done, and there is something to say about it. */
  readonly warning?: 'appPasswordNameTaken';
  readonly secrets?: NewSecrets;
}

export const accept = (...events: TenantEvent[]): Decision => ({ events });

export const refuse = (reason: Reason, ...events: TenantEvent[]): Decision => ({
  events,
  refusal: reason,
});
