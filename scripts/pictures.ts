/**
 * `npm run pictures`: a picture of the practice windows before each step of each guide in each language, in
 * `reports/pictures/<language>/<guide>/<step>.webp`, taken while the guide is followed as it is printed. Needs `npm run build`
 * before it; the next build takes them along. `npm run pictures -- --flow set-up-today --language id` narrows it.
 */
import { availableParallelism } from 'node:os';
import { chromium } from 'playwright';
import { picturesFolder } from '../src/components/translations/step-pictures.ts';
import { launchOptions } from './lib/browser.mjs';
import { chosenGuides, type ChosenGuide } from './lib/chosen-guides.ts';
import { main } from './lib/main.mjs';
import { sideBySide } from './lib/run.mjs';
import { takePictures } from './lib/scenes/step-pictures.ts';
import { serveSite } from './serve.mjs';

await main(async () => {
  const wanted = chosenGuides(process.argv.slice(2));
  const server = await serveSite({ port: 0 });
  let count = 0;
  try {
    await sideBySide(wanted, availableParallelism(), async (chosen: ChosenGuide) => {
      // A browser each: what is copied in one guide must not be pasted in another.
      const browser = await chromium.launch(launchOptions());
      try {
        const files = await takePictures(browser, server.address, chosen);
        count += 1;
        const { language, guide } = chosen;
        console.log(
          `${String(count)} of ${String(wanted.length)}: ${picturesFolder}/${language}/${guide}/, ${String(files.length)} pictures`,
        );
      } finally {
        await browser.close();
      }
    });
  } finally {
    await server.close();
  }
});
