import { existsSync, readFileSync } from 'node:fs';
import type { Key } from '../../src/i18n/keys.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { textOf } from './catalogue.ts';

/** A paragraph of a step, or an item of a list in it. */
export interface ProseBlock {
  readonly labels: readonly Key[];
  readonly text: string;
}

/** Blocks of one step: each list is a group, and each paragraph one of its own. */
export type StepProse = readonly (readonly ProseBlock[])[];

/** What a stage shows of a guide: its steps, as the file of one language has them, without what is said of the reader's own screen. */
export function proseOfGuide(
  language: Language,
  guide: string,
): readonly (readonly [step: string, prose: StepProse])[] {
  const file = new URL(`../../content/${language}/guides/${guide}.mdx`, import.meta.url);
  if (!existsSync(file)) return [];
  const steps = readFileSync(file, 'utf8').matchAll(/<Step id="([^"]+)">(.*?)<\/Step>/gs);
  return [...steps].map(([, id = '', body = '']) => [id, groupsOf(body, language)] as const);
}

function groupsOf(body: string, language: Language): StepProse {
  const groups: ProseBlock[][] = [];
  let isInList = false;
  for (const line of body.replaceAll(/<OnYourScreen>.*?<\/OnYourScreen>/gs, '').split('\n')) {
    if (line.trim() === '') continue;
    const isItem = /^\d+\. /.test(line);
    const last = groups.at(-1);
    if (isItem && isInList && last) last.push(blockOf(line, language));
    else groups.push([blockOf(line, language)]);
    isInList = isItem;
  }
  return groups;
}

function blockOf(line: string, language: Language): ProseBlock {
  const labels = [...line.matchAll(/<Ui k="([^"]+)"/g)].map(([, key]) => key as Key);
  const text = line
    .replaceAll(/<(?:Ui|See) k="([^"]+)" \/>/g, (_, key: Key) => textOf(key, language))
    .replaceAll(/<[^>]+>/g, '');
  return { labels, text };
}
