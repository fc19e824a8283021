import { literally } from '../../i18n/literally.ts';
import { readLocaleFile, type LocaleFile } from '../locale-file.ts';
import { pathOfDraft, type Files } from './draft.ts';

/** A language that the name of a file says as a word of its own, before or behind its subject, or as the name of a folder. */
export function languageNamed(name: string, codes: readonly string[]): string | null {
  const isNamed = (code: string) =>
    new RegExp(`(?<!\\p{L})${literally(code)}(?!\\p{L})`, 'iu').test(name.replace(/[.]json$/i, ''));
  // `pt-BR` before `pt`.
  return codes.toSorted((one, other) => other.length - one.length).find(isNamed) ?? null;
}

/** Fewer texts that are alike may be names, or chance. */
const leastAlike = 3;

export interface LanguageOfTexts {
  readonly language: string;
  /** Whether the texts say so; otherwise it is the chosen one, for want of a better. */
  readonly isTold: boolean;
}

/**
 * The language in which the site says most texts of a file word for word; the chosen one where it says as many, or where too few
 * are alike to tell.
 *
 * @param published files of each language that may be meant, with those of the source
 */
export function languageOfTexts(
  { text, namespace }: { readonly text: string; readonly namespace: string },
  chosen: string,
  source: string,
  published: ReadonlyMap<string, Files>,
): LanguageOfTexts {
  const read = (language: string, of: string): LocaleFile['texts'] =>
    readLocaleFile({ file: pathOfDraft({ language, namespace }), language, namespace, text: of })
      .texts;
  const own = read(chosen, text);
  const textsOf = (language: string, files: Files | undefined) =>
    new Map(
      read(language, files?.[pathOfDraft({ language, namespace })] ?? '{}').map(
        ({ key, value }) => [key, value] as const,
      ),
    );
  const english = textsOf(source, published.get(source));
  const alike = (language: string): number => {
    const theirs = textsOf(language, published.get(language));
    return own.filter(({ key, value }) => theirs.get(key) === value && english.get(key) !== value)
      .length;
  };
  const ofChosen = alike(chosen);
  let best = { language: chosen, count: Math.max(ofChosen, leastAlike - 1) };
  for (const language of published.keys()) {
    const count = language === source ? 0 : alike(language);
    if (count > best.count) best = { language, count };
  }
  return { language: best.language, isTold: best.count >= leastAlike };
}
