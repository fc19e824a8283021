import { methodOf, type Client } from '../clients.ts';
import { isEnded, type Protocol } from '../protocol-availability.ts';
import type { Instant, TenantState, UserId } from '../model.ts';
import { remedies } from './remedies.ts';
import { wouldSignInPass, type SignInAnswer } from './sign-in-what-if.ts';

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
