import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Words that this project gave up for the standard ones (the glossary in docs/architecture.md), so that they do not come
 * back in identifiers, names of files, comments, titles of tests, and texts in the code, which are printed. Decisions of the
 * past keep their words.
 *
 * Each line: the standard word, then what it replaces, in lower case and as words: `takenBack` in code is `taken back`.
 *
 * @type {readonly (readonly [standard: string, ...retired: string[]])[]}
 */
export const retiredWords = [
  ['command', 'gesture', 'gestures'],
  ['command result', 'happening', 'happenings'],
  ['random command', 'whim', 'whims'],
  ['fix', 'mend', 'mends', 'mended', 'mending'],
  ['layer', 'floor', 'floors', 'lower room', 'higher room', 'this room', 'unknown room', 'house'],
  ['control or controller', 'conduct', 'conducts', 'conducted', 'conducting', 'conductor'],
  ['hint level', 'ladder', 'ladders', 'rung', 'rungs'],
  ['system', 'off stage'],
  ['baseline', 'golden', 'goldens'],
  ['command snapshot', 'book of presses', 'press book'],
  ['curated mutant', 'planted fault', 'planted faults'],
  ['quarantine', 'put aside', 'puts aside', 'putting aside'],
  ['undo, or return to route', 'take back', 'takes back', 'taken back', 'taking back', 'took back'],
  ['confidence', 'sureness'],
  ['do not translate', 'kept word', 'kept words'],
  ['fallback', 'borrow', 'borrows', 'borrowed', 'borrowing'],
  ['pending', 'unheard of'],
  ['prerequisite action', 'detour', 'detours'],
];

/** Retired as names only: in prose a storage may take over. */
const retiredNames = new Map([['takesOver', 'clientSignIn']]);

/** Names of the platform: `Math.floor`. */
const foreignNames = new Set(['floor']);

const patterns = retiredWords.flatMap(([standard, ...retired]) =>
  retired.map((phrase) => ({ standard, phrase, words: phrase.split(' ') })),
);

/**
 * `putAside` and "Put aside." are both put, aside.
 *
 * @param {string} text
 */
const wordsOf = (text) =>
  text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

/**
 * The retired words in a text, each with its standard word.
 *
 * @param {string} text
 * @returns {readonly { readonly phrase: string, readonly standard: string }[]}
 */
export function retiredWordsIn(text) {
  const found = wordsOf(text);
  return patterns.filter(({ words }) =>
    found.some((_, start) => words.every((word, index) => found[start + index] === word)),
  );
}

/** @type {(retired: string, standard: string) => string} */
const message = (retired, standard) =>
  `"${retired}" is retired. The standard word is: ${standard}.`;

/** @type {(text: string) => string | undefined} */
const messageAbout = (text) => {
  const [first] = retiredWordsIn(text);
  return first && message(first.phrase, first.standard);
};

/**
 * A name stands in a file many times, and in many files.
 *
 * @type {Map<string, string | undefined>}
 */
const messagesAboutNames = new Map();

/** @type {(name: string) => string | undefined} */
const messageAboutName = (name) => {
  if (!messagesAboutNames.has(name)) messagesAboutNames.set(name, findMessageAboutName(name));
  return messagesAboutNames.get(name);
};

/** @type {(name: string) => string | undefined} */
const findMessageAboutName = (name) => {
  if (foreignNames.has(name)) return undefined;
  const standard = retiredNames.get(name);
  return standard === undefined ? messageAbout(name) : message(name, standard);
};

const testFunctions = new Set(['describe', 'it', 'test']);

/**
 * The function that a call goes to in the end: `it` of `it.each(table)('title', …)`.
 *
 * @param {any} callee
 * @returns {string | undefined}
 */
const functionOf = (callee) =>
  callee.type === 'Identifier' ? callee.name : functionOfInner(callee.object ?? callee.callee);
/** @param {any} inner */
const functionOfInner = (inner) => (inner ? functionOf(inner) : undefined);

/** @type {(node: { type: string, value?: unknown }) => boolean} */
const isText = ({ type, value }) =>
  type === 'Literal' && typeof value === 'string' && /\S \S/.test(value);

/** @type {import('eslint').Rule.RuleModule} */
const noRetiredWord = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    const { sourceCode } = context;
    const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
    return {
      Program(program) {
        const inName = messageAbout(path.relative(root, context.filename));
        if (inName !== undefined) context.report({ node: program, message: inName });
        for (const comment of sourceCode.getAllComments()) {
          const found = messageAbout(comment.value);
          if (found !== undefined && comment.loc)
            context.report({ loc: comment.loc, message: found });
        }
        for (const token of program.tokens ?? []) {
          const found = /Identifier$/.test(token.type) ? messageAboutName(token.value) : undefined;
          if (found !== undefined) context.report({ loc: token.loc, message: found });
        }
      },
      // Without a blank it is a value: a key, an id, a file.
      Literal(node) {
        const found = isText(node) ? messageAbout(String(node.value)) : undefined;
        if (found !== undefined) context.report({ node, message: found });
      },
      CallExpression({ callee, arguments: [title] }) {
        if (!title || isText(title) || !testFunctions.has(functionOf(callee) ?? '')) return;
        if (title.type !== 'Literal' && title.type !== 'TemplateLiteral') return;
        const found = messageAbout(sourceCode.getText(title));
        if (found !== undefined) context.report({ node: title, message: found });
      },
    };
  },
};

/** @type {import('eslint').ESLint.Plugin} */
export const vocabulary = { rules: { 'no-retired-word': noRetiredWord } };
