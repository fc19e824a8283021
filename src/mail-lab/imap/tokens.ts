import type { Part } from './command-reader.ts';

/** A word, a quoted string or a literal; or a list in brackets. */
export type Token = string | readonly Token[];

/**
 * The words of a command (RFC 3501 §9). `null` when brackets or quotes do not close. Square brackets belong to the word
 * that they stand in, spaces included: `BODY[HEADER.FIELDS (DATE FROM)]` is one.
 */
export function tokensOf(parts: readonly Part[]): readonly Token[] | null {
  const open: Token[][] = [[]];
  const add = (token: Token) => open.at(-1)?.push(token);
  for (const part of parts) {
    if ('literal' in part) {
      add(part.literal);
      continue;
    }
    let rest = part.line;
    while (rest !== '') {
      const found = nextToken.exec(rest);
      if (!found) return null;
      rest = rest.slice(found[0].length);
      const { quoted, atom, bracket } = found.groups ?? {};
      if (quoted !== undefined) add(quoted.replace(/\\(["\\])/g, '$1'));
      else if (atom !== undefined) add(atom);
      else if (bracket === '(') open.push([]);
      else if (bracket === ')') {
        const list = open.pop();
        if (!list || open.length === 0) return null;
        add(list);
      }
    }
  }
  return open.length === 1 ? (open[0] ?? null) : null;
}

/** A lone square bracket is a letter like any other. The inner length is bounded, so that no line can be slow to read. */
const nextToken =
  /^(?:\s+|"(?<quoted>(?:[^"\\]|\\["\\])*)"|(?<bracket>[()])|(?<atom>(?:[^\s()"[]|\[[^[\]]{0,500}\]|\[)+))/;
