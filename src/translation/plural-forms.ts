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
export function formsOfLanguage(language: string, base: string): string[] {
  const type = base.endsWith('_ordinal') ? 'ordinal' : 'cardinal';
  return new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;
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
