import type { AuditRow } from './audit.ts';

/** The newest rows that an export holds. */
export const mostExportedRows = 10_000;

const columns = [
  'seq',
  'at',
  'actor',
  'action',
  'subject',
  'via',
  'target',
  'result',
  'reason',
] as const satisfies readonly (keyof AuditRow)[];

/**
 * Rows as CSV (RFC 4180). A name that a user chose can forge no row and no formula: every field is quoted, control
 * characters and line separators become spaces, and what a spreadsheet would run begins with an apostrophe
 * (ASVS 5.0, 1.2.10).
 */
export function auditToCsv(rows: readonly AuditRow[]): string {
  const lines = rows
    .slice(-mostExportedRows)
    .map((row) => columns.map((column) => field(row[column])).join(','));
  return [columns.join(','), ...lines, ''].join('\r\n');
}

function field(value: string | number | null): string {
  const text = String(value ?? '').replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
  const harmless = /^\s*[=+\-@]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
