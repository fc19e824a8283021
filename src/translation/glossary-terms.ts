import { literally } from '../i18n/literally.ts';
import type { GlossaryEntry } from './glossary.ts';
import type { Project } from './project.ts';

/** A term in a sentence, as a word or words of its own, in the singular or the plural of English. */
export const asPhrase = (term: string): RegExp => {
  const escaped = literally(term).replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}s?(?![\\p{L}\\p{N}-])`, 'iu');
};

/** Terms of a language's glossary that a source text uses, the longest first: "app password" before "password". */
export function termsIn(project: Project, language: string, source: string): GlossaryEntry[] {
  const glossary = project.glossaries.find((each) => each.language === language);
  return (glossary?.entries ?? [])
    .filter(({ term }) => asPhrase(term).test(source))
    .sort((one, other) => other.term.length - one.term.length);
}
