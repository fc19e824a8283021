import { latePath, practiceFolders } from './chunks.mjs';

/** What every practice is drawn with: the session, a flow of each family of screens, and the pages of each family. */
const startOfEveryPractice = [
  'src/components/practice/session/practice-session.ts',
  'src/flows/lazy/create-app-password.ts',
  'src/flows/lazy/add-app-password.ts',
  'src/windows/portal/2018/pages.tsx',
  'src/windows/portal/today/pages.tsx',
];

/** Files whose imports, at whatever moment, are all that a reader's browser can load of a practice. */
const entries = ['src/components/practice/start.ts', 'src/components/diagnosis/start.ts'];

/**
 * @typedef {{ readonly resolved: string, readonly dynamic: boolean, readonly dependencyTypes: readonly string[] }} Dependency
 * @typedef {{ readonly source: string, readonly dependencies: readonly Dependency[] }} Module one of dependency-cruiser's
 */

/**
 * Files that are in the practice chunk, and so loaded with every practice, although only late files need them. They belong
 * into a folder with a late name.
 *
 * @param {readonly Module[]} modules
 * @returns {string[]} sorted
 */
export function filesLoadedForNothing(modules) {
  const needed = reachedFrom(modules, startOfEveryPractice, ({ dynamic }) => !dynamic);
  const inPractice = new RegExp(`^src/(?:${practiceFolders.join('|')})/.+[.]tsx?$`);
  const late = new RegExp(latePath);
  return [...reachedFrom(modules, entries, () => true)]
    .filter((file) => inPractice.test(file) && !late.test(file) && !needed.has(file))
    .sort();
}

/**
 * @param {readonly Module[]} modules
 * @param {readonly string[]} starts
 * @param {(dependency: Dependency) => boolean} isFollowed
 * @throws when a start is no module
 */
function reachedFrom(modules, starts, isFollowed) {
  const dependencies = new Map(modules.map((module) => [module.source, module.dependencies]));
  // A file that was moved would leave the gate with nothing to compare with.
  const missing = starts.filter((file) => !dependencies.has(file));
  if (missing.length > 0) throw new Error(`There is no ${missing.join(', ')}.`);
  const reached = new Set(starts);
  for (const file of reached) {
    for (const dependency of dependencies.get(file) ?? []) {
      const isType = dependency.dependencyTypes.includes('type-only');
      if (!isType && isFollowed(dependency)) reached.add(dependency.resolved);
    }
  }
  return reached;
}
