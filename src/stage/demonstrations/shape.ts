import {
  array,
  boolean,
  check,
  exactOptional,
  integer,
  literal,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  picklist,
  pipe,
  safeParse,
  strictObject,
  string,
  transform,
  type BaseIssue,
} from 'valibot';
import { languageCodes } from '../../i18n/languages.ts';
import { incidentIds } from '../../simulation/lazy/incidents.ts';
import { isEraDate } from '../../tenant/effective-dated.ts';
import { cleanText, visibleLength } from './clean-text.ts';
import type { Fault, FaultKind } from './faults.ts';
import {
  factorKinds,
  mfaStates,
  mostItems,
  registrations,
  switchValues,
  type OwnDemonstration,
} from './own-demonstration.ts';
import { firstDay } from './own.ts';
import { procedureIds } from './procedures.ts';

/** What a file or an address may hold. Each rule is named by the fault that it reports. */

export const kind = 'app-password-lab/demonstration';
export const currentVersion = 1;

/** Visible characters of names and titles. */
export const longestName = 60;
/** Of a note of the agenda. */
export const longestNote = 500;
export const mostMinutes = 120;

const of = (fault: FaultKind): FaultKind => fault;

/** Far more code units than any text of so many visible characters needs: counting them is work. */
const unitsPerCharacter = 16;

const cleaned = (most: number) =>
  pipe(
    string(of('textExpected')),
    maxLength(most * unitsPerCharacter, of('nameTooLong')),
    transform(cleanText),
    check((text) => visibleLength(text) <= most, of('nameTooLong')),
  );

const name = pipe(cleaned(longestName), minLength(1, of('nameEmpty')));
const note = cleaned(longestNote);
const flag = boolean(of('yesNoExpected'));
const oneOf = <const T extends readonly string[]>(names: T) =>
  picklist(names, of('choiceExpected'));

const keyFault = ({ expected }: BaseIssue<unknown>): FaultKind => {
  if (expected === 'never') return 'fieldUnknown';
  return expected === 'Object' ? 'groupExpected' : 'fieldMissing';
};
const group = <const T extends Parameters<typeof strictObject>[0]>(entries: T) =>
  strictObject(entries, keyFault);

const switches = oneOf(switchValues);

const person = group({
  name,
  mfa: oneOf(mfaStates),
  method: oneOf(registrations),
  blocked: flag,
});

const item = group({
  step: pipe(string(of('textExpected')), maxLength(longestName, of('nameTooLong'))),
  minutes: pipe(
    number(of('numberExpected')),
    integer(of('numberExpected')),
    minValue(1, of('numberExpected')),
    maxValue(mostMinutes, of('numberExpected')),
  ),
  note: exactOptional(note),
  incident: exactOptional(oneOf(incidentIds)),
});

const file = group({
  kind: literal(kind),
  version: literal(currentVersion),
  title: name,
  flow: oneOf(procedureIds),
  seed: pipe(
    string(of('textExpected')),
    check((text) => /^[A-Za-z0-9-]{1,40}$/.test(text), of('seedExpected')),
  ),
  screens: nullable(oneOf(languageCodes)),
  day: pipe(
    string(of('dayExpected')),
    check((day) => isEraDate(day), of('dayExpected')),
    // What is no day is not told of twice.
    check((day) => !isEraDate(day) || day >= firstDay, of('dayTooEarly')),
  ),
  organisation: name,
  people: group({ sari: person, budi: person, ratna: group({ name }) }),
  methods: pipe(
    array(oneOf(factorKinds), of('listExpected')),
    minLength(1, of('listEmpty')),
    maxLength(factorKinds.length, of('listTooLong')),
  ),
  policy: group({
    appPasswordsAllowed: flag,
    securityDefaults: flag,
    conditionalAccessMfa: flag,
    legacyBlocked: flag,
    smtpAuth: switches,
    modernAuthentication: switches,
  }),
  agenda: pipe(
    array(item, of('listExpected')),
    minLength(1, of('listEmpty')),
    maxLength(mostItems, of('listTooLong')),
  ),
});

/** The value of a saved demonstration, or everything that is wrong with it, in the order of the file. */
export function parseOwn(
  value: unknown,
):
  | { readonly ok: true; readonly own: OwnDemonstration }
  | { readonly ok: false; readonly faults: readonly Fault[] } {
  const result = safeParse(file, value);
  if (!result.success) return { ok: false, faults: result.issues.map(faultOf) };
  const { kind: _kind, version: _version, ...own } = result.output;
  return { ok: true, own };
}

/** The limit that a fault speaks of, by the fault and the place. */
const limitOf = (fault: FaultKind, path: Fault['path']): number | null => {
  switch (fault) {
    case 'nameTooLong':
      return path.at(-1) === 'note' ? longestNote : longestName;
    case 'numberExpected':
      return mostMinutes;
    case 'listTooLong':
      return path[0] === 'agenda' ? mostItems : factorKinds.length;
    default:
      return null;
  }
};

/** Valibot writes them as `("on" | "off")`. */
const choicesOf = ({ expected }: BaseIssue<unknown>): string =>
  [...(expected ?? '').matchAll(/"([^"]+)"/g)].map(([, one]) => one).join(', ');

function faultOf(issue: BaseIssue<unknown>): Fault {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const fault = issue.message as FaultKind;
  const most = limitOf(fault, path);
  return {
    fault,
    path,
    values: {
      ...(most !== null && { most }),
      ...(fault === 'choiceExpected' && { choices: choicesOf(issue) }),
    },
  };
}
