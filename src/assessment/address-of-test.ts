interface Test {
  /** The slug of the guide. */
  readonly flow: string;
  readonly language: string;
}

/**
 * The address by which a result names its test and where it was taken. A name of nobody would make tests of two sites one test.
 *
 * @param published where the site says that the test is; empty when it has no public address
 * @param page where the page is now: it is the truth of a site that was told no address, and of a package of it
 */
export function addressOfTest(published: string, page: string, { flow, language }: Test): string {
  if (published !== '') return published;
  const { protocol, origin, pathname } = new URL(page);
  return /^https?:$/.test(protocol)
    ? origin + pathname
    : // A path of this computer may name its user; that it was this computer is all there is to say.
      `http://localhost/${language}/test/${flow}/`;
}
