import path from 'node:path';
import { buildSite } from './lib/build.mjs';
import { installMissing } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { projectNode, root } from './lib/project.mjs';
import { run } from './lib/run.mjs';

/** `npm run bench`: bytes and times of the built site; with `--build`, the time of builds instead; with `--l10n`, of checks. */
await main(async () => {
  await installMissing();
  const options = process.argv.slice(2);
  const isOfBuilds = options.includes('--build');
  const isOfTexts = options.includes('--l10n');
  if (!isOfBuilds && !isOfTexts) {
    const { ok, output } = await buildSite();
    console.log(output);
    if (!ok) return false;
  }
  const script = isOfBuilds ? 'bench-build.ts' : isOfTexts ? 'bench-l10n.ts' : 'bench.ts';
  return (await run([projectNode, path.join(root, 'scripts', script), ...options], { live: true }))
    .ok;
});
