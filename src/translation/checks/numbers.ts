import type { Check, CheckFinding } from '../check.ts';
import { doNotTranslateFile } from '../do-not-translate.ts';
import { blocksOf } from '../exchange/blocks.ts';
import { plainText } from '../exchange/content.ts';
import type { Guide } from '../guide-file.ts';
import { differingNumbers, numbersIn } from '../numbers.ts';
import { sourceTextFor } from '../plural-forms.ts';
import { translationPairs, type Project } from '../project.ts';

export const numbers: Check = {
  id: 'numbers',
  title: 'A translation has the numbers of its source',
  why: 'Readers would wait too long, dial another number or look for another step.',
  yieldsTo: ['text-in-english', 'same-as-source'],
  yieldsInFileTo: ['guide-copied', 'guide-steps-differ'],
  severity: 'warning',
  run: (project) => [
    ...inTexts(project),
    ...project.guides.flatMap((guide) => inGuide(guide, project)),
  ],
};

const inTexts = (project: Project): CheckFinding[] =>
  translationPairs(project).flatMap(({ source, translation: { file, language, texts } }) =>
    texts.flatMap(({ key, value, line }) => {
      const english = sourceTextFor(key, source.texts)?.value;
      if (english === undefined || key.endsWith('.words')) return [];
      return told(english, value, project, language).map(({ extra: _, ...said }) => ({
        file,
        line,
        key,
        ...said,
      }));
    }),
  );

/** Passage by passage, where the page is divided as its source is. */
function inGuide(guide: Guide, project: Project): CheckFinding[] {
  const { guides, sourceLanguage } = project;
  const source = guides.find(
    ({ language, kind, slug }) =>
      language === sourceLanguage && kind === guide.kind && slug === guide.slug,
  );
  if (!source || source === guide) return [];
  const theirs = new Map(blocksOf(source).map((block) => [block.id, block]));
  const own = blocksOf(guide);
  // With other passages than the source, those of one number say different things.
  if (own.length !== theirs.size || own.some(({ id }) => !theirs.has(id))) return [];
  return own.flatMap((block) => {
    const other = theirs.get(block.id);
    if (!other) return [];
    const [english, text] = [plainText(other.content), plainText(block.content)];
    return told(english, text, project, guide.language).map(({ extra: [first], ...said }) => {
      const lines = first === undefined ? [] : text.split('\n');
      const at = lines.findIndex((each) => numbersIn(each).includes(first ?? ''));
      return { file: guide.file, line: block.line + Math.max(0, at), ...said };
    });
  });
}

function told(english: string, text: string, { doNotTranslate }: Project, language: string) {
  const accepted = {
    names: doNotTranslate['*'] ?? [],
    phrases: doNotTranslate[language] ?? [],
  };
  const differing = differingNumbers(english, text, accepted);
  if (!differing) return [];
  const { missing, extra } = differing;
  const list = (all: readonly string[]) => (all.length > 0 ? all.join(', ') : 'no such number');
  return [
    {
      extra,
      message: `The numbers differ: in English: ${list(missing)}, here: ${list(extra)}.`,
      fix: `Write the numbers of the English text: ${JSON.stringify(sentenceWith(missing[0], english))}. If ${language} really says it so, add the words with the number to ${doNotTranslateFile}.`,
    },
  ];
}

/** A long passage is not told whole. */
function sentenceWith(wanted: string | undefined, text: string): string {
  const sentences = text.split(/(?<=[.!?])\s*(?=\p{Lu})/u);
  const found = sentences.find((each) => wanted !== undefined && numbersIn(each).includes(wanted));
  return (found ?? text).slice(0, 200);
}
