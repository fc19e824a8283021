import { existsSync, readFileSync } from 'node:fs';
import { sourceLanguage, type Language } from '../../i18n/languages.ts';
import { begunPage, type BegunPage } from '../../translation/begun.ts';
import { findingsBy } from '../../translation/findings-by.ts';
import { guideRules, judgeGuide } from '../../translation/guide-rules/all-guide-rules.ts';
import { checkOfGuides, surroundingsIn } from '../../translation/guide-rules/checks-of-guides.ts';
import { markedOn } from '../../i18n/marked-text.ts';
import type { GuideKind } from '../../translation/guide-kind.ts';
import type { Problem } from '../../translation/problem.ts';
import { projectFrom } from '../../translation/read-project.ts';
import { guidePath, judgedBeside } from './guide-files.ts';

/** A page that a translator has begun, on the development server: readers of a built site see the source. */
export interface BegunFile {
  /** Relative to the repository. */
  readonly path: string;
  /** `null`: nothing of the file can be shown. */
  readonly page: BegunPage | null;
  /** What has to be repaired, by line of the file: each mistake once. What is not there yet is no mistake. */
  readonly mistakes: readonly Problem[];
}

/** `null` when the language has no such file, or has it whole. */
export function begunFile(language: Language, kind: GuideKind, name: string): BegunFile | null {
  const path = guidePath(language, kind, name);
  if (language === sourceLanguage || !existsSync(path)) return null;
  return begunFrom(path, readFileSync(path, 'utf8'));
}

/** What becomes of this text of a file; `null` when it is whole, or is no page of the site. */
export function begunFrom(path: string, text: string): BegunFile | null {
  const project = projectFrom({ ...judgedBeside(), [path]: text });
  const guide = project.guides.find(({ file }) => file === path);
  if (!guide) return null;
  const beside = surroundingsIn(project)(guide);
  if (judgeGuide(guide, beside).length === 0) return null;
  const mistakes = findingsBy(project, guideRules.map(checkOfGuides)).filter(
    ({ file, severity }) => file === path && severity === 'error',
  );
  return { path, page: begunPage(guide, beside), mistakes };
}

/** What the development server makes a module of in the place of this text; `null` for nothing. */
export const begunText = (path: string, text: string): string | null =>
  begunFrom(path, text)?.page?.marked ?? null;

interface Titles {
  readonly title: string;
  readonly description: string;
}

/** Title and description of a page: where it is begun, those of the source for those that it lacks. */
export function titlesOf(
  page: Language,
  own: Titles,
  source: Titles,
  parts: BegunPage['parts'] | undefined,
): Titles {
  const of = (name: keyof Titles) => {
    const state = parts?.get(name) ?? 'translated';
    return state === 'translated' || state === 'begun'
      ? own[name]
      : markedOn(page, source[name], sourceLanguage);
  };
  return { title: of('title'), description: of('description') };
}
