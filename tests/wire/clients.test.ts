import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clients } from './clients.ts';
import {
  accountPassword,
  address,
  base64,
  chunked,
  Wire,
  wireLab,
  type WireLab,
} from './wire-lab.ts';

/** Real mail programs against the same rules as the practice in the browser. */

const refused = {
  imap: /^refused .*LOGIN failed\./,
  smtp: /^refused .*535\D+5\.7\.3 Authentication unsuccessful/,
};

const pairs = clients.flatMap((client) =>
  (['imap', 'smtp'] as const).flatMap((protocol) => {
    const attempt = client[protocol];
    return attempt ? [{ ...client, protocol, attempt }] : [];
  }),
);

for (const { name, isInstalled, protocol, attempt } of pairs) {
  // A client that is not there shows as skipped, by name.
  describe.skipIf(!isInstalled)(
    `${name} over ${protocol}${isInstalled ? '' : ' (not installed)'}`,
    () => {
      let lab: WireLab;
      beforeAll(async () => {
        lab = await wireLab();
      });
      afterAll(() => lab.close());

      test('WI-01 VN-05 the account password is refused', async () => {
        expect(await attempt(lab, accountPassword)).toMatch(refused[protocol]);
      });

      test('WI-01 a wrong password is refused with the same words', async () => {
        expect(await attempt(lab, 'abcdefghijklmnop')).toMatch(refused[protocol]);
      });

      test('WI-01 the app password is accepted', async () => {
        expect(await attempt(lab, lab.appPassword)).toBe('in');
      });

      test('WI-01 VN-01 the app password in chunks is accepted', async () => {
        expect(await attempt(lab, chunked(lab.appPassword))).toBe('in');
      });

      test('WI-01 RV-01 once revoked it is refused', async () => {
        const { id, text } = await lab.tenant.createAppPassword('Soon to be gone');
        expect(await attempt(lab, text)).toBe('in');
        lab.tenant.deleteAppPassword(id);
        expect(await attempt(lab, text)).toMatch(refused[protocol]);
        expect(await attempt(lab, lab.appPassword)).toBe('in');
      });
    },
  );

  describe.skipIf(!isInstalled)(`${name} over ${protocol} in later years`, () => {
    test(`WI-07 on 2026-01-27 ${protocol === 'imap' ? 'nobody gets in by password' : 'an app password still gets in'}`, async () => {
      const lab = await wireLab({ era: '2026-01-27' });
      const answer = await attempt(lab, lab.appPassword);
      if (protocol === 'imap') expect(answer).toMatch(refused.imap);
      else expect(answer).toBe('in');
      await lab.close();
    });
  });
}

test('WI-07 from 2026-12-31 SMTP says that the tenant has it turned off', async () => {
  const lab = await wireLab({ era: '2026-12-31' });
  const client = clients.find(({ name }) => name === 'nodemailer');
  expect(await client?.smtp?.(lab, lab.appPassword)).toContain(
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
  );
  await lab.close();
});

test('WI-07 in November 2026 IMAP lists no password and names the reason, to PLAIN and to LOGIN alike', async () => {
  const lab = await wireLab({ era: '2026-11-23' });
  const wire = await Wire.open(lab.imapPort);
  await wire.until(/\r\n/);
  expect(await wire.ask('a1', 'CAPABILITY')).toContain('AUTH=XOAUTH2 LOGINDISABLED\r\n');
  const refused = (tag: string) => `${tag} NO Basic authentication is disabled.\r\n`;
  expect(await wire.ask('a2', `LOGIN ${address} ${lab.appPassword}`)).toBe(refused('a2'));
  const plain = base64(`\0${address}\0${lab.appPassword}`);
  expect(await wire.ask('a3', `AUTHENTICATE PLAIN ${plain}`)).toBe(refused('a3'));
  expect(await wire.ask('a4', 'AUTHENTICATE XOAUTH2 dXNlcg==')).toMatch(/^a4 NO /);
  await lab.close();
});

test.each([
  [{ smtpAuth: 'off' }, 'SmtpClientAuthentication is disabled for the Tenant.'],
  [{ legacyBlocked: true }, 'the request did not meet the criteria'],
] as const)('WI-07 SMTP names the reason of %j', async (policy, sentence) => {
  const lab = await wireLab({ era: '2026-11-23', policy });
  const client = clients.find(({ name }) => name === 'nodemailer');
  expect(await client?.smtp?.(lab, lab.appPassword)).toContain(
    `535 5.7.139 Authentication unsuccessful, ${sentence}`,
  );
  await lab.close();
});
