import { blocksOf, type Block } from '../exchange/blocks.ts';
import { plainText, signature } from '../exchange/content.ts';
import { notesOfBlock } from '../exchange/notes.ts';
import { termsIn } from '../glossary-terms.ts';
import { readGuide, type Guide } from '../guide-file.ts';
import { sourcePageOf, type Project } from '../project.ts';
import type { EditedUnit, Values } from './unit.ts';

/** What a page knows of a passage that somebody points at. */
export interface Passage {
  /** As the page prints it. */
  readonly text: string;
  /** Id of the step around it; `null` outside the steps. */
  readonly step: string | null;
}

/** A guide or article by the file that its page names. `null` for any other: what a request names is looked up, never opened. */
export const guideNamed = (project: Project, file: string): Guide | null =>
  project.guides.find((each) => each.file === file && each.problem === null) ?? null;

/** The block of a guide that a page prints as this passage; `null` when none is like it. */
export function blockOf(guide: Guide, { text, step }: Passage): Block | null {
  const prefix = step === null ? null : `step-${step}.`;
  const wanted = wordsOf(text);
  const isHere = ({ id }: Block) =>
    prefix === null ? !id.startsWith('step-') : id.startsWith(prefix);
  let best = { block: null as Block | null, score: 0 };
  for (const block of blocksOf(guide).filter(isHere)) {
    const score = likeness(wordsOf(plainText(block.content)), wanted);
    if (score > best.score) best = { block, score };
  }
  return best.score >= alike ? best.block : null;
}

/** A passage whose labels are most of its words has little else in common with its source. */
const alike = 0.15;

const wordsOf = (text: string): readonly string[] => {
  const words = new Intl.Segmenter('en', { granularity: 'word' }).segment(text.toLowerCase());
  return [...words].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
};

/** From 0 for nothing in common to 1 for the same words (Dice's coefficient). */
function likeness(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  const shared = one.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / Math.max(1, one.length + other.length);
}

/** A block as its editor shows it: the Markdown of the file, beside that of the source. */
export function blockUnit(project: Project, guide: Guide, block: Block): EditedUnit {
  const source = sourcePageOf(project, guide);
  const theirs = source && blocksOf(source).find(({ id }) => id === block.id);
  const blocks = blocksOf(guide);
  const at = blocks.findIndex(({ id }) => id === block.id);
  const english = source && theirs ? valueOf(source, theirs) : '';
  return {
    language: guide.language,
    file: guide.file,
    id: block.id,
    fields: [{ id: block.id, form: null, source: english, value: valueOf(guide, block) }],
    notes: source && theirs ? notesOfBlock(source, theirs, project, guide.language, 'tags') : [],
    terms: termsIn(project, guide.language, theirs ? plainText(theirs.content) : ''),
    neighbours: [blocks[at - 1], blocks[at + 1]].flatMap((each) =>
      each ? [{ id: each.id, text: valueOf(guide, each) }] : [],
    ),
  };
}

export const blockNamed = (guide: Guide, id: string): Block | null =>
  blocksOf(guide).find((each) => each.id === id) ?? null;

/** Markdown of a block on one line; of front matter and attributes the plain text. */
export function valueOf(guide: Guide, { kind, content, start, end }: Block): string {
  if (kind === 'frontMatter') return plainText(content);
  return guide.lines
    .join('\n')
    .slice(start, end)
    .replace(/\s*\n\s*/g, ' ');
}

export type WithBlock =
  { readonly text: string; readonly why: null } | { readonly text: null; readonly why: string };

/**
 * The text of a guide with another text in one of its blocks, and every other byte as it was. What was written is read again with
 * the parser of the site: the block has to be one block still, and all others as they were.
 */
export function withBlock(guide: Guide, block: Block, values: Values): WithBlock {
  const given = (values[block.id] ?? '').replace(/\s*\n\s*/g, ' ').trim();
  const refused = (why: string): WithBlock => ({ text: null, why });
  if (given === '') return refused('A page cannot be without this passage: it has one in English.');
  const whole = guide.lines.join('\n');
  // Lines that nobody touched stay as they are wrapped.
  if (given === valueOf(guide, block)) return { text: whole, why: null };
  const text = whole.slice(0, block.start) + asWritten(given, block) + whole.slice(block.end);
  const after = readGuide({ ...guide, text });
  if (after.problem) return refused(`${after.problem.message} ${after.problem.fix}`);
  const others = (blocks: readonly Block[]) =>
    blocks.filter(({ id }) => id !== block.id).map(({ id, content }) => [id, signature(content)]);
  const [before, now] = [blocksOf(guide), blocksOf(after)];
  const isOne = now.length === before.length && blockNamed(after, block.id)?.kind === block.kind;
  return isOne && JSON.stringify(others(before)) === JSON.stringify(others(now))
    ? { text, why: null }
    : refused(
        'The text would not stay one passage. Write no headings, lists, tags of steps or tables in it.',
      );
}

function asWritten(text: string, { kind }: Block): string {
  if (kind === 'frontMatter') return `"${text.replace(/["\\]/g, '\\$&')}"`;
  return kind === 'attribute' ? text.replaceAll('"', '&quot;') : text;
}
