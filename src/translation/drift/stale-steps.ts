import type { MdastNode } from 'satteri';
import { attributesOf, childrenOf, elementName, stepIdOf, type Guide } from '../guide-file.ts';
import { pageUnits } from './units.ts';
import { judgeUnits, type Known } from './verdict.ts';

/** Ids of the steps whose source has other words today than when they were translated. */
export function staleSteps(source: Guide, translation: Guide, known: Known): string[] {
  const prefix = '#step:';
  return judgeUnits(pageUnits(source, translation, translation.language), known)
    .filter(({ verdict, unit }) => verdict === 'stale' && unit.id.includes(prefix))
    .map(({ unit }) => unit.id.slice(unit.id.indexOf(prefix) + prefix.length));
}

const hasBlocks = (node: MdastNode): boolean =>
  ['list', 'listItem', 'blockquote'].includes(node.type) ||
  childrenOf(node).some(({ type }) => type === 'paragraph' || type === 'list');

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
  const steps = childrenOf(guide.tree ?? { type: 'root', children: [] })
    .filter((node) => elementName(node) === 'Steps')
    .flatMap(childrenOf);
  const found = steps.find((node) => stepIdOf(node) === step);
  return found ? paragraphsIn(found).filter((paragraph) => paragraph !== '') : [];

  /** Words that stand in an item of a list without a paragraph around them are one too. */
  function paragraphsIn(node: MdastNode): string[] {
    const paragraphs: string[] = [];
    let line = '';
    const end = () => {
      paragraphs.push(line.replace(/\s+/gu, ' ').trim());
      line = '';
    };
    for (const child of childrenOf(node)) {
      if (hasBlocks(child)) {
        end();
        paragraphs.push(...paragraphsIn(child));
      } else if (child.type === 'paragraph') {
        end();
        paragraphs.push(textIn(child).replace(/\s+/gu, ' ').trim());
      } else line += textIn(child);
    }
    end();
    return paragraphs;
  }

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
