import { textsForScripts } from '../../i18n/catalogue.ts';
import type { Key } from '../../i18n/keys.ts';
import { sourceLanguage, type Language } from '../../i18n/languages.ts';
import { nameIn } from '../../i18n/language-names.ts';

/** What the script of the page of one text says, by the name of the text; values are filled in there. */
export const wordsInScript = {
  loadFailed: 'scenes.loadFailed',
  none: 'scenes.find.none',
  more: 'scenes.find.more',
  unknown: 'scenes.unknown',
  missing: 'scenes.missing',
  about: 'scenes.about',
  terms: 'scenes.terms',
  termOpen: 'scenes.termOpen',
  origin: 'scenes.origin',
  verified: 'scenes.quality.verified',
  machine: 'scenes.quality.machine',
  assumed: 'scenes.quality.assumed',
  seen: 'scenes.seen',
  everyPage: 'scenes.everyPage',
  notFound: 'scenes.notFound',
  choice: 'scenes.choice',
  search: 'scenes.search',
  offline: 'scenes.offline',
  allGuides: 'scenes.allGuides',
  allProblems: 'scenes.allProblems',
  step: 'scenes.step',
  route: 'scenes.route',
  routeNow: 'scenes.routeNow',
  never: 'scenes.never',
  picture: 'scenes.picture',
  improve: 'scenes.improve',
  file: 'scenes.file',
} as const satisfies Readonly<Record<string, Key>>;

export type Words = Readonly<
  Record<keyof typeof wordsInScript | 'ownLanguage' | 'sourceLanguage', string>
>;

const values = ['count', 'key', 'guide', 'number', 'file', 'line'] as const;

export function wordsOfTextPage(language: Language): Words {
  const t = textsForScripts(language);
  const open = Object.fromEntries(values.map((name) => [name, `{{${name}}}`]));
  return {
    ...(Object.fromEntries(
      Object.entries(wordsInScript).map(([name, key]) => [name, t(key, open)]),
    ) as Record<keyof typeof wordsInScript, string>),
    ownLanguage: nameIn(language, language),
    sourceLanguage: nameIn(language, sourceLanguage),
  };
}
