import { isComplete } from '../../i18n/languages.ts';
import type { Check } from '../check.ts';
import type { Guide } from '../guide-file.ts';
import type { Problem } from '../problem.ts';
import { productNamespaces } from '../provenance.ts';
import { pagesOf, type Project } from '../project.ts';
import { rulesOfPages } from './all-guide-rules.ts';
import type { GuideRule, Surroundings } from './rule.ts';

export function surroundingsIn(project: Project): (guide: Guide) => Surroundings {
  const { locales, guides, sourceLanguage, factRows } = project;
  const pages = pagesOf(project);
  const ofSource = locales.filter(({ language }) => language === sourceLanguage);
  const unreadable = new Set(ofSource.filter((s) => !s.isReadable).map((s) => s.namespace));
  const keys = ofSource.flatMap(({ texts }) => texts.map(({ key }) => key));
  const known = new Set(keys);
  const sources = guides.filter(({ language }) => language === sourceLanguage);
  return (guide) => ({
    sourceLanguage,
    source: sources.find(({ kind, slug }) => kind === guide.kind && slug === guide.slug),
    keys,
    hasKey: (key) => known.has(key) || unreadable.has(key.split('.')[0] ?? ''),
    labels: (language) => labelsIn(project, language),
    pages,
    hasFact: (row) => factRows?.has(row) ?? true,
  });
}

const read = new WeakMap<Project, Map<string, ReadonlyMap<string, readonly string[]>>>();

/** Read where something is to be told, once for a project. */
function labelsIn(project: Project, language: string): ReadonlyMap<string, readonly string[]> {
  const known = read.get(project) ?? new Map<string, ReadonlyMap<string, readonly string[]>>();
  read.set(project, known);
  const before = known.get(language);
  if (before) return before;
  const labels = new Map<string, string[]>();
  const ofProduct = ({ namespace }: { readonly namespace: string }) =>
    Number(productNamespaces.includes(namespace));
  for (const { texts } of project.locales
    .filter((locale) => locale.language === language)
    .sort((one, other) => ofProduct(other) - ofProduct(one))) {
    for (const { key, value } of texts) labels.set(value, [...(labels.get(value) ?? []), key]);
  }
  known.set(language, labels);
  return labels;
}

/** A rule that the build applies too, as a part of `npm run check`. */
export const checkOfGuides = ({ judge, ...rule }: GuideRule): Check => ({
  ...rule,
  severity: 'error',
  run: (project) => {
    const beside = surroundingsIn(project);
    return project.guides.flatMap((guide) =>
      judge(guide, beside(guide))
        .filter(({ isInGap }) => isInGap !== true)
        .map(({ isGap, isInGap: _, ...problem }) => ({
          file: guide.file,
          ...problem,
          ...(isGap === true && !isComplete(guide.language) ? asWarning(problem) : {}),
        })),
    );
  },
});

/** What is not translated yet is no mistake, but it keeps what is translated from the readers. */
const asWarning = ({ message }: Problem) => ({
  severity: 'warning' as const,
  message: `${message} Readers see the whole page in English.`,
});

/** The rules of pages, without those that are a part of a check of all texts (`checks/faulty-texts.ts`). */
export const checksOfPages: readonly Check[] = rulesOfPages.map(checkOfGuides);
