import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { sourceLanguage, type Language } from '../../i18n/languages.ts';
import { readGuide } from '../../translation/guide-file.ts';
import { isKey } from './is-key.ts';
import { validateGuide } from './validate-guide.ts';

/**
 * The guides as files. They are read here before Astro reads them, so that a translation with a mistake can be left out
 * and its page falls back to the source, instead of ending the build of every other page. The source itself is never
 * left out: its mistakes do end the build.
 */
export interface GuideFile {
  /** Relative to the repository, as a person would name it. */
  readonly path: string;
  /** Step ids in the order in which the file has them. */
  readonly stepIds: readonly string[];
  /** What keeps the file from being shown, with its line and how to fix it; `null` when nothing does. */
  readonly problem: string | null;
}

export const guidePath = (language: Language, name: string) =>
  `content/${language}/guides/${name}.mdx`;

/** Names of all guides: those of the source language. */
export function guideNames(): string[] {
  return readdirSync(`content/${sourceLanguage}/guides`)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.slice(0, -'.mdx'.length))
    .sort();
}

const known = new Map<string, { changed: number; file: GuideFile }>();

/** `null` when the language has no such file. */
export function readGuideFile(language: Language, name: string): GuideFile | null {
  const path = guidePath(language, name);
  if (!existsSync(path)) return null;
  const changed = statSync(path).mtimeMs;
  const before = known.get(path);
  if (before?.changed === changed) return before.file;
  const file = inspect(path, language, name);
  known.set(path, { changed, file });
  return file;
}

function inspect(path: string, language: Language, slug: string): GuideFile {
  const text = readFileSync(path, 'utf8');
  const { steps, references, problem } = readGuide({ file: path, language, slug, text });
  const strange = references.find(({ key }) => !isKey(key));
  const found =
    problem ??
    (strange && {
      line: strange.line,
      message: `No label has the key ${strange.key}.`,
      fix: 'Copy the key from the English guide.',
    }) ??
    validateGuide(text);
  return {
    path,
    stepIds: steps.map(({ id }) => id),
    problem: found ? `${path}:${String(found.line)} ${found.message} ${found.fix}` : null,
  };
}
