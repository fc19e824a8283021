import { unitsOf } from './drift/units.ts';
import { pluralFormOf } from './plural-forms.ts';
import { sourceOf, type Project } from './project.ts';
import { usesOf } from './shown-in.ts';

/** A text that a guide shows and its language lacks. */
export interface MissingLabel {
  /** With the plural form of the language, where it has one. */
  readonly key: string;
  /** The file of the source, where the English stands in this line. */
  readonly file: string;
  readonly line: number;
  readonly source: string;
  /** Where the guide names it or its practice shows it: ids of its steps. */
  readonly steps: readonly string[];
}

/** Each text once, in the first group that it belongs to and in the order of the files. */
export interface MissingLabels {
  /** The sentences of the guide name it: it stands in the printed steps. */
  readonly named: readonly MissingLabel[];
  /** The windows of the practice, and the coach, show it on the way through the steps. */
  readonly practice: readonly MissingLabel[];
  /** Around the steps of this guide, of all guides, or of every page. */
  readonly around: readonly MissingLabel[];
}

/** What a guide shows of the texts in `locales/` that its language has not translated yet, by what is recorded of every text. */
export function missingLabels(project: Project, language: string, guide: string): MissingLabels {
  const page = `guides/${guide}`;
  const pages = new Set(['*', '/guides/*', `/${page}/`]);
  const found = { named: [], practice: [], around: [] } as Record<
    keyof MissingLabels,
    MissingLabel[]
  >;
  const ofGuide = {
    ...project,
    guides: project.guides.filter(({ kind, slug }) => kind === 'guide' && slug === guide),
  };
  for (const { id: key, source, translation } of unitsOf({ ...project, guides: [] }, language)) {
    if (translation !== null) continue;
    const base = pluralFormOf(key)?.base ?? key;
    const uses = usesOf(ofGuide, base);
    const named = uses.pages.flatMap(({ step }) => step ?? []);
    const inPractice = uses.seen.flatMap((use) =>
      use.startsWith(`${guide}#`) ? use.slice(guide.length + 1) : [],
    );
    const group: keyof MissingLabels | null =
      uses.pages.length > 0
        ? 'named'
        : inPractice.length > 0
          ? 'practice'
          : uses.seen.some((use) => pages.has(use))
            ? 'around'
            : null;
    if (group === null) continue;
    const english = sourceOf(project, key.split('.')[0] ?? '');
    const isThis = (each: { readonly key: string }) =>
      each.key === key || (pluralFormOf(each.key)?.base ?? each.key) === base;
    found[group].push({
      key,
      file: english?.file ?? '',
      line: english?.texts.find(isThis)?.line ?? 1,
      source,
      steps: [...new Set([...named, ...inPractice])],
    });
  }
  return found;
}

/** How many of them belong to the guide: what is around every page is no reason to look at this one. */
export const countOfGuide = ({ named, practice }: MissingLabels): number =>
  named.length + practice.length;

/** What lists them, for a translator to type. */
export const listingCommand = (language: string, guide: string): string =>
  `npm run l10n -- status ${language} --guide ${guide}`;
