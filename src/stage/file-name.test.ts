import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

test.each([
  ['Kelas Dinas Pendidikan', 'Kelas-Dinas-Pendidikan.json'],
  ['A/B: "C" <d>?  ..\\e', 'A-B-C-d-e.json'],
  ['プリンターの日', 'プリンターの日.json'],
  ['الطابعة', 'الطابعة.json'],
  ['...', 'demonstration.json'],
  ['', 'demonstration.json'],
])('%s', (title, name) => {
  expect(fileName(title, '.json')).toBe(name);
});

test('a long title is a short name, and none ends with a hyphen', () => {
  const name = fileName(`${'a'.repeat(59)} ${'b'.repeat(40)}`, '');
  expect(name).toBe('a'.repeat(59));
});
