import { enrolmentUri } from '../tenant/enrolment-uri.ts';
import { findFactor } from '../tenant/directory.ts';
import { keyFromText } from '../tenant/one-time-code.ts';
import type { Ports } from '../tenant/ports.ts';
import type { RunState } from './model.ts';

/** Contains "Practice", so that an entry in a real authenticator app is recognisable. */
export const practiceIssuer = (tenantName: string): string => `${tenantName} Practice`;

/** The URI of the QR code in the browser, and its key for typing; `null` when the browser shows no QR code. */
export function shownEnrolment(
  state: RunState,
  secret: Ports['secret'],
): { readonly uri: string; readonly key: string } | null {
  const { page, userId } = state.browser;
  if (page.name !== 'configureApp') return null;
  const user = userId === null ? undefined : state.tenant.users[userId];
  const factor = findFactor(user, page.factorId);
  const text = factor?.keyRef === undefined ? undefined : secret(factor.keyRef);
  const key = text === undefined ? null : keyFromText(text);
  if (!user || !key || !text || !factor?.parameters) return null;
  const issuer = practiceIssuer(state.tenant.name);
  const uri = enrolmentUri({ issuer, account: user.address, key, parameters: factor.parameters });
  return uri === null ? null : { uri, key: text };
}
