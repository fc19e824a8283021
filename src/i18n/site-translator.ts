import { createInstance } from 'i18next';
import type { StringsOfOneLanguage, Translator } from './translator.ts';

/** The translator of pages, while the site is built: i18next itself. */
export function createSiteTranslator(source: StringsOfOneLanguage): Translator {
  const instance = createInstance();
  void instance.init({
    lng: source.language,
    fallbackLng: false,
    // Texts are put on the screen as text nodes; escaping here would show entities to the reader.
    interpolation: { escapeValue: false },
    resources: { [source.language]: { translation: source.strings } },
    initAsync: false,
  });
  const borrowed = new Set(source.borrowed);
  const t: Translator['t'] = (key, parameters) => instance.t(key, { ...parameters });
  return {
    language: source.language,
    direction: source.direction,
    t,
    label: (key, parameters) =>
      borrowed.has(key)
        ? { text: t(key, parameters), lang: source.source }
        : { text: t(key, parameters) },
  };
}
