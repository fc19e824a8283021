import { buildSite } from './lib/build.mjs';
import { installMissing } from './lib/install.mjs';
import { main } from './lib/main.mjs';

await main(async () => {
  await installMissing();
  const { ok, output } = await buildSite();
  console.log(output);
  return ok;
});
