import { existsSync, readFileSync } from 'node:fs';
import { flows } from '../../flows/lazy/index.ts';
import { sourceLanguage, type Language } from '../../i18n/languages.ts';
import { withoutMarks } from '../../i18n/marked-text.ts';
import { editAddress } from '../../site-config.ts';
import { asPhrase } from '../../translation/glossary-terms.ts';
import { notesOfText } from '../../translation/exchange/notes.ts';
import type { Text } from '../../translation/locale-file.ts';
import { pluralFormOf } from '../../translation/plural-forms.ts';
import type { Project } from '../../translation/project.ts';
import { projectFrom } from '../../translation/read-project.ts';
import { qualityOf, type Quality } from '../../translation/provenance.ts';
import { whyNeverShown } from '../../translation/scenes/never-shown.ts';
import { readScenes, scenesFile, type Scenes } from '../../translation/scenes/scenes.ts';
import { pageTitle } from '../handbook/page-titles.ts';
import { allSlugs } from '../site/translations.ts';
import { filesOfTranslators } from './files-of-translators.ts';
import { passagePlaces, type PassagePlaces } from './passage-places.ts';
import { picturesIn } from './step-pictures.ts';

/** What `/texts/<lang>.json` holds: everything that the page of one text shows. No reader's page loads it. */
export interface TextsFile {
  readonly texts: Readonly<Record<string, TextEntry>>;
  readonly scenes: Scenes;
  /** Titles of pages by their slug. */
  readonly titles: Readonly<Record<string, string>>;
  /** Ids of the steps of each guide by its name. */
  readonly steps: Readonly<Record<string, readonly string[]>>;
  /** Pictures of this language that the build has: `<guide>/<step>`. */
  readonly pictures: readonly string[];
  /** Guides and articles by their file. */
  readonly passages: Readonly<Record<string, PassagePlaces>>;
}

export interface TextEntry {
  /** In the language, by plural form; `''` for a text without forms. Empty where it is not translated. */
  readonly own: readonly FormOfText[];
  readonly source: readonly FormOfText[];
  /** Where the text is, or its source when there is none. */
  readonly file: string;
  readonly line: number;
  /** Opens that place in the editor of the repository's host. */
  readonly edit: string | null;
  readonly notes: readonly string[];
  readonly quality: Quality | null;
  readonly origin: string | null;
  readonly terms: readonly (readonly [term: string, use: string | null])[];
  /** Why no screen shows it. */
  readonly never: string | null;
}

export type FormOfText = readonly [form: string, text: string];

let project: Project | undefined;

export async function textsFile(language: Language): Promise<TextsFile> {
  if (!project || import.meta.env.DEV) project = projectFrom(filesOfTranslators());
  const scenes = existsSync(scenesFile) ? readScenes(readFileSync(scenesFile, 'utf8')) : null;
  const titles = await Promise.all(
    allSlugs().map(
      async (slug) => [slug, withoutMarks((await pageTitle(language, slug)).title)] as const,
    ),
  );
  return {
    texts: textsOf(project, language),
    scenes: scenes ?? { routes: {}, uses: {} },
    titles: Object.fromEntries(titles),
    steps: Object.fromEntries(
      Object.entries(flows).map(([slug, { steps }]) => [slug, steps.map(({ id }) => id)]),
    ),
    passages: passagePlaces(project, language),
    pictures: picturesIn(language).filter((picture) =>
      Object.hasOwn(flows, picture.split('/')[0] ?? ''),
    ),
  };
}

function textsOf(from: Project, language: Language): TextsFile['texts'] {
  const own = formsByKey(from, language);
  const provenance = from.provenances.find((each) => each.language === language);
  const glossary = from.glossaries.find((each) => each.language === language)?.entries ?? [];
  const sources = formsByKey(from, sourceLanguage);
  const terms = glossary.map(({ term, use }) => ({ term, use, keys: keysWith(term, sources) }));
  return Object.fromEntries(
    [...sources].map(([key, source]): [string, TextEntry] => {
      const translated = own.get(key);
      const { file, line } = translated ?? source;
      const origin = provenance?.labels.get(key)?.source ?? null;
      const edit = editAddress(file);
      return [
        key,
        {
          own: translated?.forms ?? [],
          source: source.forms,
          file,
          line,
          edit: edit && `${edit}#L${String(line)}`,
          notes: notesOfText(key, new Map()),
          quality: language === sourceLanguage ? null : qualityOf(provenance, key),
          origin,
          terms: terms.filter(({ keys }) => keys.has(key)).map(({ term, use }) => [term, use]),
          never: whyNeverShown(key),
        },
      ];
    }),
  );
}

const withTerms = new WeakMap<SourceTexts, Map<string, ReadonlySet<string>>>();

type SourceTexts = ReadonlyMap<string, Forms>;

/** Keys of the source texts in which a term stands. Terms are much the same in all glossaries: each is looked for once. */
function keysWith(term: string, sources: SourceTexts): ReadonlySet<string> {
  const byTerm = withTerms.get(sources) ?? new Map<string, ReadonlySet<string>>();
  withTerms.set(sources, byTerm);
  const known = byTerm.get(term);
  if (known) return known;
  const pattern = asPhrase(term);
  // The pattern is slow, and few texts have even the first word.
  const [first = ''] = term.toLowerCase().split(/\s/);
  const keys = [...sources].flatMap(([key, { forms }]) =>
    forms.some(([, text]) => text.toLowerCase().includes(first) && pattern.test(text)) ? [key] : [],
  );
  const found = new Set(keys);
  byTerm.set(term, found);
  return found;
}

interface Forms {
  readonly forms: FormOfText[];
  readonly file: string;
  readonly line: number;
}

const known = new WeakMap<Project, Map<Language, SourceTexts>>();

/** Worked out once for each language: those of the source stand beside all others. */
function formsByKey(from: Project, language: Language): SourceTexts {
  const ofProject = known.get(from) ?? new Map<Language, SourceTexts>();
  known.set(from, ofProject);
  const texts = ofProject.get(language) ?? readForms(from, language);
  ofProject.set(language, texts);
  return texts;
}

function readForms(from: Project, language: Language): SourceTexts {
  const byKey = new Map<string, Forms>();
  for (const { file, texts } of from.locales.filter((each) => each.language === language))
    for (const text of texts) {
      const { key, form } = baseOf(text);
      const known = byKey.get(key) ?? { forms: [], file, line: text.line };
      known.forms.push([form, text.value]);
      byKey.set(key, known);
    }
  return byKey;
}

function baseOf({ key }: Text): { readonly key: string; readonly form: string } {
  const plural = pluralFormOf(key);
  return plural ? { key: plural.base, form: plural.form } : { key, form: '' };
}
