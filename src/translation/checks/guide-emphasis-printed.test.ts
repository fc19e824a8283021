import { expect, test } from 'vitest';
import { projectFrom } from '../read-project.ts';
import { guideEmphasisPrinted } from './guide-emphasis-printed.ts';

const findings = (text: string) =>
  guideEmphasisPrinted.run(projectFrom({ 'content/ja/articles/about.mdx': `A\n\n${text}\n` }));

test.each([
  'これは「**確認**」です',
  '**確認**です',
  'Ini **penting** sekali',
  '`*.example.com` です',
  'これは*確認*です',
])('%s is emphasis, or code', (text) => {
  expect(findings(text)).toEqual([]);
});

test.each(['これは**「確認」**です', 'これは*（確認）*です', 'Ini ** penting** sekali'])(
  '%s would be printed',
  (text) => {
    expect(findings(text)).toMatchObject([{ file: 'content/ja/articles/about.mdx', line: 3 }]);
  },
);
