import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

/** One string of a language. */
export interface Text {
  /** Namespace and path: `portal.interrupt.setItUpNow`. */
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

export interface Problem {
  readonly line: number;
  readonly message: string;
  readonly fix: string;
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
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const problems: Problem[] = [];
  const texts: Text[] = [];

  // One mistake causes several errors of the parser; only the first has the right place.
  const [slip] = errors;
  if (slip) {
    problems.push({ line: lineAt(slip.offset), ...explain(printParseErrorCode(slip.error)) });
  }
  if (tree?.type === 'object') collect(tree, origin.namespace);
  else if (!slip) problems.push({ line: 1, ...notAnObject });

  return {
    ...origin,
    lines: text.split('\n'),
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

function explain(code: string): Pick<Problem, 'message' | 'fix'> {
  const message = 'The file is not valid JSON, so none of it is used.';
  return {
    message: `${message} (${code})`,
    fix: fixes[code] ?? 'Compare this line with the English file.',
  };
}

const fixes: Readonly<Record<string, string>> = {
  CommaExpected: 'Put a comma at the end of the entry before this one.',
  PropertyNameExpected: 'Remove the comma before }, or quote the key with double quotes.',
  ValueExpected: 'Put the text in double quotes.',
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
