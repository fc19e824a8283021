import type { Check } from '../check.ts';
import { written } from '../exchange/content.ts';
import { pairedBlocks } from '../paired-blocks.ts';
import { sourceTextFor } from '../plural-forms.ts';
import { translationPairs } from '../project.ts';

/**
 * Names of servers, sites and files, in running text and in code: parts with dots between them, the last of letters alone.
 * In small letters only: where a space after a full stop is missing, the next word begins with a capital.
 */
const address = /(?<![\w.-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,10}[a-z]{2,24}(?![\w-])/g;

const addressesIn = (text: string): ReadonlySet<string> => new Set(text.match(address));

/** What a check says of two texts; nothing where each has what the other has. */
function addressesTold(english: string, text: string) {
  const [wanted, found] = [addressesIn(english), addressesIn(text)];
  const missing = [...wanted.difference(found)];
  const extra = [...found.difference(wanted)];
  if (missing.length === 0 && extra.length === 0) return [];
  const list = (all: readonly string[]) => (all.length > 0 ? all.join(', ') : 'no such address');
  return [
    {
      extra,
      message: `The addresses differ: in English: ${list(missing)}, here: ${list(extra)}.`,
      fix:
        missing.length > 0
          ? `Write ${list(missing)}${extra.length > 0 ? ` in place of ${list(extra)}` : ''}, letter for letter.`
          : `Take ${list(extra)} out, or ask for it in the English text.`,
    },
  ];
}

const why = 'Readers would type the name of another server, or of none.';

export const addresses: Check = {
  id: 'addresses',
  title: 'A translation has the addresses of its source',
  why,
  yieldsTo: ['text-in-english', 'same-as-source'],
  severity: 'error',
  run: (project) =>
    translationPairs(project).flatMap(({ source, translation: { file, texts } }) =>
      texts.flatMap(({ key, value, line }) => {
        const english = sourceTextFor(key, source.texts)?.value;
        if (english === undefined || key.endsWith('.words')) return [];
        return addressesTold(english, value).map(({ extra: _, ...said }) => ({
          file,
          line,
          key,
          ...said,
        }));
      }),
    ),
};

export const guideAddresses: Check = {
  id: 'guide-addresses',
  title: 'A passage of a page has the addresses of its source',
  why,
  yieldsInFileTo: ['guide-copied', 'guide-steps-differ'],
  severity: 'error',
  run: (project) =>
    pairedBlocks(project).flatMap(({ guide: { file }, own, theirs }) => {
      const text = written(own.content);
      return addressesTold(written(theirs.content), text).map(({ extra: [first], ...said }) => {
        const lines = first === undefined ? [] : text.split('\n');
        const at = lines.findIndex((each) => addressesIn(each).has(first ?? ''));
        return { file, line: own.line + Math.max(0, at), ...said };
      });
    }),
};
