import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Locator } from '@playwright/test';

/** The fonts of the screenshots come with the tests: what is installed on a machine must not show in them. */

const require = createRequire(import.meta.url);
const fontFile = (name: string): string =>
  readFileSync(require.resolve(`@fontsource-variable/${name}-wght-normal.woff2`)).toString(
    'base64',
  );
const face = (family: string, file: string): string =>
  `@font-face { font-family: '${family}'; font-weight: 100 900; src: url(data:font/woff2;base64,${fontFile(file)}); }`;

export const fontFaces = [
  face('Test Sans', 'noto-sans/files/noto-sans-latin'),
  face('Test Sans', 'noto-sans/files/noto-sans-latin-ext').replace(
    '}',
    'unicode-range: U+0100-02BA, U+1E00-1E9F; }',
  ),
  face('Test Mono', 'noto-sans-mono/files/noto-sans-mono-latin'),
  `:root { --font-body: 'Test Sans', sans-serif !important; --font-mono: 'Test Mono', monospace !important }`,
  // A tick is in neither of them.
  `.p-action[data-ticked='true']::after { content: none !important }`,
  `[data-window='admin'] [aria-hidden='true'] { display: none !important }`,
].join('\n');

/** Fails when a letter of the element is drawn with a font of this machine. */
export async function expectTestFonts(of: Locator): Promise<void> {
  const mark = 'data-test-fonts';
  // A font is loaded when the first letter needs it, and until then another one draws that letter.
  await of.evaluate(() => document.fonts.ready.then(() => undefined));
  const session = await of.page().context().newCDPSession(of.page());
  await of.evaluate((element, name) => element.setAttribute(name, ''), mark);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: `[${mark}], [${mark}] *`,
  });
  const answers = await Promise.all(
    nodeIds.map((nodeId) => session.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  await of.evaluate((element, name) => element.removeAttribute(name), mark);
  await session.detach();
  const foreign = answers.flatMap(({ fonts }) => fonts).filter(({ isCustomFont }) => !isCustomFont);
  expect(foreign.map(({ familyName, glyphCount }) => `${familyName}: ${glyphCount}`)).toEqual([]);
}
