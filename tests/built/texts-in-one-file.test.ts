import { expect, test } from 'vitest';
import { inLanguages, withItsText } from '../../scripts/lib/texts-in-one-file.mjs';

const list = `
export default new Map([
["content/en/guides/a.mdx", () => import("astro:deferred?file=en-a")],
["content/id/guides/a.mdx", () => import("astro:deferred?file=id-a")],
["content/en/articles/b/c.mdx", () => import("astro:deferred?file=en-b-c")]]);
`;

test('the texts of a language are one module, and each is found in it', () => {
  const { code, languages } = inLanguages(list);
  expect(code).toBe(`
export default new Map([
["content/en/guides/a.mdx", async () => (await import("virtual:texts-of-pages/en")).texts[0]],
["content/id/guides/a.mdx", async () => (await import("virtual:texts-of-pages/id")).texts[0]],
["content/en/articles/b/c.mdx", async () => (await import("virtual:texts-of-pages/en")).texts[1]]]);
`);
  expect([...languages]).toEqual([
    [
      'en',
      'import * as text0 from "astro:deferred?file=en-a";\nimport * as text1 from "astro:deferred?file=en-b-c";\nexport const texts = [text0, text1];\n',
    ],
    ['id', 'import * as text0 from "astro:deferred?file=id-a";\nexport const texts = [text0];\n'],
  ]);
});

test('a list that is written otherwise stays as it is', () => {
  const code = 'export default new Map([["x", () => load("y")]]);';
  expect(inLanguages(code)).toEqual({ code, languages: new Map() });
});

const module = (styles: string) => `
  "use astro:head-inject";
  async function getMod() {
    return import("/site/content/en/guides/a.mdx");
  }
  const collectedLinks = "@@ASTRO-LINKS@@";
  const collectedStyles = ${styles};
  export default { __astroPropagation: true, getMod, collectedLinks, collectedStyles };`;

test('the module of a text has the text itself and no styles', () => {
  const code = withItsText(module('"@@ASTRO-STYLES@@"'), 'a.mdx');
  expect(code).toMatch(/^\s*"use astro:head-inject";/);
  expect(code).toContain('return text;');
  expect(code).toContain('const collectedLinks = [];\n  const collectedStyles = [];');
  expect(code).toMatch(/\nimport \* as text from "\/site\/content\/en\/guides\/a.mdx";\n$/);
});

test('a module that Astro writes otherwise ends the build', () => {
  expect(() => withItsText(module('[]'), 'a.mdx')).toThrow('a.mdx is not what Astro used to write');
});
