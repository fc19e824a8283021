import type { Translator } from '../../i18n/translator.ts';
import { loadTranslator } from '../practice/load-translator.ts';

const loaded = new Map<string, Promise<Translator>>();

/**
 * The texts of an audience: the practice with all its windows, and a few words of the stage. Each language is asked for once; one
 * that could not be had is asked for again.
 */
export function loadAudienceTexts(language: string): Promise<Translator> {
  const known = loaded.get(language);
  if (known) return known;
  const asked = loadTranslator(language, null, ['admin'], ['demos', 'stage']);
  loaded.set(language, asked);
  asked.catch(() => {
    loaded.delete(language);
  });
  return asked;
}
