import type { Check } from '../check.ts';

export const jsonReadable: Check = {
  id: 'json-readable',
  title: 'Every locale file is JSON that holds texts',
  why: 'The site shows the English texts in place of what it cannot read.',
  severity: 'error',
  run: ({ locales, lists }) =>
    [...locales, ...lists].flatMap(({ file, problems }) =>
      problems.map((problem) => ({ file, ...problem })),
    ),
};
