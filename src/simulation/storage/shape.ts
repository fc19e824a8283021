/** Small checks for values that come from outside: an old database, a file that somebody chose. */
export type Check = (value: unknown) => boolean;

/** Longer than anything that a run holds: hashes and names are far below. */
const longestText = 2000;

export const isText: Check = (value) => typeof value === 'string' && value.length <= longestText;
/** A name of ours, such as a reason: never shown as it is, only looked up. */
export const isWord: Check = (value) => typeof value === 'string' && /^[A-Za-z]{1,40}$/.test(value);
export const isBoolean: Check = (value) => typeof value === 'boolean';
export const isFinite: Check = (value) => Number.isFinite(value);
export const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

export const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

/** For a field that may be missing. */
export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

export const listOf =
  (check: Check, most = 1000): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check);

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A check for every field of `T`, none forgotten: one that is missing does not compile. */
export type Fields<T> = { readonly [Name in keyof T]-?: Check };

/** An object with these fields and no others: what nobody knows has no business in a log. */
export const shaped =
  <T>(fields: Fields<T>): Check =>
  (value) =>
    isObject(value) &&
    Object.keys(value).every((name) => Object.hasOwn(fields, name)) &&
    Object.entries<Check>(fields).every(([name, check]) => check(value[name]));
