import type { Key } from '../../i18n/keys.ts';
import type { Parameters } from '../../i18n/translator.ts';

/** Everything that can be wrong with a file or an address, by the name of its sentences in `demos.fault`. */
export type FaultKind =
  | 'tooLong'
  | 'damaged'
  | 'fileTooLong'
  | 'fileEmpty'
  | 'fileNotText'
  | 'fileCutOff'
  | 'fileBroken'
  | 'otherFile'
  | 'versionUnknown'
  | 'versionMissing'
  | 'demonstrationUnknown'
  | 'fieldMissing'
  | 'fieldUnknown'
  | 'groupExpected'
  | 'textExpected'
  | 'numberExpected'
  | 'choiceExpected'
  | 'yesNoExpected'
  | 'listExpected'
  | 'listEmpty'
  | 'listTooLong'
  | 'dayExpected'
  | 'dayTooEarly'
  | 'seedExpected'
  | 'nameEmpty'
  | 'nameTooLong'
  | 'stepUnknown';

export interface Fault {
  readonly fault: FaultKind;
  /** Where it is in the file, outermost first; list items count from 0. Empty: the whole. */
  readonly path: readonly (string | number)[];
  readonly values: Parameters;
  /** Of an item of the plan: its step, counted from 1, where the procedure has it. */
  readonly step?: { readonly id: string; readonly number: number };
}

/** Three texts for a reader: which field, what is wrong with it, and how to fix that. */
export interface FaultWords {
  /** As it is written in the file, `agenda[3].minutes`; empty for the whole. Texts of the file are not repeated. */
  readonly where: string;
  readonly what: Key;
  readonly fix: Key;
  readonly values: Parameters;
}

/** Names of fields are shown, and those may come from the file: letters and digits alone, and not many. */
const shown = (name: string): string => (/^[A-Za-z]\w{0,39}$/.test(name) ? name : '…');

export function wordsOf({ fault, path, values }: Fault): FaultWords {
  const where = path.reduce<string>((before, part) => {
    if (typeof part === 'number') return `${before}[${String(part + 1)}]`;
    return before === '' ? shown(part) : `${before}.${shown(part)}`;
  }, '');
  return { where, what: `demos.fault.${fault}.what`, fix: `demos.fault.${fault}.fix`, values };
}
