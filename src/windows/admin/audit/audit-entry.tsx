import type { Key } from '../../../i18n/keys.ts';
import { personaIds } from '../parts/person.tsx';
import type { AuditRow } from '../../../tenant/lazy/audit.ts';
import type { Protocol } from '../../../tenant/protocol.ts';
import { dayInWords } from '../../../i18n/day-in-words.ts';
import { timeOfDay } from '../../../i18n/time-of-day.ts';
import { practiceDay } from '../../parts/practice-day.ts';
import { Text } from '../../parts/text.tsx';
import { usePractice } from '../../practice-context.ts';
import { nameOf } from '../parts/person.tsx';

interface AuditEntryProps {
  readonly row: AuditRow;
}

/** Names of protocols are the same in every language. */
const protocolNames: Readonly<Record<Protocol, string>> = {
  imap: 'IMAP',
  pop: 'POP',
  smtp: 'SMTP',
  activeSync: 'ActiveSync',
  ews: 'EWS',
  mapi: 'MAPI',
  adminShell: 'PowerShell',
};
const isProtocol = (via: string): via is Protocol => Object.hasOwn(protocolNames, via);

/** Actors that are nobody of the organisation. */
const outsiders: Readonly<Record<string, Key>> = {
  admin: 'admin.audit.admin',
  service: 'admin.audit.service',
  stranger: 'admin.audit.stranger',
};

/** One row of the record: what; when, by whom, about whom and over what; and why it was refused. */
export function AuditEntry({ row }: AuditEntryProps) {
  const { run, translator } = usePractice();
  const { actor, subject, via, reason } = row;
  const at = Date.parse(row.at);
  const day = practiceDay(run.state.tenant.era, at, run.now());
  /** An address that nobody has stands as it was typed. */
  const named = (who: string): string => {
    const key = outsiders[who] ?? (personaIds.has(who) ? nameOf(who) : null);
    return key === null ? who : translator.t(key);
  };
  return (
    <li class="p-audit__entry" data-result={row.result}>
      <p class="p-strong">
        <Text k={`admin.audit.event.${row.action}`} />
      </p>
      <p class="p-help">
        {dayInWords(translator.language, day)}
        {' · '}
        {timeOfDay(translator.language, at)}
        {' · '}
        <Text k="admin.audit.by" fill={{ name: named(actor) }} />
        {subject !== null && subject !== actor && (
          <>
            {' · '}
            <Text k="admin.audit.about" fill={{ name: named(subject) }} />
          </>
        )}
        {via !== null && (
          <>
            {' · '}
            {isProtocol(via) ? (
              <Text k="admin.audit.over" fill={{ protocol: protocolNames[via] }} />
            ) : (
              <Text k="admin.audit.inBrowser" />
            )}
          </>
        )}
      </p>
      {reason && (
        <p class="p-audit__reason">
          <Text gap k="admin.audit.refused" />
          <Text k={`reason.${reason}`} />
        </p>
      )}
    </li>
  );
}
