import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { HowToStep } from '../site/structured-data.ts';

/**
 * How each step of a guide begins, out of the markup that its page has: the whole text would be on the page twice. What is said
 * about the practice only is left out.
 */
export function stepsIn(markup: string): readonly HowToStep[] {
  return elementsIn(parseFragment(markup)).flatMap((element) => {
    if (attribute(element, 'data-step-id') === undefined) return [];
    const body = elementsIn(element).find((each) => attribute(each, 'class') === 'step-body');
    return [{ text: firstSentence(plain(body)) }];
  });
}

function elementsIn(node: Tree.ParentNode): readonly Tree.Element[] {
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [child, ...elementsIn(child)] : [],
  );
}

const attribute = ({ attrs }: Tree.Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

const plain = (element: Tree.Element | undefined): string =>
  element === undefined ? '' : textOf(element).replace(/\s+/g, ' ').trim();

const firstSentence = (text: string): string => /^.*?[.!?。](?=\s|$)/.exec(text)?.[0] ?? text;

/** Paragraphs and items end with a space; text within them does not. */
function textOf(node: Tree.ChildNode): string {
  if ('value' in node) return node.value;
  if (!('tagName' in node) || attribute(node, 'data-in-practice') !== undefined) return '';
  const text = node.childNodes.map(textOf).join('');
  return /^(?:p|li|ol|ul|div)$/.test(node.tagName) ? `${text} ` : text;
}
