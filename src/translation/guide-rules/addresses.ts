import type { MdastNode } from 'satteri';
import { closestMatch } from '../closest-match.ts';
import { attributesOf, childrenOf, lineOf, type Guide } from '../guide-file.ts';
import type { Problem } from '../problem.ts';
import type { GuideRule } from './rule.ts';

/**
 * A page about passwords sends its readers to no other place than its source does: neither by a link nor by an address that is
 * printed, such as the name of a mail server. Exact, to the last character: there is no other address that would be as good.
 */
export const addressesDiffer: GuideRule = {
  id: 'guide-addresses-differ',
  title: 'A page names the addresses of its source, and no other',
  why: 'Readers would be led to a site, or type the name of a server, that nobody has looked at.',
  yieldsTo: [
    'guide-markup',
    'guide-links',
    'guide-parts-differ',
    'invisible-characters',
    'look-alike-letters',
    'text-damaged',
  ],
  judge: (guide, { source, sourceLanguage }) => {
    if (guide.language === sourceLanguage || !source?.tree || !guide.tree) return [];
    const { known, names } = addressesOf(source);
    const links = linkedIn(guide).filter(({ address }) => !known.has(address));
    const printed = printedIn(guide).filter(({ address }) => !names.has(address));
    return [
      ...links.map((each) => told(each, [...known])),
      // The address of a link is told as that.
      ...printed
        .filter(({ line }) => !links.some((each) => each.line === line))
        .map((each) => told(each, [...names])),
    ];
  },
};

interface Addresses {
  /** Of links. */
  readonly known: ReadonlySet<string>;
  /** Hosts, with and without a path. */
  readonly names: ReadonlySet<string>;
}

const ofSources = new WeakMap<Guide, Addresses>();

/** Looked up once for all translations of a page. */
function addressesOf(source: Guide): Addresses {
  const before = ofSources.get(source);
  if (before) return before;
  const known = new Set(linkedIn(source).map(({ address }) => address));
  const named = [
    ...printedIn(source).map(({ address }) => address),
    ...[...known].flatMap(hostsIn),
  ];
  const addresses = { known, names: new Set([...named, ...named.map(hostOf)]) };
  ofSources.set(source, addresses);
  return addresses;
}

interface Named {
  readonly address: string;
  readonly line: number;
}

const told = ({ address, line }: Named, known: readonly string[]): Problem => {
  const meant = closestMatch(address, known) ?? (known.length === 1 ? known[0] : undefined);
  return {
    line,
    message: `The English text has no address ${JSON.stringify(address.slice(0, 80))}.`,
    fix:
      meant === undefined
        ? 'Write an address as the English text has it, or remove this one.'
        : `Write ${meant}, as the English text has it, or remove it.`,
  };
};

/** Addresses outside of the site that something leads to, each as it is. */
const linkedIn = ({ links, tree }: Guide): Named[] =>
  [
    ...links.map(({ url, line }) => ({ address: url, line })),
    ...(tree ? hrefsIn(tree) : []),
  ].filter(({ address }) => /^(?:https|mailto):/i.test(address));

const hrefsIn = (node: MdastNode): Named[] => [
  ...attributesOf(node)
    .filter(([name]) => name === 'href')
    .map(([, address]) => ({ address, line: lineOf(node) })),
  ...childrenOf(node).flatMap(hrefsIn),
];

/** Endings by which a name with a single dot is that of a host. A full stop without the space behind it looks like one, too. */
const endings =
  'com net org edu gov mil int info biz name pro app dev cloud page link click online site top xyz io co me ms to microsoft example test';

const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?';
const host = new RegExp(
  `(?<![\\p{L}\\p{N}.-])(?:(?:${label}\\.){2,}[a-z]{2,}|${label}\\.(?:${endings.replaceAll(' ', '|')}))(?![\\p{Script=Latin}\\p{N}-])` +
    '(?:[/?#][\\w./?#=&%~+:-]*)?',
  'giu',
);

const dotInside = /[.][\p{L}\p{N}]/u;

/** What a reader sees of them: in the text, in code, in the title of a link and in the front matter, and in no tag. */
const printedIn = ({ tree, frontMatter }: Guide): Named[] => [
  ...Object.values(frontMatter.entries).flatMap(({ value, line }) => namedIn(value, line)),
  ...(tree ? printedBelow(tree) : []),
];

const printedBelow = (node: MdastNode): Named[] => [
  ...('value' in node && typeof node.value === 'string' ? namedIn(node.value, lineOf(node)) : []),
  ...('title' in node && typeof node.title === 'string' ? namedIn(node.title, lineOf(node)) : []),
  ...childrenOf(node).flatMap(printedBelow),
];

const namedIn = (text: string, line: number): Named[] =>
  hostsIn(text).map((address) => ({ address, line }));

/** Names of hosts in a text, each with the path behind it; capitals of a host do not count. */
const hostsIn = (text: string): string[] =>
  // The pattern is slow, and most texts have no dot between two letters.
  dotInside.test(text)
    ? [...text.matchAll(host)].map(([found]) => {
        const whole = found.replace(/[./?#:]+$/, '');
        return hostOf(whole) + whole.slice(hostOf(whole).length);
      })
    : [];

const hostOf = (address: string): string => (/^[^/?#]*/.exec(address)?.[0] ?? '').toLowerCase();
