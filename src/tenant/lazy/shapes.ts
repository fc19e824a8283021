import {
  array,
  boolean,
  check,
  custom,
  exactOptional,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  picklist,
  pipe,
  safeInteger,
  strictObject,
  string,
  variant,
  type GenericSchema,
} from 'valibot';
import type { EraDate, Instant } from '../model.ts';
import { foldAddress } from '../directory.ts';
import { beginning, isEraDate } from '../effective-dated.ts';
import { isObject } from './plain-object.ts';

/**
 * Valibot schemas for values that come from outside: a saved log, an imported file. Bounds are part of the shape.
 *
 * `Shape<T>` accepts exactly the values of `T` as far as the compiler can see: a schema that allows too much or too
 * little does not compile. The two fields below exist for the compiler only and are never set.
 */
export type Shape<T> = GenericSchema<unknown, T> & {
  /** Makes `T` invariant, so that a union with a missing member is an error. */
  readonly accepts?: (value: T) => void;
  readonly mayBeAbsent?: false;
};

export type OptionalShape<T> = GenericSchema<unknown, T> & {
  readonly accepts?: (value: T) => void;
  readonly mayBeAbsent?: true;
};

/** A shape for every field of `T`: one that is missing, or optional where the field is not, does not compile. */
export type Fields<T> = {
  readonly [Name in keyof T]-?: Partial<Pick<T, Name>> extends Pick<T, Name>
    ? OptionalShape<Required<T>[Name]>
    : Shape<T[Name]>;
};

/** For a field that may be absent. `undefined` as a value is refused. */
export const optional = <T>(shape: Shape<T>): OptionalShape<T> => exactOptional(shape);

export const orNull = <T>(shape: Shape<T>): Shape<T | null> => nullable(shape);

export const listOf = <T>(shape: Shape<T>, most = 1000): Shape<readonly T[]> =>
  pipe(array(shape), maxLength(most));

type Entries = Readonly<Record<string, GenericSchema>>;

/** Exactly these fields and no others. `for … in` of Valibot would take an array for an object. */
const strict = (entries: Entries) => pipe(custom(isObject), strictObject(entries));

export const shaped = <T extends object>(fields: Fields<T>): Shape<T> =>
  strict(fields) as unknown as Shape<T>;

/** Any selection of the fields. */
export const partOf = <T extends object>(fields: Fields<T>): Shape<Partial<T>> =>
  strict(
    Object.fromEntries(
      Object.entries<GenericSchema>(fields as unknown as Entries).map(([name, shape]) => [
        name,
        exactOptional(shape),
      ]),
    ),
  ) as unknown as Shape<Partial<T>>;

/** A union of objects that differ in `name`, with the fields of each. */
export const namedUnion = <Union extends { readonly name: string }>(fields: {
  readonly [Name in Union['name']]: Fields<Omit<Extract<Union, { name: Name }>, 'name'>>;
}): Shape<Union> =>
  pipe(
    custom(isObject),
    variant(
      'name',
      Object.entries<Entries>(fields as unknown as Record<string, Entries>).map(([name, entries]) =>
        strictObject({ name: picklist([name]), ...entries }),
      ),
    ),
  ) as unknown as Shape<Union>;

/** One of a union of texts, given as the keys of a record so that the compiler asks for every one. */
export const oneOf = <T extends string>(names: Readonly<Record<T, unknown>>): Shape<T> =>
  picklist(Object.keys(names) as T[]);

export const oneOfNumbers = <T extends number>(numbers: Readonly<Record<T, unknown>>): Shape<T> =>
  picklist(Object.keys(numbers).map(Number) as T[]);

/** Characters. Hashes, names and addresses are far shorter. */
const longestText = 2000;

export const text: Shape<string> = pipe(string(), maxLength(longestText));
export const flag: Shape<boolean> = boolean();

export const within = (least: number, most: number): Shape<number> =>
  pipe(number(), safeInteger(), minValue(least), maxValue(most));

export const count = within(0, Number.MAX_SAFE_INTEGER);

/**
 * Milliseconds. A `Date` holds 8.64e15 (ECMA-262, Time Values); what rules add to a time, such as the life of a code, must
 * still be a time. Nothing in a practice was before 1970.
 */
export const farthestTime = 8e15;

export const instant: Shape<Instant> = within(0, farthestTime);

export const eraDate: Shape<EraDate> = pipe(
  string(),
  check((value) => isEraDate(value) && value >= beginning),
);

/** Names such as `constructor` or `__proto__`, which every object has: never the key of a record. */
const isInherited = (name: string): boolean => name in Object.prototype;

/** Ids and references become keys of records. */
export const id: Shape<string> = pipe(
  string(),
  maxLength(200),
  check((value) => !isInherited(value)),
);

/** Addresses are compared, and used as keys, in their folded form. */
export const address: Shape<string> = pipe(
  string(),
  maxLength(longestText),
  check((value) => !isInherited(value) && !isInherited(foldAddress(value))),
);
