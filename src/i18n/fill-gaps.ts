import { sourceLanguage } from './languages.ts';
import { isShowable } from './text-faults.ts';

/** Texts by name; a branch holds more of them. */
export type Tree = Record<string, unknown>;

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Filled {
  readonly strings: Tree;
  /** Keys of the texts that were taken from the source. */
  readonly fallbackKeys: readonly string[];
}

/** i18next's names of the forms of one text with a number: `codes_one`, `codes_other`. */
const pluralName = /^(.+)_(?:zero|one|two|few|many|other)$/;

/**
 * The texts of a language, with its gaps filled from the source. A text that no reader should meet counts as a gap:
 * `npm run check` names it. A text with a number is taken from the source with all its forms or not at all, under one
 * key: which form a number needs is a rule of one language.
 * @param shown what becomes of a text of the language before it is shown
 */
export function fillGaps(
  own: Tree,
  source: Tree,
  language: string,
  prefix: string,
  shown: (text: string) => string = (text) => text,
): Filled {
  const strings: Tree = {};
  const fallbackKeys = new Set<string>();
  const isOwn = (name: string, measure: string): boolean => {
    const [mine, theirs] = [own[name], source[measure]];
    if (typeof mine !== 'string' || typeof theirs !== 'string') return false;
    return language === sourceLanguage ? mine !== '' : isShowable(mine, theirs, language);
  };
  for (const name of new Set([...Object.keys(source), ...Object.keys(own)])) {
    const [mine, theirs] = [own[name], source[name]];
    if (isTree(theirs)) {
      const below = isTree(mine) ? mine : {};
      const branch = fillGaps(below, theirs, language, `${prefix}${name}.`, shown);
      strings[name] = branch.strings;
      for (const key of branch.fallbackKeys) fallbackKeys.add(key);
      continue;
    }
    const base = pluralName.exec(name)?.[1];
    const other = `${base ?? ''}_other`;
    const isPlural = base !== undefined && Object.hasOwn(source, other);
    const measure = isPlural && theirs === undefined ? other : name;
    if (isPlural ? isOwn(other, other) : isOwn(name, name)) {
      if (typeof mine === 'string' && isOwn(name, measure)) strings[name] = shown(mine);
    } else if (typeof theirs === 'string') {
      strings[name] = theirs;
      fallbackKeys.add(`${prefix}${isPlural ? base : name}`);
    }
  }
  return { strings, fallbackKeys: [...fallbackKeys] };
}
