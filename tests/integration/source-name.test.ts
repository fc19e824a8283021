import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addressIn, sourceName } from '../../src/components/diagnosis/source-name.ts';

describe('a source as a reader sees it', () => {
  test.each([
    ['the first of several', 'a.example/one-page; b.example/two', 'a.example/one-page'],
    [
      'no cut in brackets',
      'a.example/page (how to; what, why), and more',
      'a.example/page (how to; what, why)',
    ],
    ['the original of a copy', 'a.example/page (read in a mirror); b.example', 'a.example/page'],
    [
      'the site where the address has a gap',
      'support.a.example …/670; b.example',
      'support.a.example',
    ],
    ['the site of a shortened address', 'a.example/2020/… (about it)', 'a.example (about it)'],
    [
      'the file in a repository',
      'docs@0a1b2c3d …/how-to.md (2024)',
      'docs@0a1b2c3d how-to.md (2024)',
    ],
  ])('%s', (_title, source, name) => {
    expect(sourceName(source)).toBe(name);
  });

  test('can be opened only where the address is complete', () => {
    expect(addressIn('a.example/long/page (2024)')).toBe('a.example/long/page');
    expect(addressIn('a.example')).toBeNull();
    expect(addressIn('github.com/owner/repository discussions 32')).toBeNull();
    expect(addressIn('docs@0a1b2c3d how-to.md')).toBeNull();
  });
});

test('no source of docs/facts.md is shown as a stump or with an address like another', () => {
  const names = [
    ...readFileSync('docs/facts.md', 'utf8').matchAll(/^\| \*\*S\d+\*\* \| (.*?) \|/gm),
  ].map(([, source = '']) => sourceName(source));
  expect(names.length).toBeGreaterThan(100);
  for (const name of names) {
    expect(name).not.toMatch(/…|^$|rtu-tc/);
    expect(name.split('(').length, name).toBe(name.split(')').length);
  }
});
