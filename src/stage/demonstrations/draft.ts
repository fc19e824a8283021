import { cleanText } from './clean-text.ts';
import type { Fault, FaultKind } from './faults.ts';
import type { OwnDemonstration, OwnItem } from './own-demonstration.ts';

/**
 * A file that was saved before everything in it was filled in. The form opens it, tells what is missing at the fields, and nothing
 * that was entered is lost.
 */

/** What a field of the form can hold and a demonstration cannot. */
const ofForm: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'nameEmpty',
  'nameTooLong',
  'numberExpected',
  'listEmpty',
  'dayExpected',
  'dayTooEarly',
]);

const isOfForm = ({ fault, path }: Fault): boolean => ofForm.has(fault) && path.at(-1) !== 'step';

const textIn = (value: unknown): string => (typeof value === 'string' ? cleanText(value) : '');

const withMinutes = ({ note, minutes, ...item }: OwnItem): OwnItem => ({
  ...item,
  // As an empty field has them.
  minutes: typeof minutes === 'number' ? minutes : NaN,
  ...(note !== undefined && { note: textIn(note) }),
});

/**
 * @param value of a file, of which everything that is wrong is named in `faults`
 * @returns `null` where the form has no field for it
 */
export function draftOf(value: unknown, faults: readonly Fault[]): OwnDemonstration | null {
  if (!faults.every(isOfForm)) return null;
  // Every other part of it was found to be right.
  const {
    kind: _kind,
    version: _version,
    ...own
  } = value as OwnDemonstration & {
    readonly kind: unknown;
    readonly version: unknown;
  };
  const { sari, budi, ratna } = own.people;
  return {
    ...own,
    title: textIn(own.title),
    organisation: textIn(own.organisation),
    day: textIn(own.day),
    people: {
      sari: { ...sari, name: textIn(sari.name) },
      budi: { ...budi, name: textIn(budi.name) },
      ratna: { name: textIn(ratna.name) },
    },
    agenda: own.agenda.map(withMinutes),
  };
}
