/**
 * `npm run pictures`: a picture of the practice windows before each step of each guide in each language, in
 * `reports/pictures/<language>/<guide>/<step>.webp`, taken while the guide is followed as it is printed; the
 * next build takes them along. `npm run pictures -- --flow set-up-today --language id` narrows it.
 */
import { picturesFolder } from '../src/components/translations/step-pictures.ts';
import { guidesInBrowsers } from './lib/guides-in-browsers.ts';
import { takePictures } from './lib/scenes/step-pictures.ts';
import { takeAwayCommand } from './lib/take-away/command.ts';

await takeAwayCommand('pictures', picturesFolder, ({ wanted }) =>
  guidesInBrowsers(wanted, async (browser, site, chosen) => {
    const files = await takePictures(browser, site, chosen);
    const { language, guide } = chosen;
    return `${picturesFolder}/${language}/${guide}/, ${String(files.length)} pictures`;
  }),
);
