import type { Translator } from '../../../i18n/translator.ts';
import type { Demonstration, OwnDemonstration } from '../../../stage/demonstrations/index.ts';
import type { Option } from './fields.tsx';

/** The steps of a procedure in words, in their order. */
export type StepsInWords = (flow: string) => Promise<readonly Option[]>;

export interface FormOptions {
  /** Of the page, with the namespaces `demos` and `admin`. */
  readonly translator: Translator;
  readonly stepsInWords: StepsInWords;
  /** Keeps it on this device, whatever becomes of it. */
  readonly keep: (own: OwnDemonstration) => void;
  /** Shows it on the stage. */
  readonly show: (demonstration: Demonstration) => void;
  /** The address under which a demonstration opens, from the fragment behind `#`. */
  readonly addressOf: (fragment: string) => string;
}
