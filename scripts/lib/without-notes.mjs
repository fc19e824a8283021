/** A line of a table of known texts that only its tests and its readers in the source need: the name and the day of reading. */
const note = /^ {4}(?:id|dated): (?:'[^']*'|null),\n/gm;

/** Whether a module is one of the tables of known texts. */
const isTable = (/** @type {string} */ id) => /\/known-texts\/[a-z-]+\.ts$/.test(id);

/**
 * A table of known texts without its notes: a kilobyte that every search would load, and nobody would see.
 * @param {string} code
 * @param {string} id
 */
export const withoutNotes = (code, id) => (isTable(id) ? code.replace(note, '') : code);
