import type { Namespace } from '../i18n/keys.ts';
import { pluralFormOf } from './plural-forms.ts';
import type { Project } from './project.ts';

/** Where readers meet the texts of a namespace. */
const places: Readonly<Record<Namespace, string>> = {
  admin: 'the window of the admin, in the practice',
  assessment: 'the page on which readers test themselves, and its result',
  client: 'names of mail programs, in the practice and in /check/',
  coach: 'the coach above the windows of the practice',
  demos: 'demonstrations for trainers: titles, incidents, notes and the form of one’s own',
  diagnosis: '/check/ and the pages of problems',
  editor: 'the editor of translations, on /translations/',
  guide: 'around the steps of a guide',
  happened: 'the panel “What just happened”, in the practice',
  mail: 'the window of the mail program, in the practice',
  phone: 'the window of the phone, in the practice',
  portal: 'the window of the browser, in the practice',
  practice: 'the menu of the practice',
  reason: 'reasons why the server says no, in the practice and in /check/',
  scenes: 'the page of one text, for translators',
  site: 'the home page, menus and the foot of every page',
  stage: 'the stage of trainers: /stage/, and what its audience sees',
  timeline: 'the timeline of the practice',
  window: 'frames and names of the windows of the practice',
};

const isNamespace = (name: string): name is Namespace => Object.hasOwn(places, name);

export function placeOfKey(key: string): string {
  const [name = ''] = key.split('.');
  return isNamespace(name) ? places[name] : 'unknown';
}

export interface Uses {
  readonly key: string;
  readonly place: string;
  /** Guides and articles of the source that name it, each with its step. */
  readonly pages: readonly {
    readonly page: string;
    readonly step: string | null;
    readonly line: number;
  }[];
  /** Where a recording of the site saw it: see scenes/scenes.ts. */
  readonly seen: readonly string[];
  /** The text in each language that has it. */
  readonly texts: readonly {
    readonly language: string;
    readonly value: string;
    readonly file: string;
    readonly line: number;
  }[];
}

/** Everything that a label or text touches. */
export function usesOf(project: Project, key: string): Uses {
  const window = /^window\.(browser|phone|mail|admin)$/.exec(key)?.[1];
  const pages = project.guides
    .filter(({ language }) => language === project.sourceLanguage)
    .flatMap(({ kind, slug, labels, lines }) => {
      const page = kind === 'guide' ? `guides/${slug}` : slug;
      const named = labels
        .filter((label) => label.key === key)
        .map(({ step, line }) => ({ page, step, line }));
      const at =
        window === undefined ? -1 : lines.findIndex((line) => line.includes(`w="${window}"`));
      return at >= 0 ? [...named, { page, step: null, line: at + 1 }] : named;
    });
  const texts = project.locales.flatMap(({ language, file, texts: each }) =>
    each
      .filter((text) => text.key === key || text.key.startsWith(`${key}_`))
      .map(({ value, line }) => ({ language, value, file, line })),
  );
  const seen = project.scenes?.uses[pluralFormOf(key)?.base ?? key] ?? [];
  return { key, place: placeOfKey(key), pages, seen, texts };
}

/** The page of the site that shows one text and every place of it. */
export const addressOfText = (language: string, key: string): string =>
  `/${language}/translations/text/?key=${pluralFormOf(key)?.base ?? key}`;
