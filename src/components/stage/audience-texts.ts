import type { Translator } from '../../i18n/translator.ts';
import { loadTranslator } from '../practice/load-translator.ts';

/** The texts of an audience: the practice with all its windows, and a few words of the stage. */
export const loadAudienceTexts = (language: string): Promise<Translator> =>
  loadTranslator(language, null, ['admin'], ['demos', 'stage']);
