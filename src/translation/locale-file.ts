import type { Node } from 'jsonc-parser';
import { readJsonTree } from './json-tree.ts';
import type { Problem } from './problem.ts';

/** One string of a language. */
export interface Text {
  /** Namespace and path: `portal.interrupt.setItUpNow`. */
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

export interface LocaleFile {
  readonly file: string;
  readonly language: string;
  readonly namespace: string;
  readonly lines: readonly string[];
  readonly texts: readonly Text[];
  readonly problems: readonly Problem[];
  /** `false`: the site cannot read it, and what `texts` holds is a guess. */
  readonly isReadable: boolean;
}

interface Origin {
  readonly file: string;
  readonly language: string;
  readonly namespace: string;
  readonly text: string;
}

export function readLocaleFile({ text, ...origin }: Origin): LocaleFile {
  const lineAt = linesOf(text);
  const { tree, slip, offset } = readJsonTree(text);
  const problems: Problem[] = [];
  const texts: Text[] = [];

  if (slip) problems.push(slip);
  if (tree?.type === 'object') collect(tree, origin.namespace);
  else if (!slip) problems.push({ line: 1, ...notAnObject });

  return {
    ...origin,
    lines: slip && offset === null ? [] : text.split('\n'),
    texts,
    problems,
    isReadable: !slip && tree?.type === 'object',
  };

  function collect(object: Node, prefix: string): void {
    const seen = new Map<string, number>();
    for (const property of object.children ?? []) {
      const [name, value] = property.children ?? [];
      if (!name || !value) continue;
      const key = `${prefix}.${String(name.value)}`;
      const line = lineAt(name.offset);
      const earlier = seen.get(key);
      if (earlier !== undefined) problems.push({ line, ...twice(key, earlier) });
      seen.set(key, line);
      if (value.type === 'object') collect(value, key);
      else if (value.type === 'string') texts.push({ key, value: String(value.value), line });
      else problems.push({ line, ...notText(key, value.type) });
    }
  }
}

const notAnObject = {
  message: 'The file is not a JSON object.',
  fix: 'It has to start with { and end with }.',
};

const twice = (key: string, earlier: number) => ({
  message: `${key} is here twice; line ${earlier} has it already, and only the last one counts.`,
  fix: 'Keep one of the two.',
});

const notText = (key: string, type: string) => ({
  message: `${key} holds a ${type}, and only text can be shown.`,
  fix: 'Put the value in double quotes.',
});

/** The line of an offset, counted from 1. */
function linesOf(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
