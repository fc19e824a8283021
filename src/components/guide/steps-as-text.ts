import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { WindowId } from '../../simulation/model.ts';
import type { HowToStep } from '../site/structured-data.ts';

/**
 * How each step of a guide begins, out of the markup that its page has: the whole text would be on the page twice. It reads as
 * beside the reader's own screen: what is said about the practice only is left out, and windows have the names of real devices.
 *
 * @param deviceOf the name of the device that a window of the practice stands for
 */
export function stepsIn(
  markup: string,
  deviceOf: (window: WindowId) => string,
): readonly HowToStep[] {
  return elementsIn(parseFragment(markup)).flatMap((element) => {
    if (attribute(element, 'data-step-id') === undefined) return [];
    const body = elementsIn(element).find((each) => attribute(each, 'class') === 'step-body');
    return [{ text: firstSentence(plain(body, deviceOf)) }];
  });
}

function elementsIn(node: Tree.ParentNode): readonly Tree.Element[] {
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [child, ...elementsIn(child)] : [],
  );
}

const attribute = ({ attrs }: Tree.Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

const plain = (
  element: Tree.Element | undefined,
  deviceOf: (window: WindowId) => string,
): string => (element === undefined ? '' : textOf(element, deviceOf).replace(/\s+/g, ' ').trim());

const firstSentence = (text: string): string => /^.*?(?:[.!?](?=\s|$)|。)/.exec(text)?.[0] ?? text;

/** Paragraphs and items end with a space; text within them does not. */
function textOf(node: Tree.ChildNode, deviceOf: (window: WindowId) => string): string {
  if ('value' in node) return node.value;
  if (!('tagName' in node) || attribute(node, 'data-in-practice') !== undefined) return '';
  if (attribute(node, 'class') === 'step-stale') return '';
  const window = attribute(node, 'data-where');
  if (window !== undefined) return deviceOf(window as WindowId);
  const text = node.childNodes.map((child) => textOf(child, deviceOf)).join('');
  return /^(?:p|li|ol|ul|div)$/.test(node.tagName) ? `${text} ` : text;
}
