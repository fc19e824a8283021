import { expect, test } from 'vitest';
import { projectFrom } from '../read-project.ts';
import { provenance } from './provenance.ts';

const findings = (entries: unknown) =>
  provenance.run(
    projectFrom({
      'locales/en/portal.json': '{ "next": "Next" }',
      'locales/en/coach.json': '{ "hint": "Hint" }',
      'locales/provenance/id.json':
        typeof entries === 'string' ? entries : JSON.stringify(entries, null, 2),
    }),
  );
const label = (key: string, entry: unknown) => ({ labels: { [key]: entry } });
const verified = { quality: 'verified', source: 'https://example.org/', date: '2026-11-27' };

test('what can be read and is about labels that exist is fine', () => {
  const translated = { by: 'machine', date: '2026-11-27' };
  const reviewed = { 'locales/en/portal.json': { by: 'Sari', date: '2026-11-27' } };
  expect(findings({ translated, reviewed, ...label('portal.next', verified) })).toEqual([]);
  expect(findings(label('portal.next', { quality: 'assumed' }))).toEqual([]);
});

test.each([
  ['a key that there is not', label('portal.nxt', verified), 'Did you mean portal.next?'],
  ['a text that no product shows', label('coach.hint', verified), 'Labels are in'],
  ['a quality that there is not', label('portal.next', { quality: 'sure' }), 'one of verified'],
  ['no source', label('portal.next', { quality: 'verified' }), 'Add "source"'],
  ['no day', label('portal.next', { ...verified, date: '2026-02-31' }), '2026-11-27'],
  ['nobody', { reviewed: { 'locales/en/portal.json': { date: '2026-11-27' } } }, '"by"'],
  [
    'a file that there is not',
    { reviewed: { 'locales/en/portl.json': { by: 'x', date: '2026-11-27' } } },
    'locales/en/portal.json',
  ],
  ['an entry that there is not', { labls: {} }, '"labels"'],
  ['a list', [], '"labels"'],
  ['no JSON', '{ "labels": { }', 'Close each {'],
])('%s is a finding with its fix', (_, entries, fix) => {
  expect(findings(entries)).toMatchObject([
    { file: 'locales/provenance/id.json', fix: expect.stringContaining(fix) },
  ]);
});
