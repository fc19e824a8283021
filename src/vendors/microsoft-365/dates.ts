import type { Key } from '../../i18n/keys.ts';
import type { VendorDate } from '../../tenant/vendor-profile.ts';

/** The last day on which somebody read the sources of docs/facts.md. */
export const checkedOn = '2026-11-23';

/** Days on which something changed, or that readers come from. */
export const dates = [
  { day: '2018-03-20', row: '§0', label: 'timeline.stop.article' },
  { day: '2022-10-01', row: '§4.1 row 1', label: 'timeline.stop.basicEnding' },
  { day: '2023-01-01', row: '§4.1 row 3', label: 'timeline.stop.basicEnded' },
  { day: '2026-01-27', row: '§4.2 row 4', label: 'timeline.stop.smtpPostponed' },
  { day: '2026-03-01', row: '§4.3 row 1', label: 'timeline.stop.activeSyncEnded' },
  { day: '2026-10-01', row: '§4.3 row 2', label: 'timeline.stop.ewsEnded' },
  { day: checkedOn, row: '§4.2 row 8', label: 'timeline.stop.today' },
  { day: '2026-12-31', row: '§4.2 row 4', label: 'timeline.stop.smtpOffByDefault' },
] as const satisfies readonly VendorDate<Key>[];
