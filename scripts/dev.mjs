import { answers, runningServer, runsAlready, serve } from './lib/dev-server.mjs';
import { installMissing } from './lib/install.mjs';
import { main } from './lib/main.mjs';

await main(async () => {
  const parameters = process.argv.slice(2);
  const isMeant = parameters.some((each) => /^--(?:force|ignore-lock|help)$/.test(each));
  const running = isMeant ? null : runningServer();
  // Astro's own words advise a command that is not installed as one.
  if (running && (await answers(running.port))) throw new Error(runsAlready(running.url));
  await installMissing();
  return serve(parameters);
});
