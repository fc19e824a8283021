import { render } from 'preact';
import '../../windows/parts/translatable-texts.ts';
import { caseInAddress } from '../../diagnosis/case.ts';
import type { SymptomId } from '../../diagnosis/symptoms.ts';
import { createPracticeTranslator } from '../../i18n/practice-translator.ts';
import { pseudoFilter } from '../../i18n/pseudo-filter.ts';
import { readPseudoLanguage } from '../../i18n/pseudo.ts';
import type { StringsOfOneLanguage } from '../../i18n/translator.ts';
import type { Fact } from './citations.ts';
import { Panel } from './panel.tsx';

interface Loaded extends StringsOfOneLanguage {
  readonly facts: Readonly<Record<string, Fact>>;
  readonly guides: Readonly<Record<string, string>>;
}

/** Loads the texts and returns a function that shows the case of the address, or the list of entries when it has none. */
export async function mountDiagnosis(root: HTMLElement): Promise<(isArrival: boolean) => void> {
  const response = await fetch(root.dataset['strings'] ?? '');
  if (!response.ok) throw new Error(`The texts could not be loaded: ${String(response.status)}.`);
  const loaded = (await response.json()) as Loaded;
  const pseudo = readPseudoLanguage(new URLSearchParams(location.search).get('strings'));
  const translator = createPracticeTranslator(loaded, pseudo ? pseudoFilter(pseudo) : undefined);
  const panel = root.querySelector<HTMLElement>('[data-check-panel]');
  const entries = root.querySelector<HTMLElement>('[data-check-entries]');
  const heading = root.querySelector('h1');
  if (!panel || !entries) throw new Error('The page has no place for the questions.');

  let last: SymptomId | null = null;
  return (isArrival) => {
    const given = caseInAddress(new URLSearchParams(location.search));
    panel.hidden = given === null;
    entries.hidden = given !== null;
    // It is the page's name; the message is what the reader looks for, and needs the room.
    heading?.classList.toggle('visually-hidden', given !== null);
    render(given && <Panel {...{ given, translator }} {...loaded} />, panel);
    const target = given
      ? panel.querySelector<HTMLElement>('[data-check-heading]')
      : entries.querySelector<HTMLElement>(
          last === null || last === 'need' ? '[data-case]' : `[id="${last}"] > summary`,
        );
    last = given?.symptom ?? null;
    // Who comes by such an address begins at the top of the page, as on any page.
    if (isArrival) return;
    target?.focus({ preventScroll: true });
    // The whole of a new page, not only its heading.
    (given ? root : target)?.scrollIntoView({ block: given ? 'start' : 'center' });
  };
}
