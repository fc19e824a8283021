import { createHash } from 'node:crypto';

/** The element that Astro writes at the end of the head. */
const policy = /<meta http-equiv="content-security-policy"[^>]*>/gi;
const encoding = '<meta charset="utf-8">';

/**
 * A page with its Content Security Policy right behind the encoding, before anything that it can govern: a policy in the page
 * holds for what follows it only. The encoding stays first, as browsers look for it in the first 1024 bytes.
 * Throws when there is not exactly one of either.
 */
export function withPolicyFirst(html: string): string {
  const found = html.match(policy) ?? [];
  const ends = html.split(encoding).length - 1;
  if (found.length !== 1 || ends !== 1) {
    throw new Error(
      `A page needs one ${encoding} and one Content Security Policy; it has ${String(ends)} and ${String(found.length)}.`,
    );
  }
  const [element = ''] = found;
  const own = withOwnHashes(element, html);
  return html.replace(element, '').replace(encoding, () => encoding + own);
}

/**
 * Astro lists the hash of every script and style of the site on every page. What comes as a file is allowed by `'self'`, so a
 * page needs those of its own inline texts only: half a kilobyte less, and nothing allowed that is not there.
 *
 * @param element the policy
 */
function withOwnHashes(element: string, html: string): string {
  const inline = [...html.matchAll(/<(script|style)(?![^>]* src=)[^>]*>([^]*?)<\/\1>/g)];
  const own = new Set(
    inline.map(
      ([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    ),
  );
  return element.replace(/ 'sha256-[^']+'/g, (hash) => (own.has(hash.trim()) ? hash : ''));
}
