/**
 * What an inner run of Vitest is given. The tests that start one are run by Vitest themselves, and it must not take itself
 * for a part of them.
 */
export const outside = Object.fromEntries(
  Object.keys(process.env)
    .filter((name) => name.startsWith('VITEST'))
    .map((name) => [name, undefined]),
);
