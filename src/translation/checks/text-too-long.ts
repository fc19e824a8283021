import { longestFor } from '../../i18n/text-faults.ts';
import type { Check } from '../check.ts';
import { sourceTextFor } from '../plural-forms.ts';
import { translationPairs } from '../project.ts';

export const textTooLong: Check = {
  id: 'text-too-long',
  title: 'A translation is not several times as long as its source',
  why: 'A control has no space for it, and the site shows the English text.',
  yieldsTo: ['markup-in-text'],
  severity: 'error',
  run: (project) =>
    translationPairs(project).flatMap(({ source, translation: { file, texts } }) =>
      texts.flatMap(({ key, value, line }) => {
        const wanted = sourceTextFor(key, source.texts)?.value;
        if (wanted === undefined || value.length <= longestFor(wanted)) return [];
        return [
          {
            file,
            line,
            key,
            message: `The text has ${String(value.length)} characters; the English one has ${String(wanted.length)}.`,
            fix: `Say it in at most ${String(longestFor(wanted))} characters. In English: ${JSON.stringify(wanted.slice(0, 200))}`,
          },
        ];
      }),
    ),
};
