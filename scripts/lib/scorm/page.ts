import {
  defaultTreeAdapter as adapter,
  parse,
  serializeOuter,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';

/** The page of a test as the site has it, taken apart for a package. */
export interface TestPage {
  readonly language: string;
  readonly direction: string;
  readonly title: string;
  /** Addresses of its style sheets from the root of the site, in their order; the windows' own at the end. */
  readonly styles: readonly string[];
  /** The element of the test. */
  readonly test: string;
}

const attribute = (node: Tree.Element, name: string): string =>
  node.attrs.find((each) => each.name === name)?.value ?? '';

function* elementsIn(node: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of node.childNodes) {
    if (!adapter.isElementNode(child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** Throws when it is no page of a test. */
export function readTestPage(html: string): TestPage {
  const elements = [...elementsIn(parse(html, { scriptingEnabled: false }))];
  const root = elements.find(({ tagName }) => tagName === 'html');
  const test = elements.find(({ attrs }) => attrs.some(({ name }) => name === 'data-assessment'));
  if (!root || !test) throw new Error('A page without data-assessment is no test.');
  const linked = elements
    .filter((each) => each.tagName === 'link' && attribute(each, 'rel') === 'stylesheet')
    .map((each) => attribute(each, 'href'));
  const windows = attribute(test, 'data-styles');
  test.attrs = test.attrs.map((each) =>
    each.name === 'data-styles' ? { ...each, value: fileInPackage(windows) } : each,
  );
  // A package reports to its platform, and says itself what.
  for (const each of elementsIn(test))
    if (each.attrs.some(({ name }) => name === 'data-only-on-site')) adapter.detachNode(each);
  return {
    language: attribute(root, 'lang'),
    direction: attribute(root, 'dir'),
    title: attribute(test, 'data-title'),
    styles: [...linked, windows],
    test: serializeOuter(test),
  };
}

/** Where a file of the site stands in the package. */
export const fileInPackage = (address: string): string =>
  `files/${address.slice(address.lastIndexOf('/') + 1)}`;

/**
 * What a package may do: run its own script, and nothing over the network. Neither policy nor page says who may frame it: a
 * platform does, from wherever it is.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const inAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Of an element of data. No text can end it: `<` is written as an escape of JSON. */
const inData = (json: string): string => json.replaceAll('<', '\\u003c');

interface PackagePage extends Pick<TestPage, 'language' | 'direction' | 'title' | 'test'> {
  /** Paths in the package. */
  readonly styles: readonly string[];
  readonly script: string;
  /** JSON of all texts that the script shows. */
  readonly texts: string;
}

/**
 * The page of a package: the test without what the site has around it. Its script is no module, and its texts are in the page,
 * since a frame without an origin may load neither modules nor texts.
 */
export const packagePage = (page: PackagePage): string => `<!doctype html>
<html lang="${inAttribute(page.language)}" data-language="${inAttribute(page.language)}" dir="${inAttribute(page.direction)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${inAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inAttribute(page.title)}</title>
${page.styles.map((file) => `<link rel="stylesheet" href="${inAttribute(file)}">`).join('\n')}
</head>
<body data-practice-state="idle">
<main id="content"><div class="content">${page.test}</div></main>
<script type="application/json" data-assessment-texts>${inData(page.texts)}</script>
<script src="${inAttribute(page.script)}"></script>
</body>
</html>
`;
