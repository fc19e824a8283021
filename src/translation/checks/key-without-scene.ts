import type { Check, CheckFinding } from '../check.ts';
import { pluralFormOf } from '../plural-forms.ts';
import { whyNeverShown } from '../scenes/never-shown.ts';

/** Only where it is asked for, `npm run l10n -- check --scenes`: a text is right before it was recorded. */
export const keyWithoutScene: Check = {
  id: 'key-without-scene',
  title: 'Every text was seen on a screen',
  why: 'A translator who cannot see where a text stands has to guess what it means.',
  severity: 'warning',
  yieldsTo: ['json-readable'],
  run: ({ locales, sourceLanguage, scenes }) => {
    if (scenes === null) return [];
    const told = new Set<string>();
    return locales
      .filter(({ language, isReadable }) => language === sourceLanguage && isReadable)
      .flatMap(({ file, texts }) =>
        texts.flatMap(({ key, line }): CheckFinding[] => {
          const base = pluralFormOf(key)?.base ?? key;
          const isSeen = Object.hasOwn(scenes.uses, base) || whyNeverShown(base) !== null;
          if (isSeen || told.has(base)) return [];
          told.add(base);
          return [
            {
              file,
              line,
              key,
              message: 'No recording of the site shows this text.',
              fix: 'Run npm run scenes. If it stays, add a way to it in scripts/lib/scenes/routes.ts, or the reason in never-shown.ts.',
            },
          ];
        }),
      );
  },
};
