import { closestMatch } from '../../src/translation/closest-match.ts';
import { nameForTranslators } from '../../src/i18n/language-names.ts';
import {
  missingLabels,
  type MissingLabel,
  type MissingLabels,
} from '../../src/translation/missing-labels.ts';
import type { Project } from '../../src/translation/project.ts';
import type { Context } from './context.ts';
import { Refusal } from './files.ts';

/**
 * The name of an English guide, given as its name or its file.
 *
 * @throws Refusal, with the name that was probably meant
 */
export function guideIn({ guides, sourceLanguage }: Project, given: string): string {
  const names = guides
    .filter(({ kind, language }) => kind === 'guide' && language === sourceLanguage)
    .map(({ slug }) => slug);
  const name = given.replace(/^.*[\\/]/, '').replace(/\.mdx$/, '');
  if (names.includes(name)) return name;
  const guess = closestMatch(name, names);
  throw new Refusal(
    `There is no English guide "${name}".${guess === null ? '' : ` Did you mean ${guess}?`} Guides: ${names.join(', ')}.`,
  );
}

const groups: readonly (readonly [keyof MissingLabels, string])[] = [
  ['named', 'Named in its steps'],
  ['practice', 'Shown in its practice'],
  ['around', 'Around it, as on every guide or page'],
];

/** Lists what a guide shows and its language lacks. */
export function tellLabels(
  { say, sayJson, colors }: Context,
  project: Project,
  { language, guide, isJson }: { language: string; guide: string; isJson: boolean },
): void {
  const found = missingLabels(project, language, guide);
  if (isJson) {
    sayJson(found);
    return;
  }
  const name = nameForTranslators(language);
  if (groups.every(([group]) => found[group].length === 0)) {
    say(`Every label that ${guide} shows is translated into ${name}.`);
    return;
  }
  say(`Labels that ${guide} shows, and that are still in English. ${name} goes into the file of the
same name in locales/${language}/, below the same key.`);
  for (const [group, title] of groups) {
    if (found[group].length === 0) continue;
    say(`\n${colors.bold(title)}: ${String(found[group].length)}`);
    for (const label of found[group]) say(`  ${inOneLine(label)}`);
  }
}

const inOneLine = ({ file, line, key, source, steps }: MissingLabel): string =>
  `${file}:${String(line)}  ${key}  ${JSON.stringify(source)}${steps.length > 0 ? `  (${steps.join(', ')})` : ''}`;
