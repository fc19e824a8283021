import { installMissing } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { tool } from './lib/project.mjs';
import { run } from './lib/run.mjs';

await main(async () => {
  await installMissing();
  const { ok } = await run(tool('astro', ['dev', ...process.argv.slice(2)]), { live: true });
  return ok;
});
