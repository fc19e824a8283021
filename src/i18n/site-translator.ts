import { createInstance } from 'i18next';
import { isolating } from './isolation.ts';
import {
  translatorAround,
  type StringsOfOneLanguage,
  type TextFilter,
  type Translator,
} from './translator.ts';

/** The translator of pages, while the site is built: i18next itself. */
export function createSiteTranslator(
  source: StringsOfOneLanguage,
  filter?: TextFilter,
): Translator {
  const instance = createInstance();
  void instance.init({
    lng: source.language,
    fallbackLng: false,
    // Texts are put on the screen as text nodes; escaping here would show entities to the reader.
    interpolation: { escapeValue: false },
    resources: {
      [source.source]: { translation: source.strings },
      [source.language]: { translation: source.strings },
    },
    initAsync: false,
  });
  const translator = translatorAround(source, (key, parameters, language) => {
    const text = instance.t(key, { ...parameters, lng: language });
    return filter ? filter(text, key) : text;
  });
  return source.direction === 'rtl' ? isolating(translator) : translator;
}
