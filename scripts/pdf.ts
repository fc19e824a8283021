/**
 * `npm run pdf`: the hand-out of each guide in each language as a PDF, in `reports/pdf/<lang>/<guide>.pdf`, out of the built site.
 * Needs `npm run build` before it. Languages may be named: `npm run pdf -- id`.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright';
import { guideNames } from '../src/components/guide/guide-files.ts';
import { pathInSite } from '../src/components/site/addresses.ts';
import { isLanguage, languageCodes } from '../src/i18n/languages.ts';
import { launchOptions } from './lib/browser.mjs';
import { main } from './lib/main.mjs';
import { root } from './lib/project.mjs';
import { serveSite } from './serve.mjs';

/** Languages and guides that were named; all of a kind when none of it was. Throws over any other word. */
function chosen(words: readonly string[]): readonly { language: string; guide: string }[] {
  const guides = guideNames();
  const unknown = words.find((word) => !isLanguage(word) && !guides.includes(word));
  if (unknown !== undefined)
    throw new Error(
      `"${unknown}" is no language and no guide. Languages: ${languageCodes.join(', ')}. Guides: ${guides.join(', ')}.`,
    );
  const named = (all: readonly string[]) => {
    const some = all.filter((each) => words.includes(each));
    return some.length > 0 ? some : all;
  };
  return named(languageCodes).flatMap((language) =>
    named(guides).map((guide) => ({ language, guide })),
  );
}

await main(async () => {
  const wanted = chosen(process.argv.slice(2));
  const server = await serveSite({ port: 0 });
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    // The page prints itself when its button is pressed, and is as before afterwards. Here it is left as it is for paper.
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    for (const [index, { language, guide }] of wanted.entries()) {
      const address = pathInSite(language, `guides/${guide}`).slice(1);
      await page.goto(server.address + address);
      await page.locator('[data-late=handout]').click();
      await page.locator('[data-handout]').waitFor();
      const file = path.join('reports/pdf', language, `${guide}.pdf`);
      await mkdir(path.join(root, path.dirname(file)), { recursive: true });
      await page.pdf({
        path: path.join(root, file),
        format: 'A4',
        preferCSSPageSize: true,
        tagged: true,
        outline: true,
      });
      console.log(`${String(index + 1)} of ${String(wanted.length)}: ${file}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
