import type { Check } from '../check.ts';
import { hostsIn } from '../guide-rules/addresses.ts';
import { sourceTextFor } from '../plural-forms.ts';
import { translationPairs } from '../project.ts';

/** What a check says of two texts; nothing where each has what the other has. */
function addressesTold(english: string, text: string) {
  const [wanted, found] = [new Set(hostsIn(english)), new Set(hostsIn(text))];
  const missing = [...wanted.difference(found)];
  const extra = [...found.difference(wanted)];
  if (missing.length === 0 && extra.length === 0) return [];
  const list = (all: readonly string[]) => (all.length > 0 ? all.join(', ') : 'no such address');
  return [
    {
      message: `The addresses differ: in English: ${list(missing)}, here: ${list(extra)}.`,
      fix:
        missing.length > 0
          ? `Write ${list(missing)}${extra.length > 0 ? ` in place of ${list(extra)}` : ''}, letter for letter.`
          : `Take ${list(extra)} out, or ask for it in the English text.`,
    },
  ];
}

export const addresses: Check = {
  id: 'addresses',
  title: 'A translation has the addresses of its source',
  why: 'Readers would type the name of another server, or of none.',
  yieldsTo: ['text-in-english', 'same-as-source'],
  severity: 'error',
  run: (project) =>
    translationPairs(project).flatMap(({ source, translation: { file, texts } }) =>
      texts.flatMap(({ key, value, line }) => {
        const english = sourceTextFor(key, source.texts)?.value;
        if (english === undefined || key.endsWith('.words')) return [];
        return addressesTold(english, value).map((said) => ({ file, line, key, ...said }));
      }),
    ),
};
