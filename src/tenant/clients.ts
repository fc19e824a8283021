import { isEnded, isModernOn, type EndedProtocol, type Protocol } from './eras.ts';
import type { EraDate, Instant, TenantState, UserId } from './model.ts';
import { remedies } from './remedies.ts';
import { wouldSignInPass, type SignInAnswer } from './would-sign-in-pass.ts';

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

export interface ClientAdvice {
  readonly over: Protocol | 'modern';
  /** What becomes of it with the account password, and with an app password. */
  readonly accountPassword: SignInAnswer;
  readonly appPassword: SignInAnswer;
  /** §4.4, third column: the app password passes, and the account password does not. */
  readonly needsAppPassword: boolean;
}

export function adviceFor(
  state: TenantState,
  userId: UserId,
  client: Client,
  { isSet, now, from }: { readonly isSet: boolean; readonly now: Instant; readonly from?: string },
): ClientAdvice {
  const over = methodOf(state, client, isSet);
  if (client.speaks && isEnded(state, client.speaks.protocol)) {
    const { row } = client.speaks;
    const reason = 'protocolEnded';
    const no: SignInAnswer = { passes: false, row, reason, remedy: remedies[reason] };
    return { over, accountPassword: no, appPassword: no, needsAppPassword: false };
  }
  const about = { userId, over, now, ...(from !== undefined && { from }) };
  const accountPassword = wouldSignInPass(state, { ...about, with: 'accountPassword' });
  const appPassword = wouldSignInPass(state, { ...about, with: 'appPassword' });
  return {
    over,
    accountPassword,
    appPassword,
    needsAppPassword: appPassword.passes && !accountPassword.passes,
  };
}
