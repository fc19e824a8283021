import { parseArgs } from 'node:util';
import { guideNames } from '../../src/components/guide/guide-files.ts';
import { isLanguage, languageCodes, type Language } from '../../src/i18n/languages.ts';

export interface ChosenGuide {
  readonly language: Language;
  readonly guide: string;
}

/**
 * The guides and languages that were named, as words or after `--flow` and `--language`; all of a kind when none of it was.
 *
 * @throws over any other word
 */
export function chosenGuides(parameters: readonly string[]): readonly ChosenGuide[] {
  const guides = guideNames();
  const { values, positionals } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: {
      flow: { type: 'string', multiple: true },
      language: { type: 'string', multiple: true },
    },
  });
  const words = [...positionals, ...(values.flow ?? []), ...(values.language ?? [])];
  const unknown = words.find((word) => !isLanguage(word) && !guides.includes(word));
  if (unknown !== undefined)
    throw new Error(
      `"${unknown}" is no language and no guide. Languages: ${languageCodes.join(', ')}. Guides: ${guides.join(', ')}.`,
    );
  const named = <Word extends string>(all: readonly Word[]) => {
    const some = all.filter((each) => words.includes(each));
    return some.length > 0 ? some : all;
  };
  return named(languageCodes).flatMap((language) =>
    named(guides).map((guide) => ({ language, guide })),
  );
}
