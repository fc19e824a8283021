import type { MdastNode } from 'satteri';
import { attributesOf, childrenOf, elementName, type Guide } from '../guide-file.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { pageUnits } from './units.ts';
import { judgeUnits, type Known } from './verdict.ts';

/** Ids of the steps whose source has other words today than when they were translated. */
export function staleSteps(source: Guide, translation: Guide, known: Known): string[] {
  const prefix = '#step:';
  return judgeUnits(pageUnits(source, translation, translation.language), known)
    .filter(({ verdict, unit }) => verdict === 'stale' && unit.id.includes(prefix))
    .map(({ unit }) => unit.id.slice(unit.id.indexOf(prefix) + prefix.length));
}

/**
 * A step as plain paragraphs, one for each paragraph and item of a list.
 *
 * @param labelOf the words of a label, by its key
 */
export function stepProse(
  guide: Guide,
  step: string,
  labelOf: (key: string) => string,
): readonly string[] {
  return paragraphsOf(guide.tree ?? { type: 'root', children: [] })
    .filter((paragraph) => paragraph.step === step)
    .map(({ nodes }) => nodes.map(textIn).join('').replace(/\s+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '');

  function textIn(node: MdastNode): string {
    const name = elementName(node);
    const values = new Map(attributesOf(node));
    if (name === 'Where') return labelOf(`window.${values.get('w') ?? ''}`);
    if (name === 'Ui' || name === 'See') return `“${labelOf(values.get('k') ?? '')}”`;
    if ('value' in node && typeof node.value === 'string') return node.value;
    const text = childrenOf(node).map(textIn).join('');
    return name === 'InPractice' || name === 'OnYourScreen' ? ` ${text}` : text;
  }
}
