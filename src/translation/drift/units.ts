import type { MdastNode } from 'satteri';
import { childrenOf, elementName, lineOf, stepIdOf, type Guide } from '../guide-file.ts';
import type { LocaleFile, Text } from '../locale-file.ts';
import { formsOfLanguage, pluralFormOf, sourceTextFor } from '../plural-forms.ts';
import { passagesOf } from '../guide-rules/copied.ts';
import { sourceOf, type Project } from '../project.ts';
import { pageText } from './normal-text.ts';
import { paragraphsIn, type Paragraph } from './paragraphs.ts';
import { isOwnText } from '../translated-share.ts';

/** A piece that is translated as a whole: a text of a locale file, or a step, section, title or description of a page. */
export interface Unit {
  /** `portal.next`, or `guides/create-app-password#step:sign-in`. */
  readonly id: string;
  /** Of the translation, whether it is there or not. */
  readonly file: string;
  readonly line: number;
  readonly source: string;
  /** `null` when there is none, when it is a copy of the source, or when a passage of it still is. */
  readonly translation: string | null;
  /** Of a part of a page that is translated; none of a title or a description. */
  readonly paragraphs?: {
    readonly source: readonly Paragraph[];
    readonly own: readonly Paragraph[];
  };
}

export const pageFile = (language: string, { kind, slug }: Pick<Guide, 'kind' | 'slug'>): string =>
  `content/${language}/${kind}s/${slug}.mdx`;

const pageId = ({ kind, slug }: Guide) =>
  kind === 'guide' ? `guides/${slug}` : `articles/${slug}`;

/** Everything that a language has to translate, in the order of the source's files. */
export function unitsOf(project: Project, language: string): Unit[] {
  const { locales, guides, sourceLanguage } = project;
  const texts = locales
    .filter((each) => each.language === sourceLanguage && each.isReadable)
    .flatMap((source) => textUnits(project, language, source));
  const pages = guides
    .filter((each) => each.language === sourceLanguage && each.tree !== null)
    .flatMap((source) =>
      pageUnits(
        source,
        guides.find(
          (each) =>
            each.language === language && each.kind === source.kind && each.slug === source.slug,
        ),
        language,
      ),
    );
  return [...texts, ...pages];
}

function textUnits(project: Project, language: string, source: LocaleFile): Unit[] {
  const own = project.locales.find(
    (each) => each.language === language && each.namespace === source.namespace && each.isReadable,
  );
  const file = `locales/${language}/${source.namespace}.json`;
  const byKey = new Map(own?.texts.map((text) => [text.key, text]));
  return wantedTexts(source.texts, language).map(({ key, value }) => {
    const text = byKey.get(key);
    const isTranslated =
      text !== undefined && isOwnText(text.value, value, language, project.doNotTranslate);
    return {
      id: key,
      file,
      line: text?.line ?? 1,
      source: value,
      translation: isTranslated ? text.value : null,
    };
  });
}

/** The keys that a language needs: of a plural text, its own forms. */
export function wantedTexts(
  texts: readonly Text[],
  language: string,
): { readonly key: string; readonly value: string }[] {
  const seen = new Set<string>();
  return texts.flatMap(({ key, value }) => {
    const plural = pluralFormOf(key);
    if (!plural || !texts.some((each) => each.key === `${plural.base}_other`)) {
      return [{ key, value }];
    }
    if (seen.has(plural.base)) return [];
    seen.add(plural.base);
    return formsOfLanguage(language, plural.base).map((form) => {
      const own = `${plural.base}_${form}`;
      return { key: own, value: sourceTextFor(own, texts)?.value ?? value };
    });
  });
}

/** Of one page, beside its source. */
export function pageUnits(source: Guide, own: Guide | undefined, language: string): Unit[] {
  const parts = own?.tree ? new Map(partsOf(own).map((part) => [part.name, part])) : null;
  const file = pageFile(language, source);
  const isEnglish = own ? englishParts(source, own) : () => false;
  return partsOf(source).map(({ name, text, paragraphs }) => {
    const part = parts?.get(name);
    return {
      id: `${pageId(source)}#${name}`,
      file,
      line: part?.line ?? 1,
      source: text,
      translation: part && !isEnglish(part, text) ? part.text : null,
      ...(part &&
        paragraphs.length > 0 && { paragraphs: { source: paragraphs, own: part.paragraphs } }),
    };
  });
}

