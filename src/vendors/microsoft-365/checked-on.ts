/** The last day on which somebody read the sources of docs/facts.md. */
export const checkedOn = '2026-11-23';
