import { sourceLanguage } from '../../i18n/languages.ts';
import { languageInProse, type GuideContext } from './guide-context.ts';
import { isKey } from './is-key.ts';

/** A text of the screens, with its `lang` where it differs from the prose around it. */
export interface QuotedLabel {
  readonly text: string;
  readonly lang: string | undefined;
  /** Said wherever `lang` is. */
  readonly dir: 'ltr' | 'rtl' | undefined;
}

/** The text behind a key that a guide names. Throws for a key that no screen has: the sentence would send readers astray. */
export function labelOf(guide: GuideContext, component: string, key: string): QuotedLabel {
  if (!isKey(key)) {
    throw new Error(
      `${guide.file}: <${component} k="${key}" /> names a text that locales/${sourceLanguage}/ does not have. ` +
        `Correct the key, or add it to locales/${sourceLanguage}/${key.split('.')[0]}.json.`,
    );
  }
  const { text, lang } = guide.translator.label(key);
  return { text, ...languageInProse(guide, lang) };
}
