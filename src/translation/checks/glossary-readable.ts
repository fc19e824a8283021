import type { Check } from '../check.ts';

export const glossaryReadable: Check = {
  id: 'glossary-readable',
  title: 'A glossary is a list of terms, each with the word to use and those to avoid',
  why: 'A glossary that cannot be read protects no word.',
  severity: 'error',
  run: ({ glossaries }) =>
    glossaries.flatMap(({ file, problems }) => problems.map((problem) => ({ file, ...problem }))),
};
