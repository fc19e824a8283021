import type { Namespace } from '../../i18n/keys.ts';
import { pluralFormOf } from '../plural-forms.ts';
import type { Guide } from '../guide-file.ts';
import type { Project } from '../project.ts';
import type { Block } from './blocks.ts';
import { codesOf } from './content.ts';

/** Where guides name a key. */
export type Uses = ReadonlyMap<string, readonly string[]>;

export function usesOf({ guides, sourceLanguage }: Project): Uses {
  const uses = new Map<string, string[]>();
  for (const { slug, kind, language, labels } of guides) {
    if (language !== sourceLanguage) continue;
    for (const { key, step, component } of labels) {
      const place = step === null ? '' : `, step ${step}`;
      const how = component === 'Ui' ? 'the reader presses or fills it in' : 'the reader sees it';
      const use = `${kind} ${slug}${place} (${how})`;
      const known = uses.get(key) ?? [];
      if (!known.includes(use)) uses.set(key, [...known, use]);
    }
  }
  return uses;
}

const screens: Readonly<Record<Namespace, string>> = {
  assessment:
    'Text of the test of a guide: its task, its result, and what a learning platform is told.',
  demos:
    'Text of a demonstration for trainers: its title, its notes, and the form for one of their own.',
  stage: 'Text of the page on which trainers show a demonstration, or of what their audience sees.',
  portal:
    'Text of the practice browser, which stands for pages of Microsoft. Use the words of the product in your language.',
  phone:
    'Text of the practice phone, with its authenticator app. Use the words of the product in your language.',
  mail: 'Text of the practice mail app.',
  client: 'Text of a program that signs in, in the practice mail app.',
  admin:
    'Text of the practice admin centre, which stands for pages of Microsoft. Use the words of the product in your language.',
  window: 'Text around the practice windows.',
  coach: 'What the coach beside the practice says to the reader.',
  practice: 'Text around the practice: its buttons and notices.',
  timeline: 'Text of the calendar of the practice.',
  guide: 'Text around the steps of a guide.',
  diagnosis: 'Question or answer of the page that finds out what is wrong.',
  reason: 'Why the organisation refuses something.',
  editor: 'Text of the editor of translations, on the page of their state.',
  happened: 'What happened, in the list of the practice.',
  scenes: 'Text of the page that shows translators one text and its places.',
  site: 'Text of the pages around guides and practice.',
};

const isNamespace = (name: string): name is Namespace => Object.hasOwn(screens, name);

/** How many places a note names; more would hide the rest. */
const mostUses = 5;

export function notesOfText(key: string, uses: Uses): readonly string[] {
  const [namespace = ''] = key.split('.');
  const plural = pluralFormOf(key);
  const used = uses.get(key) ?? [];
  const more = used.length > mostUses ? `, and ${String(used.length - mostUses)} more` : '';
  return [
    isNamespace(namespace) ? screens[namespace] : `Text of ${namespace}.`,
    ...(key.endsWith('.words')
      ? ['Words that readers may type into the search, their own, right or wrong.']
      : []),
    ...(plural
      ? [
          `Plural form "${plural.form}" of ${plural.base}: what is said for the numbers of that form.`,
        ]
      : []),
    ...(used.length > 0 ? [`Named in: ${used.slice(0, mostUses).join('; ')}${more}.`] : []),
  ];
}

const kinds: Readonly<Record<Block['kind'], string>> = {
  text: 'Paragraph or item of a list',
  heading: 'Heading',
  cell: 'Cell of a table',
  frontMatter: 'Shown in search results and lists',
  attribute: 'Name of a source, shown beside a link',
};

/**
 * @param shownAs what the translator sees in the text: the numbers that stand for tags in an exported file, or the tags themselves
 */
export function notesOfBlock(
  { kind, slug }: Guide,
  block: Block,
  project: Project,
  language: string,
  shownAs: 'numbers' | 'tags' = 'numbers',
): readonly string[] {
  const [, step] = /^step-([^.]+)/.exec(block.id) ?? [];
  const isNumbered = shownAs === 'numbers';
  const codes = codesOf(block.content).map(
    ({ id, open, close }) =>
      `${isNumbered ? `${id} = ` : ''}${open}${close === '' ? '' : `…${close}`}${labelOf(open)}`,
  );
  const title = `${isNumbered ? 'Codes' : 'Tags and marks'}, which you may move and not change: `;
  return [
    `${kinds[block.kind]} of the ${kind} ${slug}${step === undefined ? '' : `, step ${step}`}.`,
    ...(codes.length > 0 ? [`${title}${codes.join('; ')}`] : []),
  ];

  /** What the reader sees in the place of a label. */
  function labelOf(open: string): string {
    const [, key] = /^<(?:Ui|See) k="([^"]+)"/.exec(open) ?? [];
    if (key === undefined) return '';
    const texts = [language, project.sourceLanguage].map((each) =>
      project.locales
        .find(({ language: own, namespace }) => own === each && key.startsWith(`${namespace}.`))
        ?.texts.find((text) => text.key === key),
    );
    const shown = texts.find((text) => text !== undefined)?.value;
    return shown === undefined ? '' : ` (shows "${shown}")`;
  }
}
