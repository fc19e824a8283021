import type { LocaleFile, Text } from './locale-file.ts';

/** The forms of one plural text: i18next keeps them as `codes_one`, `codes_other`; ordinals as `codes_ordinal_one`. */
export interface PluralText {
  /** Key without form: `portal.codes`, or `portal.codes_ordinal`. */
  readonly base: string;
  readonly forms: ReadonlyMap<string, Text>;
}

export type PluralForm = Intl.LDMLPluralRule;

/** CLDR's categories, and whether a text of that form can say its number in words: "one code left". */
export const canSayItsNumber: Readonly<Record<PluralForm, boolean>> = {
  zero: true,
  one: true,
  two: true,
  few: false,
  many: false,
  other: false,
};

const isForm = (text: string): text is PluralForm => Object.hasOwn(canSayItsNumber, text);

export function pluralFormOf(
  key: string,
): { readonly base: string; readonly form: PluralForm } | null {
  const [, base, form] = /^(.+)_([a-z]+)$/.exec(key) ?? [];
  return base && form && isForm(form) ? { base, form } : null;
}

export function pluralTexts(texts: readonly Text[]): Map<string, PluralText> {
  const found = new Map<string, { base: string; forms: Map<string, Text> }>();
  for (const text of texts) {
    const plural = pluralFormOf(text.key);
    if (!plural) continue;
    const entry = found.get(plural.base) ?? { base: plural.base, forms: new Map<string, Text>() };
    entry.forms.set(plural.form, text);
    found.set(plural.base, entry);
  }
  return found;
}

/** Source: CLDR, as the running Node has it. */
export const formsOfLanguage = (language: string, base: string): string[] =>
  rulesOf(language, base).resolvedOptions().pluralCategories;

const rulesOf = (language: string, base: string): Intl.PluralRules =>
  new Intl.PluralRules(language, { type: base.endsWith('_ordinal') ? 'ordinal' : 'cardinal' });

/** What nothing on the site counts up to: steps, minutes, days, entries. */
const neverCounted = 10_000;
const examples = [...Array.from({ length: 201 }, (_, index) => index), 1_000_000];

/** Numbers that take a form, at most five; none for a form of fractions alone. */
export function numbersOfForm(language: string, base: string, form: string): readonly number[] {
  const rules = rulesOf(language, base);
  return examples.filter((number) => rules.select(number) === form).slice(0, 5);
}

const counts = Array.from({ length: neverCounted }, (_, index) => index);
const countedForms = new Map<string, ReadonlySet<string>>();

/** Whether a form is for numbers that a text of the site can have. Those of no other form take `other`. */
export function isFormCounted(language: string, base: string, form: string): boolean {
  const rules = rulesOf(language, base);
  const name = `${language} ${rules.resolvedOptions().type}`;
  const known = countedForms.get(name) ?? new Set(counts.map((count) => rules.select(count)));
  countedForms.set(name, known);
  return form === 'other' || known.has(form);
}

/**
 * The only form that a language has, where a file has one that the language lacks in its place, such as `codes_one` in
 * Indonesian; `null` where that is not so.
 */
export function formReplaced(
  { language, texts }: Pick<LocaleFile, 'language' | 'texts'>,
  base: string,
): string | null {
  const [only, ...more] = formsOfLanguage(language, base);
  const present = [...(pluralTexts(texts).get(base)?.forms.keys() ?? [])];
  const foreign = present.filter((form) => form !== 'zero' && form !== only);
  const isReplaced = more.length === 0 && foreign.length === 1 && !present.includes(only ?? '');
  return isReplaced ? (only ?? null) : null;
}

/** Keys that begin like a text with a number and end with no form of any language, such as `codes_fwe`. */
export function misspelledForms(
  source: Pick<LocaleFile, 'texts'>,
  translation: Pick<LocaleFile, 'texts'>,
  base: string,
): readonly string[] {
  const known = new Set(source.texts.map(({ key }) => key));
  return translation.texts
    .map(({ key }) => key)
    .filter(
      (key) =>
        new RegExp(`^[_-]?\\p{L}+$`, 'u').test(key.slice(base.length)) &&
        key.startsWith(base) &&
        !known.has(key) &&
        !pluralFormOf(key),
    );
}

/**
 * The source text that a translated one is measured by: the same key, or of a plural the same form, or the form `other`,
 * which every language has.
 */
export function sourceTextFor(key: string, sourceTexts: readonly Text[]): Text | undefined {
  const base = pluralFormOf(key)?.base;
  return (
    sourceTexts.find((text) => text.key === key) ??
    (base === undefined ? undefined : sourceTexts.find((text) => text.key === `${base}_other`))
  );
}
