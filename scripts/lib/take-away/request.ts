import { parseArgs } from 'node:util';
import { guideNames } from '../../../src/components/guide/guide-files.ts';
import { isLanguage, languageCodes, type Language } from '../../../src/i18n/languages.ts';

export interface ChosenGuide {
  readonly language: Language;
  readonly guide: string;
}

export interface Request {
  readonly wanted: readonly ChosenGuide[];
  /** Whether the site is to be built first: `npm run` asks for it. */
  readonly isToBuild: boolean;
  readonly isForHelp: boolean;
  /** Another folder; for packages alone. */
  readonly out: string | undefined;
}

/** What was asked cannot be done as it was asked. */
export class UsageError extends Error {
  readonly exitCode = 2;
}

const makes = {
  pdf: 'the hand-out of each guide in each language, reports/pdf/<language>/<guide>.pdf',
  video: 'each guide in each language as a video with captions and chapters, in reports/videos/',
  scorm: 'each test in each language as a SCORM 1.2 package, in reports/scorm/',
  pictures: 'a picture before each step of each guide in each language, in reports/pictures/',
} as const;

export type CommandName = keyof typeof makes;

const folders = ['scorm'];
const optionsOf = (name: CommandName): string =>
  `--flow <guide>, --language <code>, ${folders.includes(name) ? '--out <folder>, ' : ''}--help`;

export const helpOf = (name: CommandName): string =>
  `npm run ${name} makes ${makes[name]}. It builds the site first.

  npm run ${name} -- set-up-today id
  npm run ${name} -- --flow set-up-today --language id

Options: ${optionsOf(name)}. Guides and languages may be named as often as wanted; without any, it is all of them.
Languages: ${languageCodes.join(', ')}
Guides: ${guideNames().join(', ')}`;

/** @throws UsageError over whatever it does not know */
export function readRequest(name: CommandName, parameters: readonly string[]): Request {
  const guides = guideNames();
  const { values, positionals } = parse(name, parameters);
  const { flow, language } = values;
  const listed = `Languages: ${languageCodes.join(', ')}. Guides: ${guides.join(', ')}.`;
  const words = [...positionals, ...flow, ...language];
  for (const word of words)
    if (!isLanguage(word) && !guides.includes(word))
      throw new UsageError(`"${word}" is no language and no guide. ${listed}`);
  for (const word of flow)
    if (!guides.includes(word))
      throw new UsageError(`--flow ${word}: "${word}" is no guide. Guides: ${guides.join(', ')}.`);
  for (const word of language)
    if (!isLanguage(word))
      throw new UsageError(
        `--language ${word}: "${word}" is no language. Languages: ${languageCodes.join(', ')}.`,
      );
  const named = <Word extends string>(all: readonly Word[]) => {
    const some = all.filter((each) => words.includes(each));
    return some.length > 0 ? some : all;
  };
  return {
    wanted: named(languageCodes).flatMap((each) =>
      named(guides).map((guide) => ({ language: each, guide })),
    ),
    isToBuild: values.build,
    isForHelp: values.help,
    out: values.out,
  };
}

const valueNames = { flow: 'guide', language: 'language', out: 'folder' } as const;

function parse(name: CommandName, parameters: readonly string[]) {
  const { tokens, ...parsed } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    // What is wrong is told below, in words of ours.
    strict: false,
    tokens: true,
    options: {
      flow: { type: 'string', multiple: true },
      language: { type: 'string', multiple: true },
      out: { type: 'string' },
      build: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const known = ['flow', 'language', 'build', 'help', ...(folders.includes(name) ? ['out'] : [])];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!known.includes(token.name))
      throw new UsageError(
        `npm run ${name} has no option ${token.rawName}. It has ${optionsOf(name)}.`,
      );
    const takes = Object.entries(valueNames).find(([option]) => option === token.name)?.[1];
    if (takes !== undefined && !token.value)
      throw new UsageError(
        `--${token.name} names one ${takes}, and none stands behind it. ` +
          `Write it as in npm run ${name} -- --${token.name} <${takes}>.`,
      );
  }
  const texts = (given: unknown): string[] =>
    Array.isArray(given) ? given.filter((each) => typeof each === 'string') : [];
  const { out } = parsed.values;
  return {
    positionals: parsed.positionals,
    values: {
      flow: texts(parsed.values.flow),
      language: texts(parsed.values.language),
      out: typeof out === 'string' ? out : undefined,
      build: parsed.values.build === true,
      help: parsed.values.help === true,
    },
  };
}
