import { longestFor } from '../../i18n/text-faults.ts';
import type { Check, CheckFinding } from '../check.ts';
import { sourceTextFor } from '../plural-forms.ts';
import { translationPairs } from '../project.ts';
import { controlsIn, kindOf, roomOf, widthOf } from '../room.ts';

export const textTooLong: Check = {
  id: 'text-too-long',
  title: 'A translation fits where its source stands',
  why: 'A control has no space for it: of a text several times as long, the site shows the English one.',
  yieldsTo: ['markup-in-text'],
  severity: 'error',
  run: (project) => {
    const controls = controlsIn(project);
    return translationPairs(project).flatMap(({ source, translation: { file, texts } }) =>
      texts.flatMap(({ key, value, line }): CheckFinding[] => {
        const wanted = sourceTextFor(key, source.texts)?.value;
        if (wanted === undefined) return [];
        const inEnglish = `In English: ${JSON.stringify(wanted.slice(0, 200))}`;
        const most = longestFor(wanted);
        if (value.length > most) {
          return [
            {
              file,
              line,
              key,
              message: `The text has ${String(value.length)} characters; the English one has ${String(wanted.length)}.`,
              fix: `Say it in at most ${String(most)} characters. ${inEnglish}`,
            },
          ];
        }
        const kind = kindOf(key, wanted, controls);
        const room = roomOf(kind, wanted);
        if (room === null || widthOf(value) <= room) return [];
        const what = kind === 'control' ? 'button or field' : 'label';
        return [
          {
            file,
            line,
            key,
            severity: 'warning',
            message: `This ${what} is as wide as ${String(widthOf(value))} letters; the English one has ${String(widthOf(wanted))}.`,
            fix: `Say it in at most ${String(room)} letters. ${inEnglish}`,
          },
        ];
      }),
    );
  },
};
