import type { Project } from './project.ts';

/** What a text is on the screen, as far as its room goes. */
export type TextKind = 'control' | 'label' | 'sentence';

/** Longer ones are sentences, with a mark or without. */
const longestLabel = 40;

const isWide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uff60]/u;

/** In Latin letters: East Asian characters take the room of two, and marks on letters none. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (/\p{M}/u.test(character) ? 0 : isWide.test(character) ? 2 : 1),
    0,
  );

/** Keys that guides tell readers to press or to fill in. */
export const controlsIn = ({ guides, sourceLanguage }: Project): ReadonlySet<string> =>
  new Set(
    guides
      .filter(({ language }) => language === sourceLanguage)
      .flatMap(({ labels }) => labels)
      .filter(({ component }) => component === 'Ui')
      .map(({ key }) => key),
  );

export function kindOf(key: string, source: string, controls: ReadonlySet<string>): TextKind {
  if (/[.!?:;…]["”’)]?$/u.test(source) || widthOf(source) > longestLabel || key.endsWith('.words'))
    return 'sentence';
  return controls.has(key) ? 'control' : 'label';
}

/**
 * So wide a translation may be; `null` where nothing but the limit of the site holds. Below ten letters a label of German,
 * Finnish or Malay is often three times as long as in English, and longer ones twice: a sentence in the place of a word is neither.
 * That windows of the practice have so much space is measured: tests/simulator/room.e2e.ts.
 */
export const roomOf = (kind: TextKind, source: string): number | null =>
  kind === 'sentence' ? null : widthOf(source) * 2 + (kind === 'control' ? 12 : 20);
