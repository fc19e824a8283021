import type { PracticeClientId } from '../../../src/flows/scenarios.ts';
import { MailTenant } from '../../../src/mail-lab/mail-tenant.ts';
import type { MailState } from '../../../src/simulation/model.ts';
import { sari, tenantMadeOn, tenantName } from '../../../src/simulation/personas.ts';
import { cryptoRandom } from '../../../src/simulation/random.ts';
import { clientSignIn } from '../../../src/tenant/lazy/client-sign-in.ts';
import type { SignInAnswer } from '../../../src/tenant/lazy/sign-in-what-if.ts';
import { serverText } from '../../../src/tenant/server-texts.ts';
import { clientOf } from '../../../src/tenant/vendor-profile.ts';
import { testRun } from '../test-run.ts';
import { now, scenarioOf, type Choice } from './tenants.ts';
import type { Password } from './voices.ts';

/** What really happens when a password is sent, beside what the one function says. */
export interface Sent {
  readonly password: Password;
  readonly answer: SignInAnswer;
  readonly mail: Pick<MailState, 'page' | 'problem'>;
}

const pageAfter = { in: 'inbox', secondFactor: 'secondFactor', setUp: 'setUp' } as const;

/** `null`: the run does what the function says. */
export function contradictionOf({ password, answer, mail }: Sent): string | null {
  const said = answer.passes
    ? `${pageAfter[answer.then]}, no problem`
    : `password, ${answer.reason}`;
  const seen = `${mail.page}, ${mail.problem?.reason ?? 'no problem'}`;
  return said === seen ? null : `${password}: ${said} was said, and ${seen} was seen`;
}

/** Sends the account password, and an app password where there is one, from a mail window of a run that begins there. */
export async function sendBoth(
  choice: Choice,
  program: PracticeClientId,
  isSet: boolean,
): Promise<readonly Sent[]> {
  const run = await testRun({ scenario: scenarioOf(choice, program) }, { now });
  const kept = run.state.mail.savedPasswordRef;
  const texts: readonly (readonly [Password, string | undefined])[] = [
    ['accountPassword', sari.practicePassword],
    ['appPassword', kept === null ? undefined : run.secret(kept)],
  ];
  const all: Sent[] = [];
  for (const [password, text] of texts) {
    if (text === undefined) continue;
    await run.dispatch({ type: 'removeMailAccount' });
    await run.dispatch({ type: 'addMailAccount' });
    if (isSet) await run.dispatch({ type: 'setMailAuthentication', method: 'modern' });
    const { tenant, mail } = run.state;
    const client = clientOf(tenant.profile, program);
    const about = { isSet: mail.isModernSet, now: run.now() };
    const answer = clientSignIn(tenant, sari.id, client, about)[password];
    await run.dispatch({ type: 'submitMailPassword', password: text });
    all.push({ password, answer, mail: run.state.mail });
  }
  run.close();
  return all;
}

/** What the mail lab's servers say to its own user, beside what the one function says of a client that speaks to them. */
export async function wordsOfLab(
  choice: Choice,
  program: PracticeClientId,
): Promise<readonly { readonly said: string; readonly heard: string }[]> {
  const { profile, policy, era } = scenarioOf(choice, program);
  const account = { ...sari, password: sari.practicePassword };
  const tenant = await MailTenant.enrol({
    ...{ account, profile, policy, era, name: tenantName, createdOn: tenantMadeOn },
    ...{ now: () => now, random: cryptoRandom },
  });
  const { text } = await tenant.createAppPassword('Laptop 2026');
  const userId = Object.keys(tenant.state.users)[0] ?? '';
  const client = clientOf(profile, program);
  const answer = clientSignIn(tenant.state, userId, client, { isSet: false, now });
  const heard = async (password: Password, typed: string) => {
    const { words } = await tenant.signIn(client.protocol, sari.address, typed);
    const one = answer[password];
    return {
      said: serverText(
        tenant.state,
        client.protocol,
        one.passes ? 'accepted' : one.reason,
        tenant.state.users[userId],
      ),
      heard: words,
    };
  };
  return [await heard('accountPassword', account.password), await heard('appPassword', text)];
}
