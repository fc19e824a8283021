import type { Key, Namespace } from './keys.ts';
import type { Translator } from './translator.ts';

/** What a product's own screens say. Everything else is said by this site. */
const ofScreens = ['portal', 'phone', 'mail', 'admin'] as const satisfies readonly Namespace[];

export const isOfScreens = (key: string): key is Key =>
  ofScreens.some((name) => key.startsWith(`${name}.`));

/** The page's texts, with those of the screens in the language of the screens. */
export const aroundScreens = (page: Translator, screens: Translator): Translator =>
  mixed(page, (key) => (isOfScreens(key) ? screens : page));

/** The same texts where the language of the screens is the language of the place. */
export const onScreens = (page: Translator, screens: Translator): Translator =>
  mixed(screens, (key) => (isOfScreens(key) ? screens : page));

function mixed(place: Translator, speaker: (key: Key) => Translator): Translator {
  return {
    language: place.language,
    direction: place.direction,
    t: (key, parameters) => speaker(key).t(key, parameters),
    label: (key, parameters) => {
      const { language, ...of } = speaker(key);
      const { text, lang = language } = of.label(key, parameters);
      return lang === place.language ? { text } : { text, lang };
    },
  };
}
