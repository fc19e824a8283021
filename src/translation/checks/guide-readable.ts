import type { Check } from '../check.ts';

export const guideReadable: Check = {
  id: 'guide-readable',
  title: 'Every guide can be read',
  severity: 'error',
  run: ({ guides }) =>
    guides.flatMap(({ file, problem }) => (problem ? [{ file, ...problem }] : [])),
};
