import { auditRow, type AuditRow } from '../../tenant/lazy/audit.ts';
import { emptyTenant, evolve } from '../../tenant/evolve.ts';
import type { VendorProfile } from '../../tenant/vendor-profile.ts';
import { tenantEventsInForce } from '../history.ts';
import type { RecordedEvent, RunEvent } from '../model.ts';

/** The tenant's audit log of a run, oldest first. What was undone never happened, so it has no row. */
export function auditLogOf(
  profile: VendorProfile,
  log: readonly RecordedEvent<RunEvent>[],
): readonly AuditRow[] {
  let tenant = emptyTenant(profile);
  const rows: AuditRow[] = [];
  for (const event of tenantEventsInForce(log)) {
    rows.push(auditRow(event, tenant));
    tenant = evolve(tenant, event, event.at);
  }
  return rows;
}
