import { expect, test } from 'vitest';
import { isThisComputerOnly } from './reachable.ts';

test.each([
  'http://localhost:4321/en/stage/join/#demo=lost-phone',
  'http://LOCALHOST/',
  'http://practice.localhost/',
  'http://127.0.0.1:8080/',
  'http://127.1/',
  'http://[::1]/',
])('%s is this computer alone', (address) => {
  expect(isThisComputerOnly(address)).toBe(true);
});

test.each([
  'https://example.org/en/stage/join/#localhost',
  'http://192.168.1.20:4321/',
  'http://localhost.example.org/',
  'http://notlocalhost/',
  'http://[fe80::1]/',
])('%s may be another', (address) => {
  expect(isThisComputerOnly(address)).toBe(false);
});
