import { closestMatch } from '../../src/translation/closest-match.ts';
import type { GuideKind } from '../../src/translation/guide-kind.ts';
import type { Project } from '../../src/translation/project.ts';
import { Refusal } from './files.ts';

export interface PageName {
  readonly kind: GuideKind;
  readonly slug: string;
}

/**
 * An English guide or article, given as its name or its file; that of an article with its folder or without.
 *
 * @throws Refusal, with the name that was probably meant
 */
export function pageIn({ guides, sourceLanguage }: Project, given: string): PageName {
  const pages = guides.filter(({ language }) => language === sourceLanguage);
  const name = given
    .replaceAll('\\', '/')
    .replace(/^(?:.*\/)?(?:guides|articles)\//, '')
    .replace(/\.mdx$/, '');
  const last = (slug: string) => slug.split('/').at(-1) ?? slug;
  const found =
    pages.find(({ slug }) => slug === name) ?? pages.find(({ slug }) => last(slug) === last(name));
  if (found) return { kind: found.kind, slug: found.slug };
  const names = pages.map(({ slug }) => slug);
  const guess = closestMatch(name, names);
  const list = (kind: GuideKind) =>
    pages.flatMap((page) => (page.kind === kind ? [page.slug] : [])).join(', ');
  throw new Refusal(
    `There is no English guide or article "${name}".${guess === null ? '' : ` Did you mean ${guess}?`} Guides: ${list('guide')}. Articles: ${list('article')}.`,
  );
}

export const fileOfPage = (language: string, { kind, slug }: PageName): string =>
  `content/${language}/${kind}s/${slug}.mdx`;

/** Its address below that of the language. */
export const addressOfPage = ({ kind, slug }: PageName): string =>
  kind === 'guide' ? `guides/${slug}` : slug;
