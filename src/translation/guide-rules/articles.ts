import { closestMatch } from '../closest-match.ts';
import type { Guide, Heading } from '../guide-file.ts';
import type { Problem } from '../problem.ts';
import { missingHeadings } from './missing-headings.ts';
import type { GuideRule } from './rule.ts';

/** The same headings at the same depths, because the anchors of the page and its table of contents are paired by place. */
export const headingsDiffer: GuideRule = {
  id: 'guide-headings-differ',
  title: 'A page has the headings of its source, in their order',
  why: 'Addresses of sections lead to the same place in every language.',
  judge: (page, { source, sourceLanguage }) => {
    if (page.language === sourceLanguage || !source?.tree || !page.tree) return [];
    if (page.headings.length < source.headings.length) return [lacking(page, source)];
    const at = source.headings.findIndex(
      ({ depth }, index) => page.headings[index]?.depth !== depth,
    );
    const wanted = source.headings[at];
    if (wanted) {
      const own = page.headings[at];
      const marks = '#'.repeat(wanted.depth);
      return [
        {
          line: own?.line ?? page.lines.length,
          message: `The heading "${own?.text ?? ''}" is no ${marks} heading, as its English twin is.`,
          fix: `Write ${marks} before the heading that stands for "${wanted.text}".`,
        },
      ];
    }
    const extra = page.headings[source.headings.length];
    return extra
      ? [
          {
            line: extra.line,
            message: `The English ${page.kind} has no heading at the place of "${extra.text}".`,
            fix: 'Make it a paragraph, or remove it.',
          },
        ]
      : [];
  },
};

function lacking(page: Guide, source: Guide): Problem {
  const quoted = (headings: readonly Heading[]) => headings.map(({ text }) => `"${text}"`);
  const missing = missingHeadings(page, source) ?? [];
  const count = source.headings.length - page.headings.length;
  const all = source.headings.length;
  const named = quoted(missing).join(' and ');
  const [first] = missing;
  const before = first ? source.headings.indexOf(first) - 1 : -1;
  return {
    line: page.headings[before]?.line ?? page.headings.at(-1)?.line ?? page.lines.length,
    isGap: true,
    message:
      missing.length === 0
        ? `${String(count)} of ${String(all)} headings ${count === 1 ? 'is' : 'are'} missing.`
        : missing.length === 1
          ? `The heading for ${named} is missing.`
          : `The headings for ${named} are missing.`,
    fix: `English: ${quoted(source.headings).join('; ')}. Here: ${quoted(page.headings).join('; ') || 'none'}.`,
  };
}

/** Every statement of the handbook can be traced, and every further page exists. */
export const articleGrounds: GuideRule = {
  id: 'article-grounds',
  title: 'An article names rows of facts and further pages that exist',
  why: 'Readers must be able to see what a page rests on.',
  judge: ({ kind, frontMatter: { lists } }, { hasFact, pages }) => {
    if (kind !== 'article') return [];
    const { facts, related } = lists;
    return [
      ...(facts?.values ?? [])
        .filter((row) => !hasFact(row))
        .map((row) => ({
          line: facts?.line ?? 1,
          message: `docs/facts.md has no row ${row}.`,
          fix: 'Name a row as its table does, such as R15, P10 or §4.2 row 4.',
        })),
      ...(related?.values ?? [])
        .filter((slug) => !pages.includes(slug))
        .map((slug) => {
          const guess = closestMatch(slug, pages);
          return {
            line: related?.line ?? 1,
            message: `The site has no page ${slug}.`,
            fix: guess ? `Did you mean ${guess}?` : 'Name a page such as guides/add-app-password.',
          };
        }),
    ];
  },
};
