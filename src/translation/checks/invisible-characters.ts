import { textFaults } from '../../i18n/text-faults.ts';
import type { Check, CheckFinding } from '../check.ts';
import { behind, codePoint, findingsOfKind } from '../decoded-texts.ts';
import type { Project } from '../project.ts';

export const invisibleCharacters: Check = {
  id: 'invisible-characters',
  title: 'No text holds a character that nobody can see',
  why: 'It breaks searching, copying and reading aloud, and nobody sees why.',
  severity: 'error',
  run: (project) => {
    const decoded = findingsOfKind(project, 'invisible', ({ found, index }, { value }) =>
      about(found, value, index),
    );
    const told = new Set(decoded.map(({ file, line }) => `${file} ${String(line)}`));
    const raw = inLines(project).filter(({ file, line }) => !told.has(`${file} ${String(line)}`));
    return [...decoded, ...raw];
  },
};

/** What is in the file and in no text of it: in a key, a tag, or in what cannot be parsed. */
const inLines = ({ locales, guides }: Project): CheckFinding[] =>
  [...locales, ...guides].flatMap(({ file, language, lines }) =>
    lines.flatMap((text, index) =>
      textFaults(text, language)
        .filter(({ kind }) => kind === 'invisible')
        .map((fault) => ({ file, line: index + 1, ...about(fault.found, text, fault.index) })),
    ),
  );

const about = (character: string, text: string, index: number) => ({
  message: `An invisible character, ${codePoint(character)}, stands ${behind(text, index)}.`,
  fix:
    (/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u.test(character)
      ? 'The site itself keeps numbers, codes and addresses apart from right-to-left text. '
      : '') +
    'Delete it: put the cursor behind it, press Backspace once, and save. An escape or entity such as \\u200b or &shy; is deleted as it is written.',
});
