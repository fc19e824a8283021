import { lateNamespaces } from '../../i18n/keys.ts';
import type { PseudoLanguage } from '../../i18n/pseudo.ts';
import { createPracticeTranslator } from '../../i18n/practice-translator.ts';
import type { StringsOfOneLanguage, Translator } from '../../i18n/translator.ts';
import { inSite } from '../site/addresses.ts';

/**
 * Loads the simulator's texts of one language, with those of the windows and parts that this practice has, and of `more`
 * of the site. Rejects when they cannot be had; the page then shows that.
 */
export async function loadTranslator(
  language: string,
  pseudo: PseudoLanguage | null,
  parts: readonly string[],
  more: readonly string[] = [],
): Promise<Translator> {
  const own = lateNamespaces.filter((name) => parts.includes(name));
  const [strings, ...others] = await Promise.all([
    load(language),
    ...[...own, ...more].map((part) => load(`${language}/${part}`)),
  ]);
  const whole: StringsOfOneLanguage = {
    ...strings,
    direction: pseudo === 'rtl' ? 'rtl' : strings.direction,
    strings: Object.assign({}, strings.strings, ...others.map((part) => part.strings)) as Strings,
    fallbackKeys: [strings, ...others].flatMap(({ fallbackKeys }) => fallbackKeys),
  };
  // For translators and testers; nobody else loads it.
  const filter = pseudo && (await import('../../i18n/pseudo-filter.ts')).pseudoFilter(pseudo);
  const translator = createPracticeTranslator(whole, filter ?? undefined);
  return whole.direction === 'rtl'
    ? (await import('../../windows/lazy/isolated-texts.ts')).isolating(translator)
    : translator;
}

type Strings = StringsOfOneLanguage['strings'];

async function load(name: string): Promise<StringsOfOneLanguage> {
  const response = await fetch(inSite(`/strings/${name}.json`));
  if (!response.ok)
    throw new Error(`The texts ${name} could not be loaded: ${String(response.status)}.`);
  return (await response.json()) as StringsOfOneLanguage;
}
