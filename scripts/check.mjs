import { runChecks } from './lib/checks.mjs';
import { installMissing } from './lib/install.mjs';
import { main } from './lib/main.mjs';

await main(async () => {
  await installMissing();
  const { failed } = await runChecks();
  return failed === 0;
});
