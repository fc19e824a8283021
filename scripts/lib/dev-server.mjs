import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { root, tool } from './project.mjs';

/**
 * What the settings of Astro and the patterns of the collections are made from, once, when it starts: the languages, and which pages
 * the source has. Astro cannot read them again itself, since Node keeps the modules that its settings have imported.
 */
const shape = () =>
  [
    readFileSync(path.join(root, 'src/i18n/languages.ts'), 'utf8'),
    ...readdirSync(path.join(root, 'content/en'), { recursive: true })
      .filter((name) => String(name).endsWith('.mdx'))
      .sort(),
  ].join('\n');

/** Milliseconds. A look takes less than one; watching folders differs too much between systems. */
const lookAgainAfter = 500;

/** Milliseconds in which pages that load themselves again, as the files of a language come, are served to their end. */
const calm = 2500;

/**
 * The server that runs already, from the file in which Astro notes it; `null` when there is none.
 *
 * @returns {{ pid: number, port: number, url: string } | null}
 */
export function runningServer(folder = root) {
  const note = path.join(folder, '.astro/dev.json');
  if (!existsSync(note)) return null;
  try {
    const { pid, port, url } = JSON.parse(readFileSync(note, 'utf8'));
    if (typeof pid !== 'number' || typeof port !== 'number') return null;
    process.kill(pid, 0);
    return { pid, port, url: String(url) };
  } catch {
    // Cut off while it was written, or left behind by a process that is gone.
    return null;
  }
}

/**
 * Whether somebody listens there: after a restart of the machine, another process may have the number of the one that is noted.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect({ port, host: 'localhost' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** @param {string} url */
export const runsAlready = (url) => `The development server runs already: ${url}
Use that one. To end it, press Ctrl+C in the window in which it was started.
If you cannot find that window: npm run dev -- --force ends it and starts a new one.`;

/**
 * The command line for the next start: at the same address, and without what is done once.
 *
 * @param {readonly string[]} parameters
 * @param {number | undefined} port
 */
export function again(parameters, port) {
  const rest = parameters.filter(
    (each, index) =>
      !/^--(?:force|open|port)(?:=|$)/.test(each) &&
      // Their values; without its option, Astro takes one for a command.
      !(/^--(?:open|port)$/.test(parameters[index - 1] ?? '') && !each.startsWith('-')),
  );
  return port === undefined ? rest : [...rest, '--port', String(port)];
}

/**
 * Runs the development server until it is ended, and starts it anew when a language or a page was added: pages that are open load
 * themselves again.
 *
 * @param {string[]} given parameters of `astro dev`
 * @returns {Promise<boolean>} whether it ended well
 */
export async function serve(given) {
  let parameters = given;
  for (;;) {
    const { code, isNewShape, port } = await serveOnce(parameters);
    if (!isNewShape) return code === 0;
    console.log('A language or a page was added or removed: the server starts anew.');
    parameters = again(parameters, port);
  }
}

/** @param {string[]} parameters */
async function serveOnce(parameters) {
  const before = shape();
  const [file = '', ...rest] = tool('astro', ['dev', ...parameters]);
  const child = spawn(file, rest, {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  });
  let isNewShape = false;
  /** @type {number | undefined} */
  let seenAt;
  /** @type {number | undefined} */
  let port;
  const look = setInterval(() => {
    const running = runningServer();
    // A server that is about to start reads the new shape by itself, or is ended in a moment.
    if (running?.pid !== child.pid || isNewShape || shape() === before) return;
    seenAt ??= performance.now();
    if (performance.now() - seenAt < calm) return;
    isNewShape = true;
    port = running?.port;
    child.kill();
  }, lookAgainAfter);
  const end = () => child.kill();
  process.once('SIGTERM', end);
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', resolve);
  });
  clearInterval(look);
  process.off('SIGTERM', end);
  return { code, isNewShape, port };
}