/**
 * Whether a part of a page is not translated: `check` would name a passage in it as the English one, or all of it says what
 * the source says. A copy still has the addresses of the source, which is no translation either.
 */
function englishParts(source: Guide, own: Guide): (part: Part, theirs: string) => boolean {
  const copied = passagesOf(source, own).map(({ line }) => line);
  const withoutLanguage = (text: string) => text.replaceAll(`⟨/${source.language}/`, '⟨/');
  return ({ text, line, end }, theirs) =>
    withoutLanguage(text) === theirs || copied.some((each) => each >= line && each <= end);
}

export interface Part {
  /** `title`, `description`, `lead`, `step:sign-in`, `after`, `section:1`. */
  readonly name: string;
  readonly text: string;
  readonly line: number;
  /** The line in which it ends. */
  readonly end: number;
  /** Their texts, with a space between, are its text. None of a title or a description. */
  readonly paragraphs: readonly Paragraph[];
}

/** Parts by their place: steps by id, the text below each heading by the number of the heading. */
export function partsOf({ tree, frontMatter, language }: Guide): Part[] {
  const parts: { name: string; nodes: MdastNode[]; line: number }[] = [];
  let sections = 0;
  const begin = (name: string, line: number) => {
    parts.push({ name, nodes: [], line });
  };
  begin('lead', 1);
  for (const node of tree ? childrenOf(tree) : []) {
    if (elementName(node) === 'Steps') {
      for (const step of childrenOf(node)) {
        begin(`step:${stepIdOf(step)}`, lineOf(step));
        parts.at(-1)?.nodes.push(...childrenOf(step));
      }
      begin('after', lineOf(node));
      continue;
    }
    if (node.type === 'heading') begin(`section:${String((sections += 1))}`, lineOf(node));
    const part = parts.at(-1);
    if (part?.nodes.length === 0) part.line = lineOf(node);
    part?.nodes.push(node);
  }
  const { title, description } = frontMatter.entries;
  return [
    ...(title ? [ofFrontMatter('title', title)] : []),
    ...(description ? [ofFrontMatter('description', description)] : []),
    ...parts
      .map(({ name, nodes, line }) => ({
        name,
        line,
        end: Math.max(line, ...nodes.map((node) => node.position?.end.line ?? line)),
        text: pageText(nodes, language),
        paragraphs: paragraphsIn(nodes, language),
      }))
      .filter(({ text }) => text !== ''),
  ];
}

const ofFrontMatter = (
  name: string,
  { value, line }: { readonly value: string; readonly line: number },
): Part => ({ name, text: value, line, end: line, paragraphs: [] });

/** Texts and parts of a language that its source does not have: nothing shows them. */
export function orphansOf(project: Project, language: string): { id: string; file: string }[] {
  const own = project.locales.filter((each) => each.language === language && each.isReadable);
  const texts = own.flatMap(({ namespace, file, texts: each }) => {
    const source = sourceOf(project, namespace);
    const known = new Set(wantedTexts(source?.texts ?? [], language).map(({ key }) => key));
    return each
      .filter(({ key }) => !known.has(key) && pluralFormOf(key)?.form !== 'zero')
      .map(({ key }) => ({ id: key, file }));
  });
  const sources = project.guides.filter((each) => each.language === project.sourceLanguage);
  const pages = project.guides
    .filter((each) => each.language === language)
    .flatMap((guide) => {
      const source = sources.find((each) => each.kind === guide.kind && each.slug === guide.slug);
      if (!source) return [{ id: pageId(guide), file: guide.file }];
      return guide.steps
        .filter(({ id }) => !source.steps.some((step) => step.id === id))
        .map(({ id }) => ({ id: `${pageId(guide)}#step:${id}`, file: guide.file }));
    });
  return [...texts, ...pages];
}
