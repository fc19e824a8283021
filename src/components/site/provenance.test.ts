import { expect, test } from 'vitest';
import { readProvenance } from './provenance.ts';

test('names reviewed files and verified labels', () => {
  const label = (quality: string) => ({
    quality,
    source: 'https://example.com',
    date: '2026-11-27',
  });
  const { reviewed, verified } = readProvenance(
    JSON.stringify({
      reviewed: { 'content/id/guides/a.mdx': { by: 'Sari', date: '2026-11-27' } },
      labels: {
        'portal.a': label('verified'),
        'portal.b': label('machine'),
        'portal.c': 'verified',
      },
    }),
  );
  expect([...reviewed]).toEqual(['content/id/guides/a.mdx']);
  expect([...verified]).toEqual(['portal.a']);
});

test.each(['', '{', 'null', '[]', '{"labels": 1, "reviewed": []}'])('%j says nothing', (text) => {
  const { reviewed, verified } = readProvenance(text);
  expect(reviewed.size + verified.size).toBe(0);
});
