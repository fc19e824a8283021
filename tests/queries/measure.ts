import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { answerOf } from '../../src/diagnosis/answer.ts';
import type { ActionId } from '../../src/diagnosis/next-step.ts';
import { search, type Findable } from '../../src/diagnosis/search.ts';
import { symptomIds } from '../../src/diagnosis/symptoms.ts';
import { loadOwnWords } from '../../src/diagnosis/words/load-own-words.ts';
import { languageCodes, sourceLanguage, type Language } from '../../src/i18n/languages.ts';
import { textOf } from '../support/catalogue.ts';

/** What readers type, with what is right as the first answer. */
export interface Query {
  readonly language: Language;
  readonly text: string;
  /** Entries that are right; `none`: nothing fits. */
  readonly right: readonly string[];
  /** Not looked at while words and weights are chosen. Decided by the text alone, so nobody can choose it. */
  readonly isHeldOut: boolean;
}

const isHeldOut = (text: string): boolean =>
  (createHash('sha256').update(text).digest()[0] ?? 0) % 3 === 0;

export const readQueries = (
  language: Language,
  content = readFileSync(path.join(import.meta.dirname, `${language}.txt`), 'utf8'),
): Query[] =>
  content
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [right = '', written = ''] = line.split('\t');
      const text = written.replaceAll('⏎', '\n');
      return { language, text, right: right.split(','), isHeldOut: isHeldOut(text) };
    });

/** The entries as the page of a language has them: with its words, and those of the source. */
export const entriesIn = (language: Language): readonly Findable[] =>
  symptomIds.map((id) => ({
    id,
    text: [language, sourceLanguage]
      .flatMap((each) => [
        textOf(`diagnosis.symptom.${id}.title`, each),
        textOf(`diagnosis.symptom.${id}.words`, each),
      ])
      .join(' '),
  }));

/** What the search of each language knows. */
export const knownIn = new Map(
  await Promise.all(
    languageCodes.map(async (language) => {
      const ownWords = await loadOwnWords(language);
      return [language, { entries: entriesIn(language), ownWords }] as const;
    }),
  ),
);

/** Steps that cost a reader something when they are taken for nothing. */
const costly: readonly ActionId[] = [
  'deleteYours',
  'deleteAll',
  'deleteOne',
  'makeAnother',
  'requireReRegistration',
  'secureAccount',
  'secureAndUnblock',
  // What was not sent yet, and what only the device keeps, can go with the account.
  'addAccountAgain',
  'setUpAgain',
];

export interface Judged extends Query {
  readonly first: string;
  readonly isRight: boolean;
  /** Wrong, and whoever follows it loses something. */
  readonly isHarmful: boolean;
}

export function judge(query: Query): Judged {
  const { entries = [], ownWords } = knownIn.get(query.language) ?? {};
  const first = search(entries, query.text, ownWords).ids[0] ?? 'none';
  const isRight = query.right.includes(first);
  const symptom = symptomIds.find((id) => id === first);
  const action = symptom && answerOf({ symptom, answers: {} }).next.action;
  const isHarmful = !isRight && action !== undefined && costly.includes(action);
  return { ...query, first, isRight, isHarmful };
}

export interface Precision {
  readonly asked: number;
  readonly right: number;
  /** Right first answers among all first answers. */
  readonly atOne: number;
}

export function precisionOf(judged: readonly Judged[]): Precision {
  const right = judged.filter(({ isRight }) => isRight).length;
  return { asked: judged.length, right, atOne: judged.length === 0 ? 0 : right / judged.length };
}
