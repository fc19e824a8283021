import { englishNameOf } from '../i18n/language-names.ts';

/** What a code is as BCP 47 and the list of languages of the running Node have it. */
export type LanguageCode =
  | { readonly isRight: true; readonly code: string; readonly englishName: string }
  | { readonly isRight: false; readonly message: string; readonly fix: string };

/** Source: `Intl`, that is CLDR. A language that CLDR has no English name for is none. */
export function languageCode(given: string): LanguageCode {
  const wrong = (message: string, fix: string) => ({ isRight: false, message, fix }) as const;
  const hint = 'Use a code such as ms, ar or pt-BR (BCP 47).';
  const code = canonical(given.replaceAll('_', '-'));
  if (code === null) return wrong(`"${given}" is no language code.`, hint);
  const [language = ''] = code.split('-');
  const englishName = englishNameOf(code) ?? englishNameOf(language);
  if (englishName === undefined) return wrong(`There is no language "${given}".`, hint);
  if (/^(?:root|und|mul|mis|zxx|q[a-t][a-z])$/.test(language)) {
    return wrong(`"${given}" is the code of no single language.`, hint);
  }
  if (code !== given) return wrong(`"${given}" is written ${code}.`, `Use ${code}.`);
  return { isRight: true, code, englishName };
}

function canonical(code: string): string | null {
  try {
    return Intl.getCanonicalLocales(code)[0] ?? null;
  } catch {
    return null;
  }
}

/** From the script that the language is mostly written in. Source: CLDR, as the running Node has it. */
export function directionOf(code: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(scriptOf(code)) ? 'rtl' : 'ltr';
}

/** The script that a language is mostly written in (ISO 15924); `''` when CLDR knows none. */
export function scriptOf(code: string): string {
  const known = scripts.get(code);
  if (known !== undefined) return known;
  const script = new Intl.Locale(code).maximize().script ?? '';
  scripts.set(code, script);
  return script;
}

/** Checks ask for it text by text, and `Intl` takes some 50 microseconds each time. */
const scripts = new Map<string, string>();

const rightToLeft = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'];
