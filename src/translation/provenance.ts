import type { Node } from 'jsonc-parser';
import { lineAt } from './json-slip.ts';
import { readJsonTree } from './json-tree.ts';
import type { Problem } from './problem.ts';

/**
 * Where the words for a product's screens come from: `verified` was published by the vendor and seen in a source, `machine` is
 * the vendor's machine translation, `assumed` is ours.
 */
export const qualities = ['verified', 'machine', 'assumed'] as const;
export type Quality = (typeof qualities)[number];

export interface LabelOrigin {
  readonly quality: Quality;
  /** Address, or a row of the list of sources of docs/facts.md. */
  readonly source: string | null;
  /** Day on which the source was read, as YYYY-MM-DD. */
  readonly date: string | null;
  readonly line: number;
}

export interface Review {
  readonly by: string;
  readonly date: string;
  /** Hashes of the texts that were read; `null` of a review from before they were recorded. */
  readonly texts: ReadonlySet<string> | null;
  readonly line: number;
}

/** Who or what made the texts of a language, from `locales/provenance/<language>.json`. */
export interface Provenance {
  readonly file: string;
  readonly language: string;
  readonly translated: { readonly by: string; readonly date: string } | null;
  /** By path of the reviewed file. */
  readonly reviewed: ReadonlyMap<string, Review>;
  /** By key. A label of a product's screen that is not listed is `assumed`. */
  readonly labels: ReadonlyMap<string, LabelOrigin>;
  readonly problems: readonly Problem[];
}

/** Namespaces whose texts are the labels of a product's screens. */
export const productNamespaces: readonly string[] = ['portal', 'phone', 'mail', 'admin'];

export const provenanceFile = (language: string) => `locales/provenance/${language}.json`;

export const qualityOf = (provenance: Provenance | undefined, key: string): Quality | null =>
  productNamespaces.includes(key.split('.')[0] ?? '')
    ? (provenance?.labels.get(key)?.quality ?? 'assumed')
    : null;

export function readProvenance(file: string, language: string, text: string): Provenance {
  const problems: Problem[] = [];
  const reviewed = new Map<string, Review>();
  const labels = new Map<string, LabelOrigin>();
  let translated: Provenance['translated'] = null;
  const { tree, slip } = readJsonTree(text);
  const say = (node: Node, message: string, fix: string) =>
    problems.push({ line: lineAt(text, node.offset), message, fix });
  if (slip) problems.push(slip);
  else if (tree?.type !== 'object') {
    problems.push({ line: 1, message: 'The file is no JSON object.', fix: `Write ${shape}.` });
  } else {
    for (const { name, value, node } of entriesOf(tree)) {
      if (name === 'translated') translated = madeBy(value, node);
      else if (name === 'reviewed') readReviews(value);
      else if (name === 'labels') readLabels(value);
      else say(node, `"${name}" is no entry of this file.`, `Write ${shape}.`);
    }
  }
  return { file, language, translated, reviewed, labels, problems };

  function madeBy(value: Node, at: Node): { by: string; date: string } | null {
    const [by, date] = [textIn(value, 'by'), textIn(value, 'date')];
    if (by === null) say(at, 'Nobody is named.', 'Write { "by": "name", "date": "2026-11-27" }.');
    else if (!isDay(date)) say(at, `${said(date)} is no day.`, 'Write it as 2026-11-27.');
    else return { by, date };
    return null;
  }

  function readReviews(reviews: Node): void {
    for (const { name, value, node } of entriesOf(reviews)) {
      const review = madeBy(value, node);
      const read = textIn(value, 'texts');
      const texts = read === null ? null : new Set(read.split(' '));
      if (review) reviewed.set(name, { ...review, texts, line: lineAt(text, node.offset) });
    }
  }

  function readLabels(list: Node): void {
    for (const { name, value, node } of entriesOf(list)) {
      const given = textIn(value, 'quality');
      const quality = qualities.find((each) => each === given);
      const [source, date] = [textIn(value, 'source'), textIn(value, 'date')];
      if (!quality) {
        say(node, `${said(given)} is no quality.`, `Write one of ${qualities.join(', ')}.`);
      } else if (quality === 'verified' && source === null) {
        say(
          node,
          'A verified label has no source.',
          'Add "source": "https://…", or write "assumed".',
        );
      } else if (date !== null && !isDay(date)) {
        say(node, `${said(date)} is no day.`, 'Write it as 2026-11-27.');
      } else labels.set(name, { quality, source, date, line: lineAt(text, node.offset) });
    }
  }
}

const shape = '{ "translated": { "by": "…", "date": "2026-11-27" }, "reviewed": {}, "labels": {} }';

const said = (value: string | null) => (value === null ? 'Nothing' : JSON.stringify(value));

function entriesOf(object: Node) {
  return (object.type === 'object' ? (object.children ?? []) : []).flatMap((node) => {
    const [name, value] = node.children ?? [];
    return name && value ? [{ name: String(name.value), value, node: name }] : [];
  });
}

function textIn(object: Node, name: string): string | null {
  const value = entriesOf(object).find((each) => each.name === name)?.value;
  return value?.type === 'string' && String(value.value).trim() !== '' ? String(value.value) : null;
}

/** A day of the calendar; 31 February is none. */
export function isDay(text: string | null): text is string {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
