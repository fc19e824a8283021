/** The anchor of a heading, made as its id on the page is: small letters, hyphens for spaces, no punctuation. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
