/**
 * `npm run mail-lab`: an IMAP and an SMTP server on this machine, in front of the same rules as the practice. A trainer
 * can show with a real mail program what the reader practises. Mail is thrown away, and everything ends with Ctrl+C.
 *
 * `npm run mail-lab -- --era 2026-01-27 --imap 1143 --smtp 1587`
 */
import { parseArgs } from 'node:util';
import { startMailLab, type MailLab } from '../src/mail-lab/mail-lab.ts';
import { MailTenant, type MadeAppPassword } from '../src/mail-lab/mail-tenant.ts';
import { realClock } from '../src/simulation/clock.ts';
import { sari, tenantMadeOn, tenantName } from '../src/simulation/personas.ts';
import { cryptoRandom } from '../src/simulation/random.ts';
import { isEraDate } from '../src/tenant/effective-dated.ts';
import { microsoft365 } from '../src/vendors/microsoft-365/profile.ts';

function readOptions() {
  const { values } = parseArgs({
    options: {
      era: { type: 'string', default: '2018-03-20' },
      imap: { type: 'string', default: '0' },
      smtp: { type: 'string', default: '0' },
      // Only so that asking for another address is answered with the reason.
      host: { type: 'string' },
    },
  });
  const port = (name: 'imap' | 'smtp') => {
    const number = Number(values[name]);
    if (Number.isInteger(number) && number >= 0 && number <= 65535) return number;
    throw new Error(
      `--${name} ${values[name]} is no port. Give a number from 0 (any free one) to 65535.`,
    );
  };
  if (!isEraDate(values.era) || values.era < tenantMadeOn) {
    throw new Error(
      `--era ${values.era} is no day of this tenant. Give one from ${tenantMadeOn} on, as YYYY-MM-DD.`,
    );
  }
  return { era: values.era, imapPort: port('imap'), smtpPort: port('smtp'), host: values.host };
}

const explain = (era: string, lab: MailLab, { text }: MadeAppPassword): string => `
Practice mail servers of ${tenantName}, by the rules of ${era}. On this machine only; mail is thrown away.

  IMAP  ${lab.host}:${String(lab.imapPort)}   no encryption
  SMTP  ${lab.host}:${String(lab.smtpPort)}   no encryption

  User name         ${sari.address}
  Account password  ${sari.practicePassword}   (refused: MFA is on)
  App password      ${text}   (made for this visit; shown here once)

Try it:

  curl -v imap://${lab.host}:${String(lab.imapPort)}/INBOX -u '${sari.address}:${text}'
  curl -v smtp://${lab.host}:${String(lab.smtpPort)} -u '${sari.address}:${text}' \\
    --mail-from ${sari.address} --mail-rcpt budi@kopisenja.example -T README.md

End with Ctrl+C.`;

try {
  const { era, host, ...ports } = readOptions();
  const tenant = await MailTenant.enrol({
    account: { ...sari, password: sari.practicePassword },
    name: tenantName,
    createdOn: tenantMadeOn,
    era,
    profile: microsoft365,
    policy: microsoft365.policy,
    now: realClock,
    random: cryptoRandom,
  });
  const made = await tenant.createAppPassword('Mail lab on this machine');
  const lab = await startMailLab({
    tenant,
    now: realClock,
    ...(host !== undefined && { host }),
    ...ports,
  });
  console.log(explain(era, lab, made));
  process.once('SIGINT', () => void lab.close());
  process.once('SIGTERM', () => void lab.close());
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
