import { existsSync } from 'node:fs';
import { stringsOf } from '../../i18n/catalogue.ts';
import { sourceLanguage, type Language } from '../../i18n/languages.ts';
import { isOfScreens } from '../../i18n/screens.ts';
import { parsedFile } from './parsed-file.ts';
import { isObject } from '../../translation/is-object.ts';

/** Where the texts of a language come from: `locales/provenance/<lang>.json`. */
export interface Provenance {
  /** Files that a native speaker has read, from the root of the repository. */
  readonly reviewed: ReadonlySet<string>;
  /** Keys of labels that stand so on the product's own screens, as a source shows. */
  readonly verified: ReadonlySet<string>;
}

const namesIn = (value: unknown, is: (entry: unknown) => boolean = () => true): Set<string> =>
  new Set(isObject(value) ? Object.keys(value).filter((name) => is(value[name])) : []);

/** What the text of a file says; a file that cannot be read says nothing of anything, and `npm run check` names the mistake. */
export function readProvenance(text: string): Provenance {
  let file: unknown = null;
  try {
    file = JSON.parse(text);
  } catch {
    // As above.
  }
  const { reviewed, labels } = isObject(file) ? file : {};
  return {
    reviewed: namesIn(reviewed),
    verified: namesIn(labels, (entry) => isObject(entry) && entry['quality'] === 'verified'),
  };
}

const provenanceIn = parsedFile(readProvenance);

/** `null` for a language without the file. */
export function provenanceOf(language: Language): Provenance | null {
  const path = `locales/provenance/${language}.json`;
  return existsSync(path) ? provenanceIn(path) : null;
}

/**
 * English by key, of the labels of product screens that no source shows in the language: a reader with English screens finds them
 * by that. Labels that are the same are left out. A label that the file does not list is not verified.
 */
export function unverifiedLabels(language: Language): Readonly<Record<string, string>> {
  const verified = provenanceOf(language)?.verified ?? new Set<string>();
  const own = leaves(stringsOf(language).strings, '');
  const source = leaves(stringsOf(sourceLanguage).strings, '');
  return Object.fromEntries(
    [...source].filter(
      ([key, text]) => isOfScreens(key) && !verified.has(key) && own.get(key) !== text,
    ),
  );
}

const leaves = (node: unknown, prefix: string): ReadonlyMap<string, string> =>
  new Map(
    isObject(node)
      ? Object.entries(node).flatMap(([name, value]) => [
          ...leaves(value, prefix === '' ? name : `${prefix}.${name}`),
        ])
      : [[prefix, String(node)]],
  );
