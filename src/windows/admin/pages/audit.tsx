import { useMemo } from 'preact/hooks';
import { auditLogOf } from '../../../simulation/lazy/audit-log.ts';
import { members } from '../../../simulation/personas.ts';
import { auditToCsv } from '../../../tenant/lazy/audit-export.ts';
import { Choice } from '../../parts/choice.tsx';
import { CommandButton } from '../../parts/command-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Text } from '../../parts/text.tsx';
import { usePractice } from '../../practice-context.ts';
import { AuditEntry } from '../audit/audit-entry.tsx';
import { downloadText } from '../../lazy/download-text.ts';
import { nameOf } from '../parts/person.tsx';

/** More than anybody scrolls through on a phone; the export has the rest. */
const mostShown = 100;

/** Who did what and when, newest first, of everybody or one person. */
export function Audit() {
  const { run } = usePractice();
  const log = useMemo(() => auditLogOf(run.state.tenant.profile, run.log), [run.state.version]);
  const chosen = run.drafts.auditPerson ?? '';
  const rows =
    chosen === '' ? log : log.filter(({ actor, subject }) => [actor, subject].includes(chosen));
  const shown = rows.slice(-mostShown).reverse();
  const save = () => {
    // The mark at the beginning tells spreadsheets that the text is UTF-8.
    downloadText(`\uFEFF${auditToCsv(rows)}`, 'text/csv;charset=utf-8', 'audit-log.csv');
    return Promise.resolve();
  };
  return (
    <Page title="admin.audit.title">
      <p>
        <Text k="admin.audit.lead" />
      </p>
      <div class="p-audit__tools">
        <Choice
          k="admin.audit.person"
          options={[
            { value: '', k: 'admin.audit.everyone' },
            ...members.map(({ id }) => ({ value: id, k: nameOf(id) })),
          ]}
          value={chosen}
          choose={(id) => {
            run.setDraft('auditPerson', id);
          }}
        />
        <CommandButton k="admin.audit.export" press={save} />
      </div>
      {shown.length === 0 ? (
        <p class="p-empty">
          <Text k="admin.audit.empty" />
        </p>
      ) : (
        <ol class="p-audit">
          {shown.map((row) => (
            <AuditEntry key={row.seq} row={row} />
          ))}
        </ol>
      )}
      {rows.length > mostShown && (
        <p class="p-help">
          <Text k="admin.audit.newest" fill={{ count: mostShown }} />
        </p>
      )}
    </Page>
  );
}
