import { runChecks } from './lib/checks.mjs';
import { installMissing } from './lib/install.mjs';
import { main } from './lib/main.mjs';

await main(async () => {
  await installMissing();
  const { failed, failures, warnings } = await runChecks((line) => console.log(line));
  for (const { title, message } of failures)
    console.log(`\n--- ${title} ---\n${message.trimEnd()}`);
  for (const warning of warnings) console.log(`\n${warning}`);
  return failed === 0;
});
