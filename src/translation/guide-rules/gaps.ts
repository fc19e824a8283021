import { lacksPart } from './parts.ts';
import type { Guide } from '../guide-file.ts';

/** Whether a translation was begun and is not finished: it has fewer steps, headings or parts, and what stands in them is missing too. */
export const hasGap = (guide: Guide, source: Guide): boolean =>
  source.steps.some(({ id }) => !guide.steps.some((step) => step.id === id)) ||
  guide.headings.length < source.headings.length ||
  lacksPart(guide, source);
