import { languageCodes, type Language } from '../../src/i18n/languages.ts';

/**
 * Sizes of tests: see docs/decisions/0060-npm-test-in-five-minutes.md. Files named `*.full.test.ts` and browser tests tagged
 * `@full` are run by `npm test -- --full` alone.
 */
const size = process.env['TEST_SIZE'];

export const isFull = size === 'full';

/** For each of thousands of mutants, a random test draws few cases. */
const casesForMutants = 20;

/** How many cases a random test draws: all of them with `--full`, and a part without. */
export const cases = ({
  quick,
  full,
}: {
  readonly quick: number;
  readonly full: number;
}): number => (isFull ? full : size === 'mutation' ? Math.min(quick, casesForMutants) : quick);

/** The tags of a browser test that `npm test` leaves to `--full` unless it is part of the sample. */
export const sampled = (isPart: boolean): string[] => (isPart ? [] : ['@full']);

/**
 * Whether `npm test` looks at the member of a series in this language. Each takes the next language, so that a language more
 * costs no more time; `--full` takes them all. Where looks of a page are sampled as well, the caller counts on.
 */
export const isItsTurn = (member: number, language: Language): boolean =>
  languageCodes.indexOf(language) === member % languageCodes.length;
