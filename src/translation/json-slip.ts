import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import { firstStray } from './encoding.ts';
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
  if (/^(?:\udcff\udcfe|\udcfe\udcff|\ufffd\ufffd|\ufeff)?(?:[^\0]\0|\0[^\0])/.test(text)) {
    return {
      line: 1,
      message: 'The file is saved as UTF-16, so none of it is used.',
      fix: 'Save it as UTF-8, or run npm run l10n -- check --fix.',
    };
  }
  const stray = firstStray(text);
  if (stray) {
    return {
      line: lineAt(text, stray.index),
      message: `The file is not saved as UTF-8, so none of it is used: this line has the byte ${stray.byte}, which is ${JSON.stringify(stray.letter)} in Windows-1252, the ANSI of Windows.`,
      fix: 'Run npm run l10n -- check --fix; where it repairs nothing, save the file again as UTF-8 in your editor. No letter is lost.',
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
  const unquoted = keyWithoutQuote(text.split('\n')[line - 1] ?? '');
  if (unquoted) return { line, ...unquoted };
  if (endsWithin(text, slip.offset)) {
    return {
      line,
      message: 'The file is not valid JSON, so none of it is used: a " inside the text ends it.',
      fix: 'Write the quotation marks of your language, such as “ ”, or \\" for a straight one.',
    };
  }
  const code = printParseErrorCode(slip.error);
  const inLine = text.split('\n')[line - 1] ?? '';
  const escaped = code === 'InvalidEscapeCharacter' ? wrongEscape.exec(inLine)?.[1] : undefined;
  if (escaped !== undefined) {
    return {
      line,
      message: `The file is not valid JSON, so none of it is used: \\${escaped} stands for nothing.`,
      fix: /[A-Za-z]/.test(escaped)
        ? `Write \\\\${escaped} for a backslash before ${escaped}, or remove the backslash.`
        : `Write ${escaped} alone: remove the backslash before it.`,
    };
  }
  const cut = cutShort(text, slip, code);
  if (cut) return cut;
  const quotes =
    typographic.exec(withoutTexts(inLine)) ??
    closingInPlace(inLine) ??
    // Of two such marks around a colon, key and text look like one text.
    (code === 'ColonExpected' ? typographicBeforeColon.exec(inLine) : null);
  if (quotes) {
    return {
      line,
      message: `The file is not valid JSON, so none of it is used: ${quotes[0]} stands for a double quote.`,
      fix: 'Write " around keys and texts; typographic quotes may stand inside a text only.',
    };
  }
  return {
    line,
    message: 'The file is not valid JSON, so none of it is used.',
    fix:
      code === 'PropertyNameExpected' && text[slip.offset] === ','
        ? 'Remove one of the two commas.'
        : (fixes[code] ?? 'Compare this line with the English file.'),
  };
}

/** A file that ends where something has to follow: it was not copied or saved to its end. */
function cutShort(text: string, { offset }: ParseError, code: string): Problem | null {
  const end = text.trimEnd().length;
  const isInText = code === 'UnexpectedEndOfString' && !text.slice(offset, end).includes('\n');
  const isBetween = offset >= end && /[,:"]$/.test(text.slice(0, end)) && code !== notClosed;
  if (!isInText && !isBetween) return null;
  const line = lineAt(text, end);
  const where = isInText ? 'in the middle of' : 'behind';
  return {
    line,
    message: `The file is not valid JSON, so none of it is used: it ends ${where} line ${String(line)}, and more has to follow.`,
    fix: isInText
      ? 'Put back the rest, from your copy or the English file: the text ends with a double quote, and each { with a }.'
      : 'Put back the rest, from your copy or the English file; or remove a comma that stands last, and close each { with a }.',
  };
}

/** A backslash, not itself behind one, before a character that needs none. */
const wrongEscape = /(?<!\\)(?:\\\\)*\\([^"\\/bfnrtu])/u;

const notClosed = 'CloseBraceExpected';

/** A key that has lost one of its quotes: what the parser says then is about what stands behind it. */
function keyWithoutQuote(inLine: string): Omit<Problem, 'line'> | null {
  const [, before, key, after] = /^\s*("?)(?<key>[\w-]+)("?)\s*:\s*["{]/.exec(inLine) ?? [];
  if (key === undefined || (before === '"' && after === '"')) return null;
  const where =
    before === '"'
      ? `behind the key ${key}`
      : after === '"'
        ? `before the key ${key}`
        : `around the key ${key}`;
  return {
    message: `The file is not valid JSON, so none of it is used: a double quote is missing ${where}.`,
    fix: `Write "${key}": with a double quote on both sides of the key.`,
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

/** Of `‘` and `’`, one between letters is an apostrophe. */
const typographic = /[“”„‟«»＂「」]|(?<!\p{L})[‘’]|[‘’](?!\p{L})/u;
const typographicBeforeColon = /[“”„‟«»‘’＂「」](?=\s*[:：])/u;

/** A text between two double quotes, in which typographic ones are right. */
const validTexts = /"(?:[^"\\]|\\.)*"/g;

/** What of a line stands outside of its texts; a text that is not closed goes on to the end. */
const withoutTexts = (line: string): string => line.replace(validTexts, '').replace(/".*$/, '');

/** A mark at the end of a text that is not closed, and that closes nothing in it: typed in the place of the double quote. */
function closingInPlace(line: string): readonly [string] | null {
  const [, words = '', mark] =
    /"([^"]*)([”»」＂])\s*,?\s*$/u.exec(line.replace(validTexts, '')) ?? [];
  return mark === undefined || /[“„«「]/u.test(words) ? null : [mark];
}

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
  InvalidCharacter:
    'Write \\n for a line break inside a text, and a space for a tab or another character that nobody sees.',
  InvalidCommentToken: 'Remove the comment; JSON has none.',
  InvalidSymbol: 'Put the text in double quotes.',
};
