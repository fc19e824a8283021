import type { MdastNode } from 'satteri';
import { attributesOf, childrenOf, elementName, type Guide } from '../guide-file.ts';
import type { Change } from './changes.ts';
import type { Paragraph } from './paragraphs.ts';
import { pageUnits } from './units.ts';
import { judgeUnits, type Known } from './verdict.ts';

/** A step of a translation whose source has other words today than when it was translated. */
export interface StaleStep {
  readonly id: string;
  /** What the source says today, and how the translation is divided. */
  readonly source: readonly Paragraph[];
  readonly own: readonly Paragraph[];
  /** What readers are told, in the order of the step. */
  readonly notes: readonly StaleNote[];
}

export interface StaleNote {
  /** The paragraph of the translation behind which it belongs; -1: before the first. `null`: it is about the whole step. */
  readonly behind: number | null;
  /** What the source says there today; none where it says nothing any more. */
  readonly paragraphs: readonly Paragraph[];
}

/**
 * Only what readers have to know: marks and capitals trouble nobody. Of a step in another order, the whole source is told:
 * single paragraphs do not show an order.
 */
export function staleSteps(source: Guide, translation: Guide, known: Known): StaleStep[] {
  const prefix = '#step:';
  return judgeUnits(pageUnits(source, translation, translation.language), known)
    .filter(({ verdict, unit }) => verdict === 'stale' && unit.id.includes(prefix))
    .map(({ unit, changes }) => {
      const all = unit.paragraphs ?? { source: [], own: [] };
      const told = changes?.filter(({ kind }) => kind !== 'minor') ?? null;
      const isWhole = told === null || told.some(({ kind }) => kind === 'moved');
      return {
        id: unit.id.slice(unit.id.indexOf(prefix) + prefix.length),
        ...all,
        notes: isWhole
          ? [{ behind: null, paragraphs: all.source }]
          : joined(told.map(noteOf(all.source))),
      };
    });
}

const noteOf =
  (all: readonly Paragraph[]) =>
  ({ own, behind, source }: Change): StaleNote => ({
    behind: Math.max(behind, ...own),
    paragraphs: source.flatMap((index) => all[index] ?? []),
  });

/** One note for all that the source says at one place. */
function joined(notes: readonly StaleNote[]): StaleNote[] {
  const found: StaleNote[] = [];
  for (const note of notes) {
    const last = found.at(-1);
    const isOne =
      last?.behind === note.behind && last.paragraphs.length > 0 && note.paragraphs.length > 0;
    if (isOne) found.pop();
    found.push(isOne ? { ...note, paragraphs: [...last.paragraphs, ...note.paragraphs] } : note);
  }
  return found;
}

/**
 * What readers read of a paragraph, without tags.
 *
 * @param labelOf the words of a label, by its key
 */
export function proseOf({ nodes }: Paragraph, labelOf: (key: string) => string): string {
  return nodes.map(textIn).join('').replace(/\s+/gu, ' ').trim();

  function textIn(node: MdastNode): string {
    const name = elementName(node);
    const values = new Map(attributesOf(node));
    if (name === 'Where') return labelOf(`window.${values.get('w') ?? ''}`);
    if (name === 'Ui' || name === 'See') return `“${labelOf(values.get('k') ?? '')}”`;
    if ('value' in node && typeof node.value === 'string') return node.value;
    const text = childrenOf(node).map(textIn).join('');
    return name === 'InPractice' || name === 'OnYourScreen' || node.type === 'tableCell'
      ? ` ${text}`
      : text;
  }
}
