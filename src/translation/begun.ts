import { linksWithoutLanguage, sectionsOf } from './begun-sections.ts';
import { childrenOf, elementName, readGuide, stepIdOf, type Guide } from './guide-file.ts';
import { passagesOf } from './guide-rules/copied.ts';
import { judgeGuide } from './guide-rules/all-guide-rules.ts';
import { copyOfPage } from './new-language.ts';
import type { Surroundings } from './guide-rules/rule.ts';

/** Of a part: `begun` has sentences of the source left, `refused` is shown in the source language for a mistake in it. */
export type PartState = 'translated' | 'begun' | 'source' | 'refused';

/** A page whose translation is not whole, with the source in the place of what it lacks. */
export interface BegunPage {
  /** MDX that keeps all rules but those about what is missing. */
  readonly text: string;
  /** The same with `<BegunPart state>` around what is not translated outside of the steps. */
  readonly marked: string;
  /** By the names of parts as in `drift/units.ts`, in the order of the page. */
  readonly parts: ReadonlyMap<string, PartState>;
}

/**
 * What a translator is shown of a page that readers see in the source language. The source is the frame; each part that the
 * translation has stands in it, unless a rule refuses that part. So nothing is ever run that the rules would not let pass.
 *
 * @returns `null` when the file cannot be read, or nothing sound can be made of it
 */
export function begunPage(own: Guide, beside: Surroundings): BegunPage | null {
  const { source } = beside;
  if (!source?.tree || !own.tree || own.language === source.language) return null;
  const theirs = rangesOf(source);
  const ofSource = Object.keys(source.frontMatter.lists);
  const mine = rangesIn(own, theirs);
  const copied = passagesOf(source, own).map(({ line }) => line);
  const states = new Map<string, PartState>();
  for (const range of theirs.filter(({ name }) => !ofSource.includes(name))) {
    const part = mine.find(({ name }) => name === range.name);
    if (!part || isEmpty(part.text) || withoutLanguage(part.text) === withoutLanguage(range.text)) {
      states.set(range.name, 'source');
      continue;
    }
    const { line, lastLine } = part;
    const isLeft = copied.some((each) => each >= line && each <= lastLine);
    states.set(range.name, isLeft ? 'begun' : 'translated');
  }
  // Each look finds parts to leave out; the last, with none of them left, is the source.
  for (let look = 0; look <= theirs.length; look += 1) {
    const composed = compose({ source, theirs }, { language: own.language, mine }, states);
    const after = readGuide({ ...own, text: composed.text });
    const wrong = judgeGuide(after, beside).filter(({ isGap, isInGap }) => !isGap && !isInGap);
    if (wrong.length === 0) return { ...composed, parts: states };
    const faulty = composed.parts.filter(
      ({ name, line, end }) =>
        isOwn(states.get(name)) && wrong.some((each) => each.line >= line && each.line <= end),
    );
    // Where the mistake is no part's own, the sections are less than the steps.
    const shown = composed.parts.filter(({ name }) => isOwn(states.get(name)));
    const sections = shown.filter(({ name }) => name.startsWith('section:'));
    const left = [faulty, sections, shown].find(({ length }) => length > 0) ?? [];
    if (left.length === 0) return null;
    for (const { name } of left) states.set(name, 'refused');
  }
  return null;
}

const isOwn = (state: PartState | undefined): boolean =>
  state === 'translated' || state === 'begun';

const isEmpty = (text: string): boolean =>
  text.replace(/<\/?Step\b[^>]*>|^(?:title|description):|["\s]/gm, '') === '';

/** A copy that leads to the pages of its own language is a copy still. */
const withoutLanguage = (text: string): string => linksWithoutLanguage(text).replace(/\s+/g, ' ');

interface Range {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly line: number;
  readonly lastLine: number;
}

/** Where each part stands in its file, in the order of the file. */
function rangesOf({ tree, lines, frontMatter }: Guide): Range[] {
  const found: Pick<Range, 'name' | 'start' | 'end'>[] = [];
  let at = 0;
  const starts = lines.map((line) => (at += line.length + 1) - line.length - 1);
  const given = [...Object.entries(frontMatter.entries), ...Object.entries(frontMatter.lists)];
  for (const [name, { line }] of given) {
    const start = starts[line - 1] ?? 0;
    found.push({ name, start, end: start + (lines[line - 1]?.length ?? 0) });
  }
  let sections = 0;
  let name = 'lead';
  const add = (node: ReturnType<typeof childrenOf>[number], of: string) => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const last = found.at(-1);
    if (last?.name === of) found[found.length - 1] = { ...last, end };
    else found.push({ name: of, start, end });
  };
  for (const node of tree ? childrenOf(tree) : []) {
    if (elementName(node) === 'Steps') {
      for (const step of childrenOf(node)) add(step, `step:${stepIdOf(step)}`);
      name = 'after';
      continue;
    }
    if (node.type === 'heading') name = `section:${String((sections += 1))}`;
    add(node, name);
  }
  const whole = lines.join('\n');
  const lineAt = (offset: number) => whole.slice(0, offset).split('\n').length;
  return found
    .sort((one, other) => one.start - other.start)
    .map((each) => ({
      ...each,
      text: whole.slice(each.start, each.end),
      line: lineAt(each.start),
      lastLine: lineAt(each.end),
    }));
}

/** The parts of a translation, its sections named as those of the source that they are. */
function rangesIn(own: Guide, theirs: readonly Range[]): Range[] {
  const mine = rangesOf(own);
  const isSection = ({ name }: Range) => name.startsWith('section:');
  const places = sectionsOf(mine.filter(isSection), theirs.filter(isSection));
  let at = 0;
  return mine.map((each) =>
    isSection(each) ? { ...each, name: `section:${String((places[at++] ?? 0) + 1)}` } : each,
  );
}

function compose(
  { source, theirs }: { readonly source: Guide; readonly theirs: readonly Range[] },
  { language, mine }: { readonly language: string; readonly mine: readonly Range[] },
  states: ReadonlyMap<string, PartState>,
) {
  const whole = source.lines.join('\n');
  const parts: { name: string; line: number; end: number }[] = [];
  let text = '';
  let marked = '';
  let at = 0;
  for (const { name, start, end, text: english } of theirs) {
    const between = whole.slice(at, start);
    if (Object.hasOwn(source.frontMatter.lists, name)) {
      // What an article rests on is said by the source alone, each list on a line of its own.
      text += between.trimEnd();
      marked += between.trimEnd();
      at = end;
      continue;
    }
    text += between;
    const state = states.get(name);
    const range = isOwn(state) ? mine.find((each) => each.name === name) : undefined;
    const line = text.split('\n').length;
    const part = range ? range.text : copyOfPage(english, source.language, language);
    text += part;
    const isMarked = /^(?:lead|after|section:)/.test(name) && state !== 'translated';
    marked += between;
    marked += isMarked ? `<BegunPart state="${String(state)}">\n\n${part}\n\n</BegunPart>` : part;
    parts.push({ name, line, end: text.split('\n').length });
    at = end;
  }
  const rest = whole.slice(at);
  return { text: text + rest, marked: marked + rest, parts };
}
