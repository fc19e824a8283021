import type { Key } from '../../i18n/keys.ts';
import type { Translator } from '../../i18n/translator.ts';
import { isReply, sentenceAround } from '../../stage/note-fits.ts';
import { leftOut, type NotePart } from '../../stage/note-methods.ts';
import type { FactorKind } from '../../tenant/model.ts';

/** Labels that are somebody's name. */
const namesInGuide = '[data-ui-key^="portal.chooser."], [data-ui-key^="admin.person."]';

interface OfRun {
  readonly texts: Translator;
  /** The methods of whoever practises. */
  readonly has: readonly FactorKind[];
  /** Writes the names of the run into a text; `null` where they are those of the guide. */
  readonly renamed: ((text: string) => string) | null;
}

/**
 * The guide's text of a step for the run on the stage: the guide speaks of the practice's own people, and prints the route with
 * the authenticator app.
 */
export function ofThisRun(body: HTMLElement, { texts, has, renamed }: OfRun): HTMLElement {
  for (const blocks of groupsIn(body)) {
    const [first, ...others] = leftOut(blocks.map(partOf), has, (key) => texts.t(key)).map(
      (index) => blocks[index],
    );
    for (const block of others) block?.remove();
    first?.replaceChildren(texts.t('stage.next.otherMethod'));
  }
  for (const code of body.querySelectorAll('code'))
    if (isReply(code.textContent)) cutSentence(code);
  if (!renamed) return body;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    currentNode.textContent = renamed(currentNode.textContent ?? '');
  }
  for (const label of body.querySelectorAll<HTMLElement>(namesInGuide))
    label.textContent = texts.t(label.dataset['uiKey'] as Key);
  return body;
}

/** The labels of controls that a text names. */
export const labelsIn = (body: HTMLElement): readonly string[] =>
  [...body.querySelectorAll<HTMLElement>('[data-ui-key]')].map(
    (label) => label.dataset['uiKey'] ?? '',
  );

/** Takes the sentence around a part of a paragraph out of it. */
function cutSentence(code: HTMLElement): void {
  const parts = [...(code.parentElement?.childNodes ?? [])];
  const texts = parts.map(({ textContent }) => textContent ?? '');
  const { from, to } = sentenceAround(texts, parts.indexOf(code));
  for (const [index, part] of parts.entries()) {
    if (index < from.part || index > to.part) continue;
    const text = texts[index] ?? '';
    const before = index === from.part ? text.slice(0, from.at) : '';
    part.textContent = before + (index === to.part ? text.slice(to.at) : '');
  }
}

/** The items of each list, and each paragraph; what stands in the step itself is a paragraph as well. */
function groupsIn(body: HTMLElement): readonly (readonly HTMLElement[])[] {
  return [...body.children].flatMap((child) => {
    if (!(child instanceof HTMLElement)) return [];
    if (!child.matches('ol, ul')) return [[child]];
    return [[...child.children].filter((item) => item instanceof HTMLElement)];
  });
}

const partOf = (block: HTMLElement): NotePart => ({
  labels: labelsIn(block),
  text: block.textContent,
});
