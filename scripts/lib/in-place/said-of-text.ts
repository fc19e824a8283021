import type { SaidOfText } from '../../../src/components/in-place/protocol.ts';
import type { Finding } from '../../../src/translation/findings-by.ts';

/** A finding as the page is told of it. */
export const said = ({ severity, line, key, message, fix }: Finding): SaidOfText => ({
  severity,
  line,
  ...(key === undefined ? {} : { key }),
  message,
  fix,
});

/** What cannot be a text of this place at all. */
export const refusal = (why: string): SaidOfText => ({
  severity: 'error',
  line: 1,
  message: why,
  fix: 'Compare it with the English text.',
});
