import { expect, test } from 'vitest';
import { siteAddress } from '../../../scripts/lib/site-address.mjs';
import { isPublicAddress } from './public-address.ts';

test.each([
  [siteAddress({}).site, false],
  ['http://localhost:4321', false],
  ['http://127.0.0.1', false],
  ['http://[::1]:8080', false],
  ['https://lab.test', false],
  ['https://lab.invalid', false],
  ['https://docs.example.org', true],
  ['https://example.github.io', true],
  ['http://192.168.1.20:4321', true],
  ['https://example-lab.net/', true],
])('%s can be opened by others: %s', (site, expected) => {
  expect(isPublicAddress(site)).toBe(expected);
});
