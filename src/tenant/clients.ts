import { isModernOn, type EndedProtocol, type Protocol } from './protocol-availability.ts';
import type { EraDate, TenantState } from './model.ts';

/** A program, as far as its sign-in goes. */
export interface Client {
  /** Row of docs/facts.md. */
  readonly row: string;
  /** Over what it signs in where it does so by password. */
  readonly protocol: Protocol;
  /** When it signs in the modern way: after its own setting was changed, or where the tenant tells it to. */
  readonly modern: 'never' | 'always' | 'afterSetting' | 'whereTenantAllows';
  /** First day on which the server takes modern sign-in from it. */
  readonly modernFrom?: EraDate;
  /** What it cannot do without, where that came to an end, and the row of docs/facts.md that says when. */
  readonly speaks?: { readonly protocol: EndedProtocol; readonly row: string };
}

/** How a program signs in on the tenant's day. `isSet`: its owner changed the setting, or added the account anew. */
export function methodOf(state: TenantState, client: Client, isSet: boolean): Protocol | 'modern' {
  const isDayRight = client.modernFrom === undefined || state.era >= client.modernFrom;
  const isChosen =
    client.modern === 'always' ||
    (client.modern === 'afterSetting' && isSet) ||
    (client.modern === 'whereTenantAllows' && isModernOn(state));
  return isDayRight && isChosen ? 'modern' : client.protocol;
}
