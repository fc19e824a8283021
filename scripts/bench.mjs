import path from 'node:path';
import { buildSite } from './lib/build.mjs';
import { installMissing } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { projectNode, root } from './lib/project.mjs';
import { run } from './lib/run.mjs';

/** What is measured instead of the built site, by option. */
const others = {
  '--build': 'bench-build.ts',
  '--l10n': 'bench-l10n.ts',
  '--in-place': 'bench-in-place.ts',
};

/** `npm run bench`: bytes and times of the built site; with an option, the time of builds, of checks or of saved texts. */
await main(async () => {
  await installMissing();
  const options = process.argv.slice(2);
  const other = Object.entries(others).find(([option]) => options.includes(option));
  if (!other) {
    const { ok, output } = await buildSite();
    console.log(output);
    if (!ok) return false;
  }
  const script = other?.[1] ?? 'bench.ts';
  return (await run([projectNode, path.join(root, 'scripts', script), ...options], { live: true }))
    .ok;
});
