import type { Check } from './check.ts';
import { endPunctuation } from './checks/end-punctuation.ts';
import { guideKeyUnknown } from './checks/guide-key-unknown.ts';
import { guidePlainBold } from './checks/guide-plain-bold.ts';
import { guideReadable } from './checks/guide-readable.ts';
import { guideStepsDiffer } from './checks/guide-steps-differ.ts';
import { invisibleCharacters } from './checks/invisible-characters.ts';
import { jsonReadable } from './checks/json-readable.ts';
import { keyMissing } from './checks/key-missing.ts';
import { keyOrphan } from './checks/key-orphan.ts';
import { placeholdersDiffer } from './checks/placeholders-differ.ts';
import { pluralFormMissing } from './checks/plural-form-missing.ts';
import { sameAsSource } from './checks/same-as-source.ts';
import { straySpaces } from './checks/stray-spaces.ts';
import { valueEmpty } from './checks/value-empty.ts';

export const allChecks: readonly Check[] = [
  jsonReadable,
  guideReadable,
  keyMissing,
  keyOrphan,
  pluralFormMissing,
  valueEmpty,
  placeholdersDiffer,
  endPunctuation,
  straySpaces,
  invisibleCharacters,
  sameAsSource,
  guideKeyUnknown,
  guideStepsDiffer,
  guidePlainBold,
];
