import { readFile, readdir, writeFile } from 'node:fs/promises';

/** The element that Astro writes at the end of the head. */
const policy = /<meta http-equiv="content-security-policy"[^>]*>/gi;
const encoding = '<meta charset="utf-8">';

/**
 * A page with its Content Security Policy right behind the encoding, before anything that it can govern: a policy in the page
 * holds for what follows it only. The encoding stays first, as browsers look for it in the first 1024 bytes.
 * Throws when there is not exactly one of either.
 *
 * @param {string} html
 */
export function withPolicyFirst(html) {
  const found = html.match(policy) ?? [];
  const ends = html.split(encoding).length - 1;
  if (found.length !== 1 || ends !== 1) {
    throw new Error(
      `A page needs one ${encoding} and one Content Security Policy; it has ${String(ends)} and ${String(found.length)}.`,
    );
  }
  const [element = ''] = found;
  return html.replace(element, '').replace(encoding, () => encoding + element);
}

/**
 * Rewrites each page of a build.
 *
 * @returns {import('astro').AstroIntegration}
 */
export const policyFirst = () => ({
  name: 'policy-first',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const files = await readdir(dir, { recursive: true });
      const pages = files.filter((file) => file.endsWith('.html'));
      await Promise.all(
        pages.map(async (page) => {
          const url = new URL(page, dir);
          const html = await readFile(url, 'utf8');
          try {
            await writeFile(url, withPolicyFirst(html));
          } catch (cause) {
            throw new Error(`${page}: ${String(cause)}`, { cause });
          }
        }),
      );
    },
  },
});
