import { closestMatch } from './closest-match.ts';
import type { LocaleFile } from './locale-file.ts';

/** Names above a key, the outermost first: `a` and `a.b` of `a.b.c`. */
const above = (key: string): readonly string[] => {
  const parts = key.split('.').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
};

/** Groups of keys that the source does not have, each with the group that is meant; `null` where none is like it. */
export function misnamedGroups(
  source: LocaleFile,
  translation: LocaleFile,
): ReadonlyMap<string, string | null> {
  const known = new Set(source.texts.flatMap(({ key }) => above(key)));
  const own = new Set(translation.texts.flatMap(({ key }) => above(key)));
  const strays = new Set(
    translation.texts.flatMap(({ key }) => above(key).find((group) => !known.has(group)) ?? []),
  );
  const absent = [...known].filter((group) => !own.has(group));
  const parent = (group: string) => group.slice(0, group.lastIndexOf('.'));
  return new Map(
    [...strays].map((stray) => [
      stray,
      closestMatch(
        stray,
        absent.filter((group) => parent(group) === parent(stray)),
      ),
    ]),
  );
}

/** The group without a twin in which a key stands. */
export const misnamedAbove = (
  key: string,
  groups: ReadonlyMap<string, string | null>,
): string | undefined => above(key).find((group) => groups.has(group));
