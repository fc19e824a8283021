import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cacheControl, headers } from '../../scripts/lib/headers.mjs';

test.each(['deploy/nginx.conf', 'deploy/Caddyfile'])(
  '%s sends our headers, word for word',
  (file) => {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .map((line) =>
        line
          .trim()
          .toLowerCase()
          .replace(/^add_header /, ''),
      );
    for (const [name, value] of Object.entries(headers))
      expect(
        lines.filter((line) => line.startsWith(`${name} "${value.toLowerCase()}"`)),
      ).toHaveLength(1);
  },
);

test.each([
  ['/_astro/a.B1.js', 200, true],
  ['/lab/_astro/a.B1.js', 304, true],
  ['/_astro/a.B1.js', 404, false],
  ['/en/', 200, false],
  ['/strings/en.json', 200, false],
])('%s with status %i may be kept for good: %s', (path, status, isKept) => {
  expect(cacheControl(path, status).includes('immutable')).toBe(isKept);
});

test('the workflow of GitHub Pages builds for the address that GitHub gives', () => {
  const workflow = readFileSync('.github/workflows/pages.yml', 'utf8');
  expect(workflow).toContain('ORIGIN: ${{ steps.pages.outputs.origin }}');
  expect(workflow).toContain('"SITE_URL=$ORIGIN" >> "$GITHUB_ENV"');
  expect(workflow).toContain('BASE_PATH: ${{ steps.pages.outputs.base_path }}');
  expect(workflow).toContain('"SITE_BASE=$BASE_PATH" >> "$GITHUB_ENV"');
  // What is made for the site is made before it, with the same settings.
  expect(workflow.indexOf('>> "$GITHUB_ENV"')).toBeLessThan(workflow.indexOf('npm run scorm'));
  expect(workflow.indexOf('npm run scorm')).toBeLessThan(workflow.indexOf('- run: npm run build'));
});
