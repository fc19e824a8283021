import type { PseudoLanguage } from '../../i18n/pseudo.ts';
import { pseudoFilter } from '../../i18n/pseudo.ts';
import { createPracticeTranslator } from '../../i18n/practice-translator.ts';
import type { StringsOfOneLanguage, Translator } from '../../i18n/translator.ts';

/** Loads the simulator's texts of one language. Rejects when they cannot be had; the page then says so. */
export async function loadTranslator(
  language: string,
  pseudo: PseudoLanguage | null,
): Promise<Translator> {
  const response = await fetch(
    `${import.meta.env.BASE_URL.replace(/\/$/, '')}/strings/${language}.json`,
  );
  if (!response.ok)
    throw new Error(`The texts for ${language} could not be loaded: ${String(response.status)}.`);
  const strings = (await response.json()) as StringsOfOneLanguage;
  const turned: StringsOfOneLanguage =
    pseudo === 'rtl' ? { ...strings, direction: 'rtl' } : strings;
  return createPracticeTranslator(turned, pseudo ? pseudoFilter(pseudo) : undefined);
}
