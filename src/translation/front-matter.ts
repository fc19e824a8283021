import type { GuideKind } from './guide-kind.ts';
import type { Problem } from './problem.ts';
import { sourceLanguage } from '../i18n/languages.ts';

export interface FrontMatter {
  /** The text with the front matter blanked, line for line, as Astro hands it to its parser. */
  readonly rest: string;
  /** Value and line of each entry that can be read. */
  readonly entries: Readonly<Partial<Record<EntryName, { value: string; line: number }>>>;
  /** Of an article of the source language: rows of docs/facts.md, and slugs of further pages. */
  readonly lists: Readonly<Partial<Record<ListName, { values: readonly string[]; line: number }>>>;
  readonly problems: readonly Problem[];
}

const names = ['title', 'description'] as const;
type EntryName = (typeof names)[number];

/** What an article rests on and where it leads is the same in every language, so the source alone says it. */
const listNames = ['facts', 'related'] as const;
type ListName = (typeof listNames)[number];

interface FileOf {
  readonly kind: GuideKind;
  readonly language: string;
}

/** The letters that YAML makes something else of than a text when they stand without quotes. */
const yamlWords = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/**
 * Two entries, each on one line, and of an article of the source two lists: all that a page needs of YAML, and nothing that YAML or Astro could read otherwise. An
 * entry such as `layout` would make Astro import a file of the guide's choice.
 */
export function readFrontMatter(text: string, { kind, language }: FileOf): FrontMatter {
  const [whole, block] = /^---\r?\n((?:[^\n]*\n)*?)---\r?\n/.exec(text) ?? [];
  if (whole === undefined || block === undefined) {
    const isThere = /^(?:---\r?\n)?(?:title|description):/.test(text);
    const problem = {
      line: 1,
      isOfFile: true,
      message: isThere
        ? 'The front matter lacks the line --- before it or behind it.'
        : 'The guide does not begin with front matter.',
      fix: isThere
        ? 'Write --- on a line of its own above title and description, and another one below them.'
        : 'Write title: "…" and description: "…" at the very top of the file, between two lines ---, as the English guide has them.',
    };
    return { rest: text, entries: {}, lists: {}, problems: [problem] };
  }
  const entries: Partial<Record<EntryName, { value: string; line: number }>> = {};
  const lists: Partial<Record<ListName, { values: readonly string[]; line: number }>> = {};
  const problems: Problem[] = [];
  const mayHaveLists = kind === 'article' && language === sourceLanguage;
  for (const [index, content] of block.split(/\r?\n/).slice(0, -1).entries()) {
    const line = index + 2;
    const [, name = '', value = ''] = /^([^:]*):(.*)$/.exec(content) ?? [];
    const list = listNames.find((each) => each === name);
    if (list && mayHaveLists) {
      const values = readList(value.trim());
      if (lists[list]) problems.push({ line, ...twice(list) });
      else if (values === null) problems.push({ line, ...noList(list) });
      lists[list] ??= { values: values ?? [], line };
      continue;
    }
    if (list) {
      problems.push({ line, ...onlyInSource(list) });
      continue;
    }
    const known = names.find((each) => each === name);
    if (!known) problems.push({ line, ...strange(content) });
    else if (entries[known]) problems.push({ line, ...twice(known) });
    else {
      const read = readValue(value.trim());
      if (read === null) problems.push({ line, ...unreadable(known) });
      // What cannot be read is there all the same, so that it is not told as missing too.
      entries[known] = { value: read ?? '', line };
    }
  }
  const strangers = problems.filter(({ message }) => message.startsWith(strangeLine)).length;
  const absent = names.filter((name) => !entries[name]);
  // A name that was translated is one mistake, and not an entry too many and one too few.
  for (const name of absent.slice(strangers)) problems.push({ line: 2, ...missing(name) });
  for (const name of mayHaveLists ? listNames : []) {
    if (!lists[name]) problems.push({ line: 2, ...noList(name) });
  }
  const rest = whole.replace(/[^\r\n]/g, ' ') + text.slice(whole.length);
  return { rest, entries, lists, problems };
}

/** `["R15", "P10"]`: what JSON and YAML both read as a list of texts. */
function readList(value: string): readonly string[] | null {
  if (!/^\[\s*"[^"\\\p{Cc}]+"(?:\s*,\s*"[^"\\\p{Cc}]+")*\s*\]$/u.test(value)) return null;
  return JSON.parse(value) as string[];
}

function readValue(value: string): string | null {
  if (/^"(?:[^"\\\p{Cc}]|\\["\\])+"$/u.test(value)) {
    const plain = value.slice(1, -1).replace(/\\(["\\])/g, '$1');
    return plain.trim() === '' ? null : plain;
  }
  return /^\p{L}[^#:\p{Cc}]*$/u.test(value) && !yamlWords.test(value) ? value : null;
}

const strangeLine = 'The front matter has a line that is neither title nor description:';

const strange = (content: string) => ({
  message: `${strangeLine} ${JSON.stringify(content.slice(0, 40))}`,
  fix: 'Leave only title: "…" and description: "…", each on one line.',
});

const noList = (name: ListName) => ({
  message: `The front matter has no ${name} that can be read as a list.`,
  fix:
    name === 'facts'
      ? 'Write facts: ["R15", "P10"] on one line: the rows of docs/facts.md on which the page rests.'
      : 'Write related: ["guides/add-app-password"] on one line: where a reader may want to go next.',
});

const onlyInSource = (name: ListName) => ({
  message: `Only English articles have ${name}.`,
  fix: 'Remove the line: the translation takes it from the English article.',
});

const twice = (name: string) => ({
  message: `The front matter has a second ${name}.`,
  fix: 'Keep one of the two.',
});

const unreadable = (name: string) => ({
  message: `The front matter has no ${name} that can be read as a text.`,
  fix: `Write ${name}: "…" on one line, in double quotes.`,
});

const missing = (name: string) => ({
  message: `The front matter has no ${name}.`,
  fix: `Add ${name}: "…" on a line of its own, between the two ---.`,
});
