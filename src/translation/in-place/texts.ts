import { keysFor } from '../draft/draft.ts';
import { writeLocale } from '../exchange/locale-write.ts';
import { notesOfText, usesOf } from '../exchange/notes.ts';
import { setText } from '../json-edit.ts';
import { termsIn } from '../glossary-terms.ts';
import type { LocaleFile, Text } from '../locale-file.ts';
import { pluralExamples } from '../new-language.ts';
import { pluralFormOf, sourceTextFor } from '../plural-forms.ts';
import { sourceOf, type Project } from '../project.ts';
import { qualityOf } from '../provenance.ts';
import type { EditedUnit, FieldForm, Values } from './unit.ts';

const baseOf = (key: string): string => pluralFormOf(key)?.base ?? key;

interface Found {
  readonly source: LocaleFile;
  readonly own: LocaleFile | undefined;
  readonly file: string;
  /** Keys with their forms in this language, in the order of the source. */
  readonly keys: readonly string[];
}

/** `null` for a key or a language that the project does not have: what a request names is looked up and never made a path of. */
function find(project: Project, language: string, key: string): Found | null {
  const source = sourceOf(project, key.split('.')[0] ?? '');
  if (!source || !project.languages.includes(language)) return null;
  const file = `locales/${language}/${source.namespace}.json`;
  const own = project.locales.find((each) => each.file === file);
  if (!source.isReadable || own?.isReadable === false) return null;
  const keys = keysFor(source.texts, language);
  return keys.some((each) => baseOf(each) === key) ? { source, own, file, keys } : null;
}

/** The text of a key, without its form where it has one; `null` when there is no such text. */
export function textUnit(project: Project, language: string, key: string): EditedUnit | null {
  const found = find(project, language, key);
  if (!found) return null;
  const { source, own, file, keys } = found;
  const fields = keys
    .filter((each) => baseOf(each) === key)
    .map((id) => ({
      id,
      form: formOf(language, id),
      source: sourceTextFor(id, source.texts)?.value ?? '',
      value: valueOf(own, id),
    }));
  const bases = [...new Set(keys.map(baseOf))];
  const at = bases.indexOf(key);
  const neighbours = [bases[at - 1], bases[at + 1]].flatMap((base) => {
    const first = keys.find((each) => base !== undefined && baseOf(each) === base);
    const text = first === undefined ? '' : valueOf(own, first) || textIn(source.texts, first);
    return base === undefined ? [] : [{ id: base, text }];
  });
  return {
    language,
    file,
    id: key,
    fields,
    notes: [...notesOfText(key, usesOf(project)), ...originOf(project, language, key)],
    terms: termsIn(project, language, fields.map((each) => each.source).join('\n')),
    neighbours,
  };
}

const textIn = (texts: readonly Text[], key: string) => sourceTextFor(key, texts)?.value ?? '';

/** Of a key that is there twice, the last one counts. */
const valueOf = (own: LocaleFile | undefined, key: string): string =>
  own?.texts.findLast((text) => text.key === key)?.value ?? '';

function formOf(language: string, key: string): FieldForm | null {
  const name = pluralFormOf(key)?.form;
  if (name === undefined) return null;
  const forms = pluralExamples(language);
  if (forms.length === 1) return { name, example: null };
  const rules = new Intl.PluralRules(language);
  // The second number says more than the first, which is 0 or 1 so often. Some forms have fractions only.
  const numbers = forms.find(({ form }) => form === name)?.numbers ?? [];
  const fraction = [0.5, 1.5, 2.5].find((each) => rules.select(each) === name);
  return { name, example: numbers[1] ?? numbers[0] ?? fraction ?? null };
}

function originOf(project: Project, language: string, key: string): readonly string[] {
  const provenance = project.provenances.find((each) => each.language === language);
  const quality = qualityOf(provenance, key);
  const source = provenance?.labels.get(key)?.source ?? null;
  return quality === null || language === project.sourceLanguage
    ? []
    : [`Label of a product: ${quality}${source === null ? '' : `, from ${source}`}.`];
}

/**
 * The text of a file with new values in it, every other byte as it was.
 *
 * @param text of the file today; `null`: it begins with this text
 * @returns `null` when the project has no such text
 */
export function withValues(
  project: Project,
  language: string,
  key: string,
  text: string | null,
  values: Values,
): string | null {
  const found = find(project, language, key);
  if (!found) return null;
  const { source, keys } = found;
  const below = (each: string) => each.slice(source.namespace.length + 1);
  const mine = keys.filter((each) => baseOf(each) === key && Object.hasOwn(values, each));
  const written = mine.filter((each) => values[each] !== '');
  const next = new Map(written.map((each) => [below(each), values[each] ?? '']));
  const kept = writeLocale(text, keys.map(below), next);
  return mine
    .filter((each) => values[each] === '')
    .reduce((json, each) => setText(json, below(each).split('.'), null), kept);
}
