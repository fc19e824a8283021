import { dayInWords } from '../../../i18n/day-in-words.ts';
import { alternativesInWords } from '../../../i18n/alternatives.ts';
import type { Key } from '../../../i18n/keys.ts';
import type { Translator } from '../../../i18n/translator.ts';
import { incidentIds, incidents } from '../../../simulation/lazy/incidents.ts';
import type { Change, OwnItem } from '../../../stage/demonstrations/index.ts';
import type { Option } from './fields.tsx';
import { placeInWords } from './place-in-words.ts';

const namesOfMfa: Readonly<Record<string, Key>> = {
  disabled: 'admin.state.disabled',
  enabled: 'admin.state.enabled',
  enforced: 'admin.state.enforced',
};
const namesOfMethods: Readonly<Record<string, Key>> = {
  none: 'demos.form.method.none',
  authenticatorApp: 'demos.form.method.authenticatorApp',
  textMessage: 'demos.form.method.textMessage',
  phoneCall: 'demos.form.method.phoneCall',
};
export const namesOfSwitches = {
  default: 'demos.form.asOnThatDay',
  on: 'admin.on',
  off: 'admin.off',
} as const satisfies Readonly<Record<string, Key>>;

const nameOfIncident = (text: string): Key => {
  const incident = incidentIds.find((id) => id === text);
  return incident ? incidents[incident].name : 'demos.form.noIncident';
};

/** A value as its field shows it. */
function valueInWords(
  path: Change['path'],
  value: string,
  texts: Translator,
  steps: readonly Option[],
): string {
  const name = String(path.at(-1));
  if (name === 'day') return dayInWords(texts.language, value);
  if (name === 'step') return steps.find((step) => step.value === value)?.text ?? value;
  if (name === 'incident') return texts.t(nameOfIncident(value));
  const names: Readonly<Record<string, Key>> =
    name === 'mfa' ? namesOfMfa : name === 'method' ? namesOfMethods : namesOfSwitches;
  const key = names[value];
  return key ? texts.t(key) : value;
}

export interface ChangeWords {
  /** The field that stands in the way, as the form names it. */
  readonly field: string;
  /** How it is now, and what to do with it. */
  readonly advice: string;
}

export function changeInWords(
  { path, now, to }: Change,
  texts: Translator,
  steps: readonly Option[],
  agenda: readonly OwnItem[],
): ChangeWords {
  const [first, index] = path;
  const item = first === 'agenda' ? agenda[Number(index)] : undefined;
  const step = steps.find(({ value }) => value === item?.step)?.text ?? null;
  const field = placeInWords(path, texts, step) ?? '';
  if (typeof now === 'boolean')
    return { field, advice: texts.t(now ? 'demos.form.untick' : 'demos.form.tick') };
  const words = (value: string) => valueInWords(path, value, texts, steps);
  const value = alternativesInWords(
    texts.language,
    to.map((one) => words(String(one))),
  );
  return { field, advice: texts.t('demos.form.chooseInstead', { now: words(now), value }) };
}
