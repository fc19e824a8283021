import { SaxesParser } from 'saxes';

/** An element of XML with the line on which its tag begins. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (string | XmlElement)[];
  readonly line: number;
}

/** Why a text is not read as XML: nothing of it is used then. */
export class XmlFault extends Error {
  readonly line: number;
  readonly fix: string;

  constructor(line: number, message: string, fix: string) {
    super(message);
    this.line = line;
    this.fix = fix;
  }
}

/** Deeper than any file of exchange is. */
const deepest = 60;

/**
 * Reads XML strictly. A document type is refused before it is read, so that no entity is declared and nothing outside of the
 * file is looked up; only the five entities of XML and numbers of characters are known.
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ position: true, xmlns: false });
  const open: { element: XmlElement; children: (string | XmlElement)[] }[] = [];
  const roots: XmlElement[] = [];
  let line = 1;
  parser.on('error', (error) => {
    const message = error.message.replace(/^(?:[^:]*:)?\d+:\d+: /, '');
    throw new XmlFault(parser.line, `It is not valid XML: ${message}`, brokenFix);
  });
  parser.on('doctype', () => {
    throw new XmlFault(parser.line, 'It has a document type (<!DOCTYPE …>).', doctypeFix);
  });
  parser.on('opentagstart', () => {
    ({ line } = parser);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const children: (string | XmlElement)[] = [];
    const element = { name: local(name), attributes, children, line };
    open.at(-1)?.children.push(element);
    if (open.length === 0) roots.push(element);
    open.push({ element, children });
    if (open.length > deepest) {
      throw new XmlFault(line, `Elements stand more than ${String(deepest)} deep.`, brokenFix);
    }
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (value) => void open.at(-1)?.children.push(value));
  parser.on('cdata', (value) => void open.at(-1)?.children.push(value));
  parser.write(text).close();
  const [root] = roots;
  if (!root) throw new XmlFault(1, 'It has no elements.', brokenFix);
  return root;
}

const brokenFix =
  'Export the file again from your tool, or from the project, and do not edit it by hand.';
const doctypeFix = 'Remove the line. XLIFF needs none, and what it declares is never read.';

const local = (name: string): string => name.replace(/^.*:/, '');

/** The text of an element, with that of those inside of it. */
export const textIn = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');

export const elementsIn = ({ children }: XmlElement, ...names: string[]): XmlElement[] =>
  children.filter(
    (child): child is XmlElement => typeof child !== 'string' && names.includes(child.name),
  );

/** Characters that XML cannot hold become the replacement character, which every check reports. */
const unheard = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Line ends of other systems would be read as \n, unless they are written as numbers. */
export const xmlText = (text: string): string =>
  text
    .replace(unheard, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');

export const xmlAttributes = (
  attributes: Readonly<Record<string, string | number | null>>,
): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => {
      const text = xmlText(String(value)).replaceAll('"', '&quot;');
      return ` ${name}="${text.replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`;
    })
    .join('');
