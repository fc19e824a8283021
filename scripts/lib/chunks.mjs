/**
 * Which files of `src/` every practice loads, and which are loaded when somebody opens what they draw.
 *
 * The rule in one sentence: everything in the practice folders is in one file, the practice chunk, except what lies
 * below a folder with a late name. `.dependency-cruiser.mjs` refuses a static import of a late file from any other file.
 */

export const practiceFolders = [
  'tenant',
  'simulation',
  'flows',
  'coach',
  'windows',
  'components/practice/session',
];

/** `2018` and `today` hold the pages of one family of screens, `admin` a window that few practices open. */
export const lateFolders = ['lazy', 'admin', '2018', 'today'];

/** Packages that every practice needs. */
const practicePackages = ['preact', 'idb', '@otplib', '@scure'];

const oneOf = (/** @type {readonly string[]} */ names) => `(?:${names.join('|')})`;

/** Files with a late folder on their way, as a regular expression. */
export const latePath = `/${oneOf(lateFolders)}/`;

const inPractice = new RegExp(`/src/${oneOf(practiceFolders)}/.+[.]tsx?$`);
const inPackage = new RegExp(`/node_modules/${oneOf(practicePackages)}/`);

/**
 * @param {string} file absolute, with slashes
 * @returns {boolean}
 */
export function isInPracticeChunk(file) {
  if (inPackage.test(file)) return true;
  const withinSource = file.slice(file.lastIndexOf('/src/'));
  return inPractice.test(withinSource) && !new RegExp(latePath).test(withinSource);
}

/**
 * What the search and "What do you see?" share with every practice: the words of servers, and a day in words. Below the other
 * groups it would be in the practice chunk, and they would load that. Files and no folder: each belongs to its layer, and
 * `tests/gates/chunks.test.ts` notices one that is moved.
 */
export const outsidePractice = [
  'vendors/microsoft-365/server-texts',
  'tenant/effective-dated',
  'i18n/day-in-words',
];

export const isShared = new RegExp(`/src/${oneOf(outsidePractice)}[.]ts$`);
