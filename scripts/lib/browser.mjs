import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectNode, tool } from './project.mjs';
import { run } from './run.mjs';

/** The headless shell comes first: it has no window to draw, and takes two thirds of the time of the others. Playwright's own is one too. */
const programs = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The browser that is on this machine already: what CHROME_PATH names, else a Chromium or Chrome on the search path.
 * An empty CHROME_PATH asks for Playwright's own.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string | undefined} its file; `undefined` means Playwright's own
 */
export function installedBrowser(environment = process.env) {
  const named = environment['CHROME_PATH'];
  if (named !== undefined) return named || undefined;
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const candidates = programs.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, ...applications].find(isProgram);
}

/**
 * Chromium obeys the last `--disable-features` only. The first two are ours: with its full window, each page would also load
 * the pages that draw the list below the address bar, which takes longer than our own. The rest are those of Playwright
 * (its `chromiumSwitches`) that concern a site on this machine.
 */
const disabledFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/**
 * How Playwright starts that browser. Playwright's own switches already keep it off the network and, so that root can run
 * it too, without its sandbox.
 *
 * @param {{ withoutFeatures?: readonly string[] }} [options] features of Chromium to do without besides
 * @returns {import('playwright').LaunchOptions}
 */
export function launchOptions({ withoutFeatures = [] } = {}) {
  const file = installedBrowser();
  const args = [
    // There is no screen to draw on: without the graphics process a page opens in half the time.
    '--disable-gpu',
    // As a Chromium with a window draws its letters, so that screenshots are the same in both.
    '--font-render-hinting=slight',
    `--disable-features=${[...disabledFeatures, ...withoutFeatures].join(',')}`,
  ];
  return file === undefined ? { args } : { args, executablePath: file };
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A browser that was seen to start, got by the cheapest way that works.
 *
 * @returns {Promise<string>} what CHROME_PATH has to be for the browser tests
 */
export async function findBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (await starts(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which does not start as a browser.`);
  }

  const installed = installedBrowser();
  if (installed && (await starts(installed))) return installed;

  if (await starts('')) return '';
  console.log('No browser found. Fetching the one of Playwright …');
  await run(tool('playwright', ['install', 'chromium']));
  if (await starts('')) return '';

  if (await installDebianPackage()) {
    const added = installedBrowser({ PATH: process.env['PATH'] });
    if (added && (await starts(added))) return added;
  }
  throw new Error(noBrowser);
}

/** A file that exists may still not start: a stub of a package manager, a missing library. */
const starts = async (/** @type {string} */ file) => {
  const probe = fileURLToPath(new URL('../try-browser.mjs', import.meta.url));
  return (await run([projectNode, probe], { env: { CHROME_PATH: file } })).ok;
};

async function installDebianPackage() {
  if (!(await run(['apt-get', '--version'])).ok) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !(await run(['sudo', '-n', 'true'])).ok) return false;
  const asRoot = isRoot ? [] : ['sudo', '-n'];
  console.log(`Installing a system package: ${installCommand} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run([...asRoot, 'apt-get', 'update'], { env });
  const { ok } = await run([...asRoot, 'apt-get', 'install', '--yes', 'chromium'], { env });
  return ok;
}

const installCommand = 'sudo apt-get install --yes chromium';

export const noBrowser = `The browser tests need Chromium or Chrome, and none could be installed from here. Run

  ${installCommand}

and npm test again. Any other Chromium or Chrome will do: CHROME_PATH=/path/to/chrome npm test`;
