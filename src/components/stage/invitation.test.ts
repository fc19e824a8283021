import { expect, test } from 'vitest';
import { inviteCode, partsOf, problemOf } from './invitation.tsx';

const site = 'https://example.org/id/stage/join/#demo=';

test('a ready-made demonstration is a small code', () => {
  expect(inviteCode(`${site}printer-before`)?.size).toBeLessThanOrEqual(37);
  expect(problemOf(`${site}printer-before`)).toBeNull();
});

test('an address that is too long for a phone is told, also one that no QR code holds', () => {
  expect(problemOf(`${site}1.${'x'.repeat(1100)}`)).toBeNull();
  for (const length of [1400, 8000]) {
    expect(inviteCode(`${site}1.${'x'.repeat(length)}`)).toBeNull();
    expect(problemOf(`${site}1.${'x'.repeat(length)}`)).toBe('tooLong');
  }
});

test('an address that means the device itself is told first', () => {
  expect(problemOf(`http://localhost:4321/#${'x'.repeat(8000)}`)).toBe('unreachable');
});

test('breaks an address between its parts alone', () => {
  const address = 'docs.example.org/en/stage/join/#demo=article-of-2018';
  expect(partsOf(address)).toEqual([
    ...['docs.example.org/', 'en/', 'stage/', 'join/#', 'demo=', 'article-of-2018'],
  ]);
  expect(partsOf('http://a.example/x/').join('')).toBe('http://a.example/x/');
});
