import path from 'node:path';
import { createColors } from 'picocolors';
import { languageCode } from '../../src/translation/language-code.ts';
import { Refusal } from './files.ts';

/** What a command is given: where the files are, and where its words go. */
export interface Context {
  readonly root: string;
  readonly colors: ReturnType<typeof createColors>;
  readonly say: (line?: string) => void;
  readonly sayJson: (value: unknown) => void;
  /** 0 all is well, or there are warnings alone; 1 something was found, 2 the command could not be carried out. */
  readonly end: (code: 0 | 1 | 2) => void;
}

/** Colours for people only: on a terminal, and not where NO_COLOR asks for none. */
const isForPeople = (): boolean => process.stdout.isTTY && process.env['NO_COLOR'] === undefined;

export const contextIn = (root: string): Context => ({
  root: path.resolve(root),
  colors: createColors(isForPeople()),
  say: (line = '') => process.stdout.write(`${line}\n`),
  sayJson: (value) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
  end: (code) => {
    process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
  },
});

/** @throws Refusal, when the given language is none of those that have texts in the tree */
export function languageIn(languages: readonly string[], given: string): string {
  if (languages.includes(given)) return given;
  const known = languageCode(given);
  const why = known.isRight ? '' : ` ${known.message}`;
  throw new Refusal(`There are no texts of "${given}".${why} Languages: ${languages.join(', ')}.`);
}

/** `1 error`, `2 errors`: what is counted, in a line for people. */
export const counted = (count: number, what: string): string =>
  `${String(count)} ${what}${count === 1 ? '' : 's'}`;
