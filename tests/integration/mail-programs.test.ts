import { describe, expect, test } from 'vitest';
import { mailMethod, wayIn } from '../../src/simulation/mail-sign-in.ts';
import { clientSignIn } from '../../src/tenant/lazy/client-sign-in.ts';
import { methodOf } from '../../src/tenant/clients.ts';
import type { Client } from '../../src/tenant/vendor-profile.ts';
import { isEnded } from '../../src/tenant/protocol-availability.ts';
import {
  practiceClients as clients,
  type PracticeClientId as ClientId,
} from '../../src/flows/scenarios.ts';
import { serverText } from '../../src/tenant/server-texts.ts';
import { wouldSignInPass } from '../../src/tenant/lazy/sign-in-what-if.ts';
import { codeOf, password, registered, withAppPassword } from './registered-user.ts';
import { testRun } from './test-run.ts';

const eras = ['2018-03-20', '2022-11-01', '2023-02-01', '2026-11-23', '2027-01-15'];
const programs = Object.keys(clients) as ClientId[];
const kinds = ['accountPassword', 'appPassword', 'wrongPassword'] as const;

describe('whatever program, day and password: the window shows what the rules say', () => {
  test.each(eras.flatMap((era) => programs.map((program) => [era, program] as const)))(
    '%s, %s',
    async (era, program) => {
      for (const isModernSet of [false, true]) {
        for (const kind of kinds) {
          const run = await testRun({ scenario: registered(program) });
          const appPassword = await withAppPassword(run);
          await run.dispatch({ type: 'goToEra', era });
          await run.dispatch({ type: 'addMailAccount' });
          if (isModernSet) await run.dispatch({ type: 'setMailAuthentication', method: 'modern' });
          const { tenant } = run.state;
          const method = methodOf(tenant, clients[program], isModernSet);
          expect(mailMethod(run.state)).toBe(method);
          const advice = clientSignIn(tenant, 'sari', clients[program], {
            isSet: isModernSet,
            now: run.now(),
          });
          const answer =
            kind === 'wrongPassword'
              ? wouldSignInPass(tenant, {
                  userId: 'sari',
                  over: method,
                  with: kind,
                  now: run.now(),
                })
              : advice[kind];
          await run.dispatch({
            type: 'submitMailPassword',
            password: { accountPassword: password, appPassword, wrongPassword: 'not-it' }[kind],
          });
          const { mail } = run.state;
          const seen = { page: mail.page, reason: mail.problem?.reason ?? null };
          const words = mail.serverWords;
          const { speaks }: Client = clients[program];
          if (speaks && isEnded(tenant, speaks.protocol)) {
            // No source gives the server's words to a program that it does not speak to any more.
            expect({ ...seen, words }).toEqual({
              page: 'password',
              reason: 'protocolEnded',
              words: null,
            });
            continue;
          }
          if (!answer.passes) {
            expect(seen).toEqual({ page: 'password', reason: answer.reason });
            expect(words).toBe(
              method === 'modern'
                ? null
                : serverText(
                    tenant,
                    method,
                    mail.problem?.reason ?? 'accepted',
                    tenant.users['sari'],
                  ),
            );
            continue;
          }
          expect(seen).toEqual({
            page: answer.then === 'secondFactor' ? 'secondFactor' : 'inbox',
            reason: null,
          });
          if (answer.then === 'secondFactor')
            await run.dispatch({ type: 'submitMailCode', code: await codeOf(run) });
          expect(run.state.mail.page).toBe('inbox');
          expect(run.state.mail.signedInWith).toBe(method === 'modern' ? 'modern' : kind);
          await run.dispatch({ type: 'getMail' });
          expect(run.state.mail).toMatchObject({ page: 'inbox', problem: null });
        }
      }
    },
  );
});

describe('what the window says of a program', () => {
  const wayOf = async (program: ClientId, era: string, createdOn?: string) => {
    const run = await testRun({ scenario: registered(program, createdOn) });
    await run.dispatch({ type: 'goToEra', era });
    return wayIn(run.state);
  };

  test.each([
    ['outlook2010', '2018-03-20', 'passwordOnly'],
    ['outlook2013', '2018-03-20', 'modernAfterSetting'],
    ['outlook2016', '2018-03-20', 'modernWhereAllowed'],
    ['outlookNow', '2018-03-20', 'modern'],
    ['appleMailOldPhone', '2023-02-01', 'passwordOnly'],
    ['appleMailOldPhone', '2026-11-23', 'ended'],
    ['appleMailMac', '2026-11-23', 'ended'],
    ['appleMailNewPhone', '2026-11-23', 'modern'],
    ['smtpDevice', '2026-11-23', 'passwordOnly'],
    ['thunderbird', '2018-03-20', 'passwordOnly'],
    ['thunderbird', '2026-11-23', 'modernAfterSetting'],
  ] as const)('%s on %s: %s', async (program, era, way) => {
    expect(await wayOf(program, era)).toBe(way);
  });

  test('in an organisation made after modern authentication became the default, Outlook 2016 uses it', async () => {
    expect(await wayOf('outlook2016', '2018-03-20', '2017-09-01')).toBe('modern');
  });
});
