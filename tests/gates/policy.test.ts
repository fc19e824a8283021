import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withPolicyFirst } from '../../src/components/site/policy-first.ts';

const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src '$&'">`;
const page = (end: string): string =>
  `<html><head><meta charset="utf-8"><link rel="icon" href="/icon.svg"><script>1</script>${end}</head></html>`;

test('the policy is moved before all that it can govern, and nothing else changes', () => {
  expect(withPolicyFirst(page(policy))).toBe(page('').replace('<link', () => `${policy}<link`));
});

test('a page allows its own inline scripts and styles, and those of no other page', () => {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const given = `<meta http-equiv="content-security-policy" content="script-src 'self' ${hash('1')} ${hash('2')}; style-src 'self' ${hash('a{}')};">`;
  const result = withPolicyFirst(page(`${given}<script type="module" src="/2.js">2</script>`));
  expect(result).toContain(`script-src 'self' ${hash('1')}; style-src 'self';`);
});

test.each([
  ['no policy', page('')],
  ['two policies', page(policy + policy)],
  ['no encoding', page(policy).replace('<meta charset="utf-8">', '')],
  ['two encodings', page(`<meta charset="utf-8">${policy}`)],
])('a page with %s ends the build', (_, html) => {
  expect(() => withPolicyFirst(html)).toThrow('A page needs one');
});
