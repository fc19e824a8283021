/**
 * `npm run scorm`: each test in each language as a SCORM 1.2 package, `reports/scorm/<guide>-<lang>-scorm12.zip`, out of the built
 * site. Some of them: `npm run scorm -- --flow set-up-today --language id`;
 * elsewhere: `--out <folder>`.
 */
import path from 'node:path';
import { writeFile } from 'node:fs/promises';
import { noteMade } from '../src/components/take-away/made-from.ts';
import { root } from './lib/project.mjs';
import { packageFiles, packageName, zipOf } from './lib/scorm/package.ts';
import { packageScript } from './lib/scorm/package-script.ts';
import { siteAddress } from './lib/site-address.mjs';
import { takeAwayCommand } from './lib/take-away/command.ts';
import { writeWhole } from './lib/take-away/files.ts';

const defaultFolder = 'reports/scorm';

await takeAwayCommand('scorm', defaultFolder, async ({ wanted, folder, site, madeFrom }) => {
  const shared = { site, base: siteAddress(process.env).base, script: await packageScript() };
  for (const [index, { guide, language }] of wanted.entries()) {
    const each = { flow: guide, language };
    const zip = zipOf(await packageFiles({ ...shared, ...each }));
    const file = path.join(folder, packageName(each));
    await writeWhole(file, (part) => writeFile(part, zip));
    // Elsewhere no build looks for it.
    if (folder === path.join(root, defaultFolder))
      noteMade(`${defaultFolder}/${packageName(each)}`, madeFrom, root);
    const size = Math.round(zip.length / 1000);
    console.log(
      `${String(index + 1)} of ${String(wanted.length)}: ${path.relative(root, file)}, ${String(size)} kB`,
    );
  }
});
