import type { Check, CheckFinding } from '../check.ts';
import { closestMatch } from '../closest-match.ts';
import { navigationFile } from '../navigation.ts';
import { pagesOf, type Project } from '../project.ts';

export const navigation: Check = {
  id: 'navigation',
  title: 'The navigation names every guide and article once, and nothing else',
  why: 'A page that is not in the tree is found by nobody.',
  severity: 'error',
  run: (project) => {
    if (!project.navigation) return [];
    const { sections, brokenAt } = project.navigation;
    if (brokenAt !== null) {
      return [
        at(
          brokenAt,
          'The navigation cannot be read.',
          'Write "section": ["page", "page"], in JSON.',
        ),
      ];
    }
    const entries = sections.flatMap(({ pages }) => pages);
    return [
      ...entriesWithoutPage(project, entries),
      ...entriesTwice(entries),
      ...sectionsWithoutTitle(project),
      ...pagesWithoutEntry(project, entries),
    ];
  },
};

interface Entry {
  readonly slug: string;
  readonly line: number;
}

const at = (line: number, message: string, fix: string): CheckFinding => ({
  file: navigationFile,
  line,
  message,
  fix,
});

function entriesWithoutPage(project: Project, entries: readonly Entry[]): CheckFinding[] {
  const pages = pagesOf(project);
  return entries
    .filter(({ slug }) => !pages.includes(slug))
    .map(({ slug, line }) => {
      const guess = closestMatch(slug, pages);
      return at(
        line,
        `The navigation has an entry ${slug}, and the site has no such page.`,
        guess
          ? `Did you mean ${guess}?`
          : `Remove the entry, or write content/${project.sourceLanguage}/articles/${slug}.mdx.`,
      );
    });
}

const entriesTwice = (entries: readonly Entry[]): CheckFinding[] =>
  entries
    .filter(({ slug }, index) => entries.findIndex((each) => each.slug === slug) < index)
    .map(({ slug, line }) => at(line, `${slug} is here a second time.`, 'Keep one of the two.'));

const sectionsWithoutTitle = ({ navigation: given, locales, sourceLanguage }: Project) => {
  const texts = locales.find(
    ({ language, namespace }) => language === sourceLanguage && namespace === 'site',
  )?.texts;
  return (given?.sections ?? [])
    .filter(({ id }) => texts && !texts.some(({ key }) => key === `site.section.${id}`))
    .map(({ id, line }) =>
      at(
        line,
        `The section ${id} has no title.`,
        `Add section.${id} to locales/${sourceLanguage}/site.json.`,
      ),
    );
};

const pagesWithoutEntry = (
  { guides, sourceLanguage }: Project,
  entries: readonly Entry[],
): CheckFinding[] =>
  guides
    .filter(({ language }) => language === sourceLanguage)
    .map(({ file, kind, slug }) => ({ file, slug: kind === 'guide' ? `guides/${slug}` : slug }))
    .filter(({ slug }) => !entries.some((entry) => entry.slug === slug))
    .map(({ file, slug }) => ({
      file,
      line: 1,
      message: `Nothing in the navigation leads to ${slug}.`,
      fix: `Add "${slug}" to a section of ${navigationFile}.`,
    }));
