import type { BrowserContext } from 'playwright';
import { pluralFormOf } from '../../../src/translation/plural-forms.ts';

/**
 * Every text that a script of the site asks for becomes its key. `?strings=qai` does the same in a practice; pages that are none, such
 * as the stage and the editor, do not read it.
 */
export async function showTextsAsKeys(context: BrowserContext): Promise<void> {
  await context.route(/\/strings\/[^?]+\.json$/, async (route) => {
    try {
      const response = await route.fetch();
      const file: unknown = await response.json();
      await route.fulfill({ response, json: hasStrings(file) ? withKeys(file) : file });
    } catch {
      // A tab that goes needs no answer.
      await route.abort().catch(() => undefined);
    }
  });
}

interface WithStrings {
  readonly strings: Readonly<Record<string, unknown>>;
}

const hasStrings = (file: unknown): file is WithStrings =>
  typeof file === 'object' &&
  file !== null &&
  'strings' in file &&
  typeof file.strings === 'object' &&
  file.strings !== null;

/** The same file, with the key of each text in its place; plural forms have the key that they share. */
export const withKeys = <T extends WithStrings>(file: T): T => ({
  ...file,
  strings: keysIn(file.strings, ''),
});

const keysIn = (tree: object, prefix: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(tree).map(([name, value]: [string, unknown]) => {
      const key = `${prefix}${name}`;
      return [
        name,
        typeof value === 'object' && value !== null
          ? keysIn(value, `${key}.`)
          : (pluralFormOf(key)?.base ?? key),
      ];
    }),
  );
