/**
 * `npm run scorm`: each test in each language as a SCORM 1.2 package, `reports/scorm/<guide>-<lang>-scorm12.zip`, out of the built
 * site. Some of them: `npm run scorm -- --flow set-up-today --language id`;
 * elsewhere: `--out <folder>`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import { guideNames } from '../src/components/guide/guide-files.ts';
import { languageCodes } from '../src/i18n/languages.ts';
import { main } from './lib/main.mjs';
import { root } from './lib/project.mjs';
import { packageFiles, packageName, zipOf } from './lib/scorm/package.ts';
import { packageScript } from './lib/scorm/package-script.ts';
import { siteAddress } from './lib/site-address.mjs';

const defaultFolder = 'reports/scorm';

await main(async () => {
  const options = new Command('npm run scorm --')
    .addOption(new Option('--flow <guide>', 'one guide').choices(guideNames()))
    .addOption(new Option('--language <code>', 'one language').choices(languageCodes))
    .option('--out <folder>', 'where the packages go', path.join(root, defaultFolder))
    .parse()
    .opts<{ flow?: string; language?: string; out: string }>();
  const folder = path.resolve(options.out);
  const languages = languageCodes.filter((code) => code === (options.language ?? code));
  const wanted = guideNames()
    .filter((flow) => flow === (options.flow ?? flow))
    .flatMap((flow) => languages.map((language) => ({ flow, language })));
  const shared = {
    site: path.join(root, 'dist'),
    base: siteAddress(process.env).base,
    script: await packageScript(),
  };
  await mkdir(folder, { recursive: true });
  for (const [index, each] of wanted.entries()) {
    const zip = zipOf(await packageFiles({ ...shared, ...each }));
    const file = path.join(folder, packageName(each));
    await writeFile(file, zip);
    const size = Math.round(zip.length / 1000);
    console.log(
      `${String(index + 1)} of ${String(wanted.length)}: ${path.relative(root, file)}, ${String(size)} kB`,
    );
  }
});
