import type { FaultKind } from './faults.ts';

/**
 * Why a file is no JSON, and in which line, in words of our own: browsers say it in theirs, each in other ones, and in English.
 */

interface Broken {
  readonly fault: FaultKind;
  readonly values: { readonly line?: number };
}

/** What no text has: control characters, and signs that stand for bytes that are no text. A cut in the middle of a letter is one at the end. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const noText = /[\u0000-\u0008\u000e-\u001f]|\ufffd(?=.)/s;

const space = /[ \t\n\r]*/y;
const value =
  // eslint-disable-next-line no-control-regex -- a text of JSON has none of them
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** The beginning of a value, up to the end of the file. */
const begun = /(?:"(?:[^"\\\n]|\\.)*\\?|-|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)$/y;

/** Behind its first digits. */
const restOfNumber = /(?<=\d)(?:\.|[eE][+-]?)$/y;

const lengthOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
};

/** What may come next: a value, a name or what ends a group of them, a colon, or what follows a value. */
type Awaited = 'value' | 'valueOrEnd' | 'name' | 'nameOrEnd' | 'colon' | 'more';

/** The first character that is not as JSON wants it, and whether the file simply ends there. */
export function whereBroken(text: string): { readonly at: number; readonly isCut: boolean } {
  const open: string[] = [];
  let awaited: Awaited = 'value';
  let at = 0;
  for (;;) {
    at += lengthOf(space, text, at);
    const sign = text[at];
    if (sign === undefined) return { at, isCut: true };
    const isEnd = sign === (open.at(-1) === '{' ? '}' : ']') && open.length > 0;
    if (isEnd && ['valueOrEnd', 'nameOrEnd', 'more'].includes(awaited)) {
      open.pop();
      awaited = 'more';
      at += 1;
    } else if (awaited === 'colon' && sign === ':') {
      awaited = 'value';
      at += 1;
    } else if (awaited === 'more' && sign === ',' && open.length > 0) {
      awaited = open.at(-1) === '{' ? 'name' : 'value';
      at += 1;
    } else if (awaited.startsWith('value') && (sign === '{' || sign === '[')) {
      open.push(sign);
      awaited = sign === '{' ? 'nameOrEnd' : 'valueOrEnd';
      at += 1;
    } else {
      const isName = awaited.startsWith('name');
      const isPossible = awaited.startsWith('value') || (isName && sign === '"');
      const length = isPossible ? lengthOf(value, text, at) : 0;
      const beginning = isPossible ? begun : restOfNumber;
      if (length === 0) return { at, isCut: lengthOf(beginning, text, at) > 0 };
      awaited = isName ? 'colon' : 'more';
      at += length;
    }
  }
}

/** @param text of a file that is no JSON */
export function whyBroken(text: string): Broken {
  if (text.trim() === '') return { fault: 'fileEmpty', values: {} };
  if (noText.test(text)) return { fault: 'fileNotText', values: {} };
  if (!/^\s*[{[]/.test(text)) return { fault: 'otherFile', values: {} };
  const { at, isCut } = whereBroken(text);
  const line = text.slice(0, at).split('\n').length;
  return { fault: isCut ? 'fileCutOff' : 'fileBroken', values: { line } };
}
