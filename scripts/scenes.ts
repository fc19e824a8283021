/**
 * `npm run scenes`: records where every text is seen, in `src/translation/scenes/recorded.json`. It needs two builds: the site as it is,
 * whose practice is used in a browser with `?strings=qai`, and one whose pages have their keys for texts.
 * What has changed can be named: `pages`, `check`, a guide or a route; the rest of the recording stays as it is.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { availableParallelism } from 'node:os';
import { chromium, type Page } from 'playwright';
import { flows } from '../src/flows/lazy/index.ts';
import { whyNeverShown } from '../src/translation/scenes/never-shown.ts';
import {
  readScenes,
  scenesFile,
  writeScenes,
  type Scenes,
} from '../src/translation/scenes/scenes.ts';
import { useCheapKeyDerivation } from '../tests/support/browser-test.ts';
import { launchOptions } from './lib/browser.mjs';
import { buildSite } from './lib/build.mjs';
import { main } from './lib/main.mjs';
import { root } from './lib/project.mjs';
import { sideBySide } from './lib/run.mjs';
import { noteCases } from './lib/scenes/cases.ts';
import { allKeys } from './lib/scenes/keys-in.ts';
import { noteGuide, noteRoute, routeOf } from './lib/scenes/practice.ts';
import { notePageRoute, routeOfPage } from './lib/scenes/page-route.ts';
import { pageRoutes } from './lib/scenes/page-routes.ts';
import { sceneRoutes } from './lib/scenes/routes.ts';
import { noteStaticPages } from './lib/scenes/static-pages.ts';
import { inOrder, merged, withFewRoutes } from './lib/scenes/order.ts';
import { Uses } from './lib/scenes/uses.ts';
import { serveSite } from './serve.mjs';

const folderOfKeys = path.join(root, 'node_modules/.cache/site-of-keys');

/** With a repository, pages have links to it. */
const envOfKeys = { SITE_STRINGS: 'qai', SITE_REPOSITORY: 'https://example.org/repository' };

await main(async () => {
  const wanted = process.argv.slice(2);
  const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
  const known = allKeys();
  const uses = new Uses(known);
  if (isWanted('pages')) {
    console.log('A build whose texts are their keys …');
    const { ok, output } = await buildSite({ folder: folderOfKeys, env: envOfKeys });
    if (!ok) throw new Error(output);
    noteStaticPages(folderOfKeys, known, uses);
    rmSync(folderOfKeys, { recursive: true });
  }
  const server = await serveSite({ port: 0 });
  const work = [
    ...(isWanted('check') ? [{ name: 'check', note: noteCases }] : []),
    ...Object.entries(flows).map(([slug, flow]) => ({ name: slug, note: noteGuide(slug, flow) })),
    ...sceneRoutes.map((route) => ({ name: route.name, note: noteRoute(route) })),
    ...pageRoutes.map((route) => ({ name: route.name, note: notePageRoute(route) })),
  ].filter(({ name }) => isWanted(name));
  const failures: string[] = [];
  const done = isWanted('pages') ? ['pages'] : [];
  let count = 0;
  try {
    const seen = await sideBySide(work, availableParallelism(), async ({ name, note }) => {
      const own = new Uses(known);
      count += 1;
      console.log(`${String(count)} of ${String(work.length)}: ${name}`);
      try {
        await inBrowser((page) => note(page, server.address, own));
        done.push(name);
      } catch (error) {
        failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        return new Uses(known);
      }
      return own;
    });
    for (const own of seen) uses.add(own);
  } finally {
    await server.close();
  }
  for (const failure of failures) console.error(failure);
  // What could not be looked at stays as it was recorded before.
  const recorders = [
    ...Object.keys(flows),
    ...[...sceneRoutes, ...pageRoutes].map(({ name }) => name),
  ];
  const all = merged(recordedBefore(), uses.all, done, ['pages', 'check', ...recorders]);
  tellMissing(all);
  const told = withFewRoutes(inOrder(all, recorders, flows));
  const named = new Set(
    Object.values(told)
      .flat()
      .map((use) => use.split(':')[0]),
  );
  writeFileSync(
    path.join(root, scenesFile),
    writeScenes({
      routes: Object.fromEntries(
        [
          ...sceneRoutes.map((route) => [route.name, routeOf(route)] as const),
          ...pageRoutes.map((route) => [route.name, routeOfPage(route)] as const),
        ].filter(([name]) => named.has(name)),
      ),
      uses: told,
    }),
  );
  console.log(scenesFile);
  return failures.length === 0;

  function tellMissing(seen: Scenes['uses']): void {
    const missing = [...known].filter((key) => seen[key] === undefined);
    for (const key of missing)
      console.log(
        `  not seen: ${key}${whyNeverShown(key) === null ? '' : ', as never-shown.ts says'}`,
      );
    const share = Math.floor((1 - missing.length / known.size) * 1000) / 10;
    console.log(
      `${String(known.size - missing.length)} of ${String(known.size)} texts were seen, ${String(share)} %`,
    );
  }
});

function recordedBefore(): Scenes['uses'] {
  const file = path.join(root, scenesFile);
  return (existsSync(file) ? readScenes(readFileSync(file, 'utf8'))?.uses : null) ?? {};
}

/** Each in a browser of its own: nothing that was kept or copied in another is there. */
async function inBrowser(look: (page: Page) => Promise<void>): Promise<void> {
  const browser = await chromium.launch(launchOptions());
  try {
    const context = await browser.newContext({
      viewport: { width: 1920, height: 1080 },
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'no-preference',
    });
    await useCheapKeyDerivation(context);
    await look(await context.newPage());
  } finally {
    await browser.close();
  }
}
