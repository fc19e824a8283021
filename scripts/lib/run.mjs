import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './project.mjs';

/**
 * @typedef {object} Result
 * @property {boolean} ok
 * @property {string} output standard output and error as they came, without colours; empty when `live`
 * @property {number} seconds
 */

/** Tools start tools by name: the project's own come first. Nothing of ours reports home. */
const environment = () => ({
  ...process.env,
  PATH: [path.join(root, 'node_modules/.bin'), process.env['PATH']].join(path.delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
});

/** @param {number} pid */
function beLessUrgent(pid) {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system does not allow it: then it is as urgent as the others.
  }
}

/**
 * Runs a command in the project. Never rejects: a command that cannot start is one that failed, and says so in `output`.
 *
 * @param {string[]} command
 * @param {{ live?: boolean, cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, isPatient?: boolean, onOutput?: (part: string) => void }} [options] a patient command
 *   leaves the processor to others that want it
 * @returns {Promise<Result>}
 */
export function run([file = '', ...parameters], options = {}) {
  const started = performance.now();
  const child = spawn(file, parameters, {
    cwd: options.cwd ?? root,
    env: { ...environment(), ...options.env },
    shell: options.shell ?? false,
    stdio: options.live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  if (options.isPatient && child.pid !== undefined) beLessUrgent(child.pid);
  let output = '';
  const hear = (/** @type {Buffer} */ part) => {
    const text = part.toString();
    output += text;
    options.onOutput?.(text);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return new Promise((resolve) => {
    const end = (/** @type {boolean} */ ok) =>
      resolve({
        ok,
        output: stripVTControlCharacters(output),
        seconds: (performance.now() - started) / 1000,
      });
    child.on('error', (error) => {
      output += `${file} did not start: ${error.message}\n`;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/**
 * Runs jobs side by side, at most `width` at a time, in the given order.
 *
 * @template Job, Outcome
 * @param {readonly Job[]} jobs
 * @param {number} width
 * @param {(job: Job) => Promise<Outcome>} work
 * @returns {Promise<Outcome[]>} in the order of `jobs`
 */
export async function sideBySide(jobs, width, work) {
  /** @type {Outcome[]} */
  const outcomes = [];
  const queue = [...jobs.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      outcomes[next[0]] = await work(next[1]);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return outcomes;
}
