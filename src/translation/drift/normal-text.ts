import { createHash } from 'node:crypto';
import type { MdastNode } from 'satteri';
import { splitAtPlaceholders } from '../../i18n/placeholders.ts';
import { attributesOf, childrenOf, elementName } from '../guide-file.ts';

/**
 * A text as it is compared: without what a translator need not look at again. Line breaks, spaces, the shape of quotation
 * marks and the form of Unicode do not count; words, digits, marks, placeholders and labels do.
 */
export const normalText = (text: string): string =>
  splitAtPlaceholders(text)
    .map((part) => (part.name === null ? part.text : `{{${part.name}}}`))
    .join('')
    .normalize('NFC')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/…/gu, '...')
    .replace(/\s+/gu, ' ')
    .trim();

/** What is left when marks and capitals do not count: a change beyond it is one of words. */
export const wordsOnly = (text: string): string =>
  normalText(text)
    .toLowerCase()
    .replace(/[,;:!?"()\u2013\u2014]|\.(?![\p{L}\p{N}])|(?<!\p{L})'|'(?!\p{L})/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** Whether nothing but marks and capitals differs. */
export const isMinorChange = (before: string, now: string): boolean =>
  wordsOnly(before) === wordsOnly(now);

const labels = /⟨(?:Ui|See) [\w.]+⟩/gu;

/** Nothing but keys of labels has changed, and the translation has the same ones: then a key was renamed. */
export const isOfRenamedLabels = (before: string, source: string, translation: string): boolean =>
  normalText(before).replace(labels, '⟨⟩') === normalText(source).replace(labels, '⟨⟩') &&
  labelsIn(source) === labelsIn(translation);

const labelsIn = (text: string): string => (text.match(labels) ?? []).sort().join(' ');

/** Twelve digits tell a few thousand texts apart. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(normalText(text)).digest('hex').slice(0, 12);

/**
 * What a part of a page says, on one line: its text as the parser decoded it, its labels by their keys, and where its
 * links lead. Emphasis and the marks of lists are how it looks.
 */
export function pageText(nodes: readonly MdastNode[], language: string): string {
  return nodes
    .map((node) => nodeText(node, language))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function nodeText(node: MdastNode, language: string): string {
  const name = elementName(node);
  const inner = () => childrenOf(node).map((child) => nodeText(child, language));
  if (name !== null) {
    const values = attributesOf(node).filter(([attribute]) => attribute !== 'id');
    const tag = [name, ...values.map(([, value]) => value)].join(' ');
    const content = inner().join('');
    return content === '' ? `⟨${tag}⟩` : `⟨${tag}⟩ ${content} `;
  }
  if (node.type === 'link' || node.type === 'definition') {
    return `${inner().join('')} ⟨${ownAddress(node.url, language)}⟩`;
  }
  if (node.type === 'break') return ' ';
  if ('value' in node && typeof node.value === 'string') return node.value;
  const isBlock = /^(?:paragraph|heading|listItem|tableCell|blockquote)$/.test(node.type);
  return isBlock ? ` ${inner().join('')} ` : inner().join('');
}

/** The page of ours without its language, so that a translation's link and its source's are one. */
const ownAddress = (url: string, language: string): string =>
  url.startsWith(`/${language}/`) ? url.slice(language.length + 1) : url;
