import type { Project } from './project.ts';
import { readUse, type Use } from './scenes/scenes.ts';
import type { Uses } from './shown-in.ts';

/** A place in words for a translator, with its address where it has one. */
export interface PlaceInWords {
  readonly words: string;
  readonly address: string | null;
}

/** Titles of pages and addresses are those of a language; a page that it lacks has the title of the source. */
export function usesInWords(project: Project, { pages, seen }: Uses, language: string) {
  const titleOf = titlesIn(project, language);
  const addressOf = (page: string) => `/${language}/${page}/`;
  const named = [...Map.groupBy(pages, ({ page }) => page)].map(([page, all]): PlaceInWords => {
    const steps = all.flatMap(({ step }) => step ?? []);
    return { words: `${titleOf(page)}${stepsInWords(steps)}`, address: addressOf(page) };
  });
  return { named, seen: seenInWords(seen.map(readUse)) };

  function seenInWords(uses: readonly Use[]): readonly PlaceInWords[] {
    const flows = Map.groupBy(
      uses.filter((use) => use.kind === 'step'),
      ({ flow }) => flow,
    );
    const routes = Map.groupBy(
      uses.filter((use) => use.kind === 'route'),
      ({ route }) => route,
    );
    return [
      ...uses.flatMap((use) => (use.kind === 'step' || use.kind === 'route' ? [] : [alone(use)])),
      ...[...flows].map(([flow, steps]) => ({
        words: `Practice of ${titleOf(`guides/${flow}`)}${stepsInWords(steps.map(({ step }) => step))}`,
        address: addressOf(`guides/${flow}`),
      })),
      ...[...routes].map(([name, all]) => ofRoute(name, Math.min(...all.map((u) => u.presses)))),
    ];
  }

  function alone(use: Exclude<Use, { kind: 'step' | 'route' }>): PlaceInWords {
    if (use.kind !== 'page') return { words: everywhere[use.kind], address: null };
    const { address, isWhole } = use;
    if (isWhole)
      return {
        words: address === 'guides/' ? 'Every guide' : 'Every page of a problem',
        address: null,
      };
    const page = address.replace(/\/?(?:\?.*)?$/, '');
    return { words: titleOf(page), address: `/${language}/${address}` };
  }

  function ofRoute(name: string, presses: number): PlaceInWords {
    const address = project.scenes?.routes[name]?.address ?? '';
    const where = titleOf(address.replace(/\/?(?:[?#].*)?$/, ''));
    const when =
      presses === 0
        ? 'as soon as it opens'
        : `after ${String(presses)} ${presses === 1 ? 'press' : 'presses'}`;
    return { words: `${where}, ${when}`, address: `/${language}/${address}` };
  }
}

const everywhere = {
  everyPage: 'Every page',
  notFound: 'The page for addresses that do not exist',
  choice: 'The page that asks for a language',
  search: 'The search',
  offline: 'Where the site is kept for use without a network',
} as const;

/** A guide may name a label twice in one step. */
function stepsInWords(all: readonly string[]): string {
  const steps = [...new Set(all)];
  if (steps.length === 0) return '';
  return `, ${steps.length === 1 ? 'step' : 'steps'} ${steps.join(', ')}`;
}

function titlesIn({ guides, sourceLanguage }: Project, language: string) {
  const titles = new Map<string, string>();
  for (const code of [sourceLanguage, language]) {
    for (const { language: own, kind, slug, frontMatter } of guides) {
      const title = frontMatter.entries['title']?.value;
      if (own === code && title !== undefined)
        titles.set(kind === 'guide' ? `guides/${slug}` : slug, title);
    }
  }
  return (page: string): string =>
    titles.get(page) ?? (page === '' ? 'The home page' : `Page ${page}`);
}
