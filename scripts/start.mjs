import { buildSite } from './lib/build.mjs';
import { installMissing } from './lib/install.mjs';
import { main } from './lib/main.mjs';

const preferredPort = 4321;

await main(async () => {
  await installMissing();
  console.log('Building the site …');
  const { ok, output } = await buildSite();
  if (!ok) throw new Error(`${output}\nThe build failed; nothing is served.`);

  // Loaded only now: it needs a package that may just have been installed.
  const { serveSite } = await import('./serve.mjs');
  const site = await serveSite({
    port: preferredPort,
    onBusy: (busy, next) => console.log(`Port ${busy} is busy, using ${next}.`),
  });
  console.log(`\nApp Password Lab: ${site.address}\n\nCtrl+C stops it.`);
  const stop = () => void site.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
});
