import { decideMfaState } from '../../src/tenant/administration.ts';
import { decideFactorRemoval } from '../../src/tenant/lazy/factors.ts';
import type { Reason } from '../../src/tenant/reasons.ts';
import { password, type Answer, type TenantFixture, type Registered } from './tenant-fixture.ts';
import { vendor } from './vendor-under-test.ts';

/** What the cases say differently of each vendor, read off its profile. */

export const { appPasswordAlphabet: alphabet, appPasswordLength: length } = vendor.policy;

/** As app passwords of this vendor look, and nobody's. */
export const nobodys = alphabet.repeat(length).slice(0, length);

/** In groups of four. */
export const grouped = (text: string, mark = ' '): string =>
  text.replace(/(.{4})(?=.)/g, `$1${mark}`);

/** Why a user without MFA gets no app password. */
export const withoutMfa: Reason = vendor.mfa === 'perUserState' ? 'mfaDisabled' : 'noMethod';

/** Turns Sari's MFA off as it is done there: by an admin, or by the user with the last method. */
export function turnMfaOff(
  lab: TenantFixture & { me: Registered },
  session = lab.me.sessionId,
): Answer {
  return lab.apply(
    vendor.mfa === 'perUserState'
      ? decideMfaState(lab.state, 'system', 'sari', 'disabled')
      : decideFactorRemoval(lab.state, session, lab.me.factorId, lab.now),
  );
}

/** And on again. */
export async function turnMfaOn(lab: TenantFixture): Promise<Answer> {
  if (vendor.mfa === 'perUserState')
    return lab.apply(decideMfaState(lab.state, 'system', 'sari', 'enforced'));
  const [, session] = await lab.web(password);
  const [, factorId] = lab.addApp(session);
  return lab.submit(session, factorId, await lab.code(factorId));
}
