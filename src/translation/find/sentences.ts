import type { MdastNode } from 'satteri';
import { splitAtPlaceholders } from '../../i18n/placeholders.ts';
import {
  asidesOf,
  attributesOf,
  childrenOf,
  elementName,
  lineOf,
  type Guide,
} from '../guide-file.ts';
import { paragraphsOf } from '../paragraphs.ts';
import type { Project } from '../project.ts';

/** A part of a sentence as it is printed. */
export interface Piece {
  readonly text: string;
  /**
   * `own`: words of this place. `label`: words of another text that stand here, and may be in another language. `value`: a
   * placeholder, in which anything may stand.
   */
  readonly kind: 'own' | 'label' | 'value';
}

/** A place that a sentence on a page may come from. */
export interface Sentence {
  readonly file: string;
  readonly line: number;
  readonly language: string;
  /** Of a text; of a page the part that it stands in, such as `guides/sign-in#step:open`. */
  readonly id: string;
  readonly pieces: readonly Piece[];
}

export function sentencesOf(project: Project): Sentence[] {
  const texts = project.locales.flatMap(({ file, language, texts: each }) =>
    each.map(({ key, value, line }) => ({
      file,
      line,
      language,
      id: key,
      pieces: piecesOf(value),
    })),
  );
  return [...texts, ...project.guides.flatMap((guide) => ofPage(guide, labelsOf(project, guide)))];
}

const piecesOf = (value: string): Piece[] =>
  splitAtPlaceholders(value).map(({ text, name }) => ({
    text,
    kind: name === null ? 'own' : 'value',
  }));

/** The words of a key in the language of a page, or in the source. */
function labelsOf({ locales, sourceLanguage }: Project, { language }: Guide) {
  const words = new Map<string, string>();
  for (const code of [sourceLanguage, language]) {
    for (const { language: own, texts } of locales) {
      if (own === code) for (const { key, value } of texts) words.set(key, value);
    }
  }
  return (key: string): string => words.get(key) ?? '';
}

function ofPage(
  { file, language, kind, slug, tree, frontMatter }: Guide,
  labelOf: (key: string) => string,
): Sentence[] {
  const page = kind === 'guide' ? `guides/${slug}` : `articles/${slug}`;
  const entries = Object.entries(frontMatter.entries).map(([name, { value, line }]) => ({
    file,
    line,
    language,
    id: `${page}#${name}`,
    pieces: [{ text: value, kind: 'own' as const }],
  }));
  const paragraphs = tree ? paragraphsOf(tree) : [];
  return [
    ...entries,
    ...(tree ? asidesIn(tree) : []).map(({ name, text, line: at }) => ({
      file,
      line: at,
      language,
      id: `${page}#${name}`,
      pieces: [{ text, kind: 'own' as const }],
    })),
    ...paragraphs.map(({ nodes, line, step }) => ({
      file,
      line,
      language,
      id: step === null ? page : `${page}#step:${step}`,
      pieces: nodes.flatMap((node) => printed(node, labelOf)),
    })),
  ];
}

const asidesIn = (node: MdastNode): { name: string; text: string; line: number }[] => [
  ...asidesOf(node).map((aside) => ({ ...aside, line: lineOf(node) })),
  ...childrenOf(node).flatMap(asidesIn),
];

function printed(node: MdastNode, labelOf: (key: string) => string): Piece[] {
  const name = elementName(node);
  const values = new Map(attributesOf(node));
  if (name === 'Where')
    return [{ text: labelOf(`window.${values.get('w') ?? ''}`), kind: 'label' }];
  if (name === 'Ui' || name === 'See')
    return [{ text: labelOf(values.get('k') ?? ''), kind: 'label' }];
  if ('value' in node && typeof node.value === 'string') return [{ text: node.value, kind: 'own' }];
  const inner = childrenOf(node).flatMap((child) => printed(child, labelOf));
  return name === 'OnYourScreen' ? [{ text: ' ', kind: 'own' }, ...inner] : inner;
}
