import type { Check } from '../check.ts';

export const jsonReadable: Check = {
  id: 'json-readable',
  title: 'Every locale file is JSON that holds texts',
  severity: 'error',
  run: ({ locales }) =>
    locales.flatMap(({ file, problems }) => problems.map((problem) => ({ file, ...problem }))),
};
