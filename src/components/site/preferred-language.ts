/** Codes that ISO 639 withdrew and that some browsers still send, and those in their place. */
const replacedCodes = new Map([
  ['in', 'id'],
  ['iw', 'he'],
  ['ji', 'yi'],
]);

/**
 * The language of the site for a reader: the first of theirs that the site has, as it stands (`pt-BR`) or, part by part, in
 * less detail (`pt`). RFC 4647 §3.4, "lookup".
 *
 * @param spoken language tags, the one that the reader likes best first
 * @param offered language tags, as the site writes them
 * @returns one of `offered`, or `undefined`
 */
export function preferredLanguage(
  spoken: readonly string[],
  offered: readonly string[],
): string | undefined {
  for (const tag of spoken) {
    const [code = '', ...details] = tag.toLowerCase().split('-');
    const parts = [replacedCodes.get(code) ?? code, ...details];
    for (let length = parts.length; length > 0; length -= 1) {
      const wanted = parts.slice(0, length).join('-');
      const match = offered.find((language) => language.toLowerCase() === wanted);
      if (match !== undefined) return match;
    }
  }
  return undefined;
}
