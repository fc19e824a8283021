import { fillGaps, isTree, type Tree } from '../../i18n/fill-gaps.ts';
import { isolatedCodes } from '../../i18n/isolated-codes.ts';
import { literally } from '../../i18n/literally.ts';
import { fillPlaceholders, splitAtPlaceholders } from '../../i18n/placeholders.ts';
import type { StringsOfOneLanguage } from '../../i18n/translator.ts';
import { directionOf } from '../language-code.ts';
import type { Draft } from './draft.ts';

/** What a draft holds as texts by name; nothing when it is no JSON. */
export function treeOf({ text }: Pick<Draft, 'text'>): Tree {
  try {
    const parsed: unknown = JSON.parse(text);
    return isTree(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

/**
 * Published texts with those of a draft in their place. A text of the draft that no reader should meet leaves the published one
 * where it is, as in the build. In another language than the published texts, those are what it falls back to.
 */
export function withDraft(published: StringsOfOneLanguage, draft: Draft): StringsOfOneLanguage {
  const { namespace, language } = draft;
  const theirs = published.strings[namespace];
  if (!isTree(theirs)) return published;
  const direction = directionOf(language);
  const shown = direction === 'rtl' ? isolatedCodes : undefined;
  const filled = fillGaps(treeOf(draft), theirs, language, `${namespace}.`, shown);
  const strings = { ...published.strings, [namespace]: filled.strings };
  if (language === published.language) {
    const own = (key: string) => key.startsWith(`${namespace}.`);
    const left = new Set(filled.fallbackKeys);
    const fallbackKeys = published.fallbackKeys.filter((key) => !own(key) || left.has(key));
    return { ...published, strings, fallbackKeys };
  }
  const others = Object.entries(published.strings)
    .filter(([name]) => name !== namespace)
    .flatMap(([name, tree]) => keysIn(tree, name));
  return {
    language,
    direction,
    strings,
    fallbackKeys: [...filled.fallbackKeys, ...others],
    source: published.language,
  };
}

const pluralForm = /_(?:zero|one|two|few|many|other)$/;

const keysIn = (node: unknown, prefix: string): string[] =>
  isTree(node)
    ? Object.entries(node).flatMap(([name, below]) => keysIn(below, `${prefix}.${name}`))
    : [prefix.replace(pluralForm, '')];

/** Text and key of every text of a draft. */
export const leavesOf = (
  node: unknown,
  prefix: string,
): (readonly [key: string, text: string])[] =>
  isTree(node)
    ? Object.entries(node).flatMap(([name, below]) => leavesOf(below, `${prefix}.${name}`))
    : typeof node === 'string'
      ? [[prefix, node]]
      : [];

/**
 * A text as a page prints it, said as the draft says it: with the same values in the places of its placeholders.
 *
 * @param published the text of the key that is printed, with its placeholders
 * @returns `null` when `printed` is no filled form of it, such as the piece beside a link
 */
export function redrawn(printed: string, published: string, draft: string): string | null {
  const parts = splitAtPlaceholders(published);
  const names = parts.flatMap(({ name }) => (name === null ? [] : [name]));
  const pattern = parts
    .map(({ text, name }) => (name === null ? literally(text) : '(.+?)'))
    .join('');
  const found = new RegExp(`^${pattern}$`, 'su').exec(printed);
  if (!found) return null;
  const values = Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? '']));
  return fillPlaceholders(draft, values);
}
