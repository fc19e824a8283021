/**
 * Runs a script's work and turns what it throws into a message for people: no stack, exit code 1 or that of the error.
 *
 * @param {() => Promise<boolean | void>} work `false` says that something failed and has been told already
 */
export async function main(work) {
  try {
    if ((await work()) === false) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    // 2 is for what was asked in a way that cannot be meant.
    process.exitCode = error instanceof Error && 'exitCode' in error ? Number(error.exitCode) : 1;
  }
}
