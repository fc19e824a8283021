import { isLanguage } from '../../i18n/languages.ts';
import type { Guide } from '../guide-file.ts';
import type { Problem } from '../problem.ts';
import { closestMatch } from '../closest-match.ts';
import { isWebAddress } from './components.ts';
import { lostLinks } from './links-lost.ts';
import type { GuideRule, Surroundings } from './rule.ts';
import { anchorOf } from '../heading-anchor.ts';

export const guideLinks: GuideRule = {
  id: 'guide-links',
  title: 'A guide links to https, to mail addresses, and to pages of its own language',
  why: 'A link that leads nowhere, or elsewhere than the English one, strands the reader.',
  judge: (guide, beside) => {
    const wrong = guide.links.flatMap(({ url, line }) => {
      const problem = judgeAddress(url, guide, beside);
      return problem ? [{ url, line, ...problem }] : [];
    });
    const { extra, missing } = ownLinksThatDiffer(guide, beside);
    const others = extra.filter(
      ({ line, page }) =>
        !wrong.some((each) => each.line === line && each.url === `/${guide.language}/${page}`),
    );
    // A link that was changed is one mistake, and not one too many and one too few.
    const changed = wrong.length + others.length;
    return [
      ...wrong.map(({ url: _, ...problem }) => problem),
      ...others.map(({ page: _, ...problem }) => problem),
      ...missing.slice(changed),
    ];
  },
};

type Wrong = Omit<Problem, 'line'>;

/** @param url as the parser decoded it: no entity or escape is left in it */
function judgeAddress(url: string, guide: Guide, beside: Surroundings): Wrong | null {
  const shown = JSON.stringify(url.slice(0, 80));
  if (url.startsWith('#')) return judgeAnchor(url.slice(1), guide, beside);
  if (/^\/(?![/\\])/.test(url)) return judgeOwnPage(url, guide, beside);
  if (/^mailto:[^\s@?]+@[^\s@?]+$/.test(url) || isWebAddress(url)) return null;
  return {
    message: `A link cannot lead to ${shown}.`,
    fix: `Write an address that begins with https:// or mailto:, or a page of ours such as /${guide.language}/check/.`,
  };
}

/** A heading has the anchor of its English twin, so that an address leads to the same place in every language. */
function judgeAnchor(anchor: string, { steps, headings }: Guide, beside: Surroundings) {
  const anchors = (beside.source?.headings ?? headings).map(({ text }) => anchorOf(text));
  const there = ['steps', ...steps.map(({ id }) => `step-${id}`), ...anchors];
  if (there.includes(anchor)) return null;
  const close = closestMatch(anchor, there);
  return {
    message: `Nothing on the page has the anchor #${anchor}.`,
    fix: close
      ? `Write #${close}.`
      : `Copy the anchor from the English page: it is made of the English heading in every language. There are ${there.map((each) => `#${each}`).join(', ')}.`,
  };
}

function judgeOwnPage(url: string, { language }: Guide, beside: Surroundings): Wrong | null {
  const [, path = '', behind = ''] = /^\/([^?#]*)(.*)$/s.exec(url) ?? [];
  const parts = path.split('/');
  const addresses = beside.pages.map((page) => (page === '' ? '' : `${page}/`));
  const named = parts.findIndex((part) => part === language || isLanguage(part));
  const given = parts.slice(named + 1).join('/');
  const right = existing(given, addresses);
  if (named === 0 && parts[0] === language) {
    if (addresses.includes(given)) return null;
    return {
      message: `The site has no page ${url}.`,
      fix:
        right === null
          ? `Use the address of a page that exists, such as /${language}/check/; each ends with a slash.`
          : `Did you mean /${language}/${right}? Each address ends with a slash.`,
    };
  }
  const address = `/${language}/${right ?? given}${behind}`;
  if (named > 0) {
    return {
      message: `The link ${url} names a folder in which one copy of the site is published.`,
      fix: `Write ${address}: the build puts the folder of SITE_BASE before it.`,
    };
  }
  if (named === 0) {
    const message = `The link ${url} leads to a page of another language.`;
    return { message, fix: `Write ${address}.` };
  }
  return {
    message: `The link ${url} names no language.`,
    fix:
      right === null
        ? `Use the address of a page that exists; each begins with /${language}/.`
        : `Write ${address}.`,
  };
}

/** The address that is meant, with the slash at its end; `null` when no page is like it. */
function existing(given: string, addresses: readonly string[]): string | null {
  const whole = given === '' || given.endsWith('/') ? given : `${given}/`;
  return addresses.includes(whole) ? whole : closestMatch(given, addresses);
}

const ownLinks = ({ links, language }: Guide) =>
  links.flatMap(({ url, line }) =>
    url.startsWith(`/${language}/`) ? [{ page: url.slice(language.length + 2), line }] : [],
  );

/** A translation leads to the same pages as its source. For the outer world see addresses.ts. */
function ownLinksThatDiffer(
  guide: Guide,
  { source, sourceLanguage }: Surroundings,
): { extra: (Problem & { page: string })[]; missing: Problem[] } {
  if (!source?.tree || guide.language === sourceLanguage) return { extra: [], missing: [] };
  const wanted = ownLinks(source);
  const given = ownLinks(guide);
  return {
    extra: given
      .filter(({ page }) => !wanted.some((each) => each.page === page))
      .map(({ page, line }) => ({
        page,
        line,
        message: `The English text has no link to ${page}.`,
        fix:
          wanted.length > 0
            ? `Its links lead to ${wanted.map((each) => each.page).join(', ')}.`
            : 'Remove the link.',
      })),
    missing: lostLinks(guide, source),
  };
}
