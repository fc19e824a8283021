import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Problem } from './problem.ts';

/** Ten times the longest file there is. In characters. */
export const longestFile = 500_000;

/**
 * What the file as a whole suffers from, whatever it holds: then nothing that a parser says about it helps. `null` for
 * nothing.
 */
export function fileProblem(text: string): Problem | null {
  if (text.length > longestFile) {
    return {
      line: 1,
      message: `The file has ${String(text.length)} characters; at most ${String(longestFile)} are read.`,
      fix: 'Remove what the English file does not have.',
    };
  }
  if (/^(?:\ufffd\ufffd|\ufeff)?(?:[^\0]\0|\0[^\0])/.test(text)) {
    return {
      line: 1,
      message: 'The file is saved as UTF-16, so none of it is used.',
      fix: 'Save it as UTF-8, or run npm run l10n -- check --fix.',
    };
  }
  if (text.startsWith('\ufeff')) {
    return {
      line: 1,
      message: 'The file begins with an invisible byte order mark (BOM).',
      fix: 'Save it as UTF-8 without BOM, or run npm run l10n -- check --fix.',
    };
  }
  const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?\r?$/m.exec(text);
  if (marker) {
    return {
      line: lineAt(text, marker.index),
      message: `A merge of two versions was left unfinished: ${JSON.stringify(marker[0].trim().slice(0, 40))}.`,
      fix: 'Keep one of the two versions, and remove the lines <<<<<<<, ======= and >>>>>>>.',
    };
  }
  return null;
}

export const lineAt = (text: string, offset: number): number =>
  text.slice(0, offset).split('\n').length;

/**
 * The first mistake of a JSON file: one mistake causes several errors of the parser, and only the first has the right
 * place. `null` when it is valid.
 */
export function jsonSlip(text: string, errors: readonly ParseError[]): Problem | null {
  const whole = fileProblem(text);
  if (whole) return whole;
  const [slip] = errors;
  if (!slip) return null;
  const line = lineAt(text, slip.offset);
  if (endsWithin(text, slip.offset)) {
    return {
      line,
      message: 'The file is not valid JSON, so none of it is used: a " inside the text ends it.',
      fix: 'Write the quotation marks of your language, such as “ ”, or \\" for a straight one.',
    };
  }
  const quotes = /[“”„‟«»‘’＂「」]/u.exec(
    text.split('\n')[line - 1]?.replace(validTexts, '') ?? '',
  );
  if (quotes) {
    return {
      line,
      message: `The file is not valid JSON, so none of it is used: ${quotes[0]} stands for a double quote.`,
      fix: 'Write " around keys and texts; typographic quotes may stand inside a text only.',
    };
  }
  const code = printParseErrorCode(slip.error);
  return {
    line,
    message: `The file is not valid JSON, so none of it is used. (${code})`,
    fix: fixes[code] ?? 'Compare this line with the English file.',
  };
}

/**
 * Whether words follow a text in its line, and then another double quote: the one before them was meant to stand in the text.
 * Behind a text there is a colon, a comma or a bracket.
 */
function endsWithin(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start).split('\n', 1)[0] ?? '';
  const inLine = /^\s*(?<key>"(?:[^"\\]|\\.)*"\s*:\s*)?"(?:[^"\\]|\\.)*"(?<rest>.*)$/.exec(line);
  const { key, rest = '' } = inLine?.groups ?? {};
  return /^\s*[^\s:,}\]"].*"/.test(rest) || (key !== undefined && /^".*"/.test(rest));
}

/** A text between two double quotes, in which typographic ones are right. */
const validTexts = /"(?:[^"\\]|\\.)*"/g;

const fixes: Readonly<Record<string, string>> = {
  CommaExpected: 'Put a comma at the end of the entry before this one.',
  PropertyNameExpected: 'Remove the comma before }, or quote the key with double quotes.',
  ValueExpected: 'Put the text in double quotes, or remove the comma before ].',
  ColonExpected: 'Put a colon between the key and its text.',
  CloseBraceExpected: 'Close each { with a }.',
  CloseBracketExpected: 'Close each [ with a ].',
  EndOfFileExpected: 'Remove what follows the last }.',
  UnexpectedEndOfString:
    'End the text with a double quote on the same line; write \\" for a quote inside it.',
  InvalidEscapeCharacter: 'Write \\\\ for a backslash.',
  InvalidCharacter: 'Write \\n for a line break inside a text.',
  InvalidCommentToken: 'Remove the comment; JSON has none.',
  InvalidSymbol: 'Put the text in double quotes.',
};
