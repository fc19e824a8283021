/**
 * What `npm test` prints: a line for each part when it ends, and what failed after all of them.
 *
 * @typedef {import('./count.mjs').Count} Count
 * @typedef {import('./count.mjs').Failure} Failure
 */

const widestTitle = 14;
/** Lines of a message: a diff of a whole page helps nobody. The reports hold all of it. */
const mostLines = 30;

/**
 * Runs one part. On a terminal, its line also tells how far it is.
 *
 * @param {string} title
 * @param {(progress: (text: string) => void) => Promise<Count>} work
 * @param {{ write(text: string): unknown, isTTY?: boolean }} [out]
 * @returns {Promise<Count>}
 */
export async function part(title, work, out = process.stdout) {
  const started = performance.now();
  const temporary = (/** @type {string} */ text) => {
    if (out.isTTY) out.write(`\r\u001b[K${title.padEnd(widestTitle)} ${text}`);
  };
  temporary('…');
  const count = await work((output) => {
    // tests/support/progress-reporter.ts writes such lines.
    const done = output.match(/\d+ of \d+/g)?.at(-1);
    if (done) temporary(done);
  });
  if (out.isTTY) out.write('\r\u001b[K');
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const state = count.failed === 0 ? 'ok' : 'FAILED';
  const numbers = `${count.passed} passed${count.failed > 0 ? `, ${count.failed} failed` : ''}${
    count.skipped > 0 ? `, ${count.skipped} skipped` : ''
  }`;
  out.write(
    `${title.padEnd(widestTitle)} ${state.padEnd(6)} ${seconds.padStart(8)}   ${numbers}\n`,
  );
  return count;
}

/** @param {readonly Failure[]} failures */
export function failuresForPeople(failures) {
  const texts = failures.map(({ title, message }) => {
    const lines = message.trimEnd().split('\n');
    const more = lines.length - mostLines;
    const shown = more > 0 ? [...lines.slice(0, mostLines), `… ${more} more lines`] : lines;
    return [`\n✗ ${title}`, ...shown.map((line) => `  ${line}`)].join('\n');
  });
  return `\n${failures.length} failed:\n${texts.join('\n')}`;
}
