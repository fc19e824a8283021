import type { Check } from '../check.ts';
import { quoteFault } from '../quotation-marks.ts';
import { placeOf, readableTexts } from '../readable-texts.ts';

export const quotationMarks: Check = {
  id: 'quotation-marks',
  title: 'Quotation marks are those of the language, and each that is opened is closed',
  why: 'Readers do not see where a quotation begins or ends.',
  yieldsTo: ['text-in-english', 'same-as-source', 'text-damaged', 'markup-in-text'],
  yieldsInFileTo: ['guide-copied'],
  severity: 'warning',
  run: (project) =>
    readableTexts(project).flatMap((text) => {
      const { language, value, lines } = text;
      const fault = quoteFault(value, { language, isInPage: lines !== undefined });
      return fault
        ? [{ ...placeOf(text, fault.index), message: fault.message, fix: fault.fix }]
        : [];
    }),
};
