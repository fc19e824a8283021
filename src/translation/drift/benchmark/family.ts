import type { Verdict } from '../verdict.ts';
import type { Files } from './base.ts';

/** One kind of change, and what each unit has to be judged as afterwards. A unit that is not named is current. */
export interface Family {
  readonly name: string;
  readonly change: (files: Files) => Files;
  readonly expected: Readonly<Record<string, Verdict>>;
}

export type Change = Family['change'];

/** Puts `after` in the place of `before`, everywhere in a file; it has to stand there. */
export const swap =
  (file: string, before: string | RegExp, after: string): Change =>
  (files) => {
    const text = files[file] ?? '';
    const changed = text.replace(before, after);
    if (changed === text) throw new Error(`${file} does not have ${String(before)}`);
    return { ...files, [file]: changed };
  };

export const all =
  (...changes: Change[]): Change =>
  (files) =>
    changes.reduce((sum, change) => change(sum), files);

export const moved =
  (from: string, to: string): Change =>
  ({ [from]: text = '', ...files }) => ({ ...files, [to]: text });

export const reformatted =
  (file: string, form: (value: unknown) => string): Change =>
  (files) => ({ ...files, [file]: form(JSON.parse(files[file] ?? '')) });

export const reversed = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      )
    : value;

export const guide = 'guides/sign-in';
export const fine = (name: string, change: Change): Family => ({ name, change, expected: {} });
export const becomes = (
  name: string,
  change: Change,
  ids: string | readonly string[],
  verdict: Verdict = 'stale',
): Family => ({
  name,
  change,
  expected: Object.fromEntries([ids].flat().map((id) => [id, verdict])),
});
