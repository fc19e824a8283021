/**
 * `npm run pdf`: the hand-out of each guide in each language as a PDF, in `reports/pdf/<lang>/<guide>.pdf`, out of the built site, with
 * a picture of the practice windows at each step. Languages and guides may be named:
 * `npm run pdf -- id set-up-today`.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { pathInSite } from '../src/components/site/addresses.ts';
import { fillPlaceholders } from '../src/i18n/placeholders.ts';
import type { Language } from '../src/i18n/languages.ts';
import { textOf } from '../tests/support/catalogue.ts';
import { noteMade } from '../src/components/take-away/made-from.ts';
import { guidesInBrowsers } from './lib/guides-in-browsers.ts';
import { root } from './lib/project.mjs';
import { takePictures } from './lib/scenes/step-pictures.ts';
import { takeAwayCommand } from './lib/take-away/command.ts';
import { writeWhole } from './lib/take-away/files.ts';
import type { ChosenGuide } from './lib/take-away/request.ts';

await takeAwayCommand('pdf', 'reports/pdf', ({ wanted, madeFrom }) =>
  guidesInBrowsers(wanted, async (browser, site, chosen) => {
    const pictures = await takePictures(browser, site, chosen);
    const file = await writeHandout(browser, site, chosen, pictures);
    noteMade(file, madeFrom, root);
    return file;
  }),
);

async function writeHandout(
  browser: Browser,
  site: string,
  { language, guide }: ChosenGuide,
  pictures: readonly string[],
): Promise<string> {
  // Pictures come from files of this machine, which the policy of the site does not know.
  const context = await browser.newContext({ bypassCSP: true });
  try {
    const page = await context.newPage();
    // The page prints itself when its button is pressed, and is as before afterwards. Here it is left as it is for paper.
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    await page.goto(site + pathInSite(language, `guides/${guide}`).slice(1));
    await page.locator('[data-late=handout]').click();
    await page.locator('[data-handout]').waitFor();
    await addPictures(page, language, pictures);
    const file = `reports/pdf/${language}/${guide}.pdf`;
    await writeWhole(path.join(root, file), (part) =>
      page.pdf({
        path: part,
        format: 'A4',
        preferCSSPageSize: true,
        tagged: true,
        outline: true,
      }),
    );
    return file;
  } finally {
    await context.close();
  }
}

/** Below the text of each step, above the lines for notes. */
async function addPictures(
  page: Page,
  language: Language,
  pictures: readonly string[],
): Promise<void> {
  const title = (await page.locator('h1').innerText()).trim();
  const given = await Promise.all(
    pictures.map(async (file, index) => ({
      step: path.basename(file, '.webp'),
      source: `data:image/webp;base64,${await readFile(file, 'base64')}`,
      alt: fillPlaceholders(textOf('scenes.picture', language), {
        guide: title,
        number: index + 1,
      }),
    })),
  );
  await page.evaluate(async (all) => {
    for (const { step, source, alt } of all) {
      const body = document.querySelector(`[data-step-id="${step}"] .step-body`);
      if (!body) throw new Error(`The page has no step ${step}.`);
      const image = new Image();
      image.src = source;
      image.alt = alt;
      image.dataset['stepPicture'] = '';
      Object.assign(image.style, {
        display: 'block',
        maxInlineSize: '100%',
        maxBlockSize: '68mm',
        marginBlockStart: '4mm',
        breakInside: 'avoid',
      });
      body.append(image);
      await image.decode();
    }
  }, given);
}
