import { languageCodes, sourceLanguage } from '../../src/i18n/languages.ts';
import type { Project } from '../../src/translation/project.ts';

export { knownOf } from '../../src/translation/drift/known.ts';

/** Languages of the tree other than the source: those of the site and those that have texts there. */
export const translatedLanguages = ({ locales, guides }: Project): string[] =>
  [
    ...new Set([
      ...languageCodes,
      ...locales.map((each) => each.language),
      ...guides.map((each) => each.language),
    ]),
  ]
    .filter((language) => language !== sourceLanguage)
    .sort();
