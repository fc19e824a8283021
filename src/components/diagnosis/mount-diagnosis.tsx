import { render } from 'preact';
import '../../windows/parts/translatable-texts.ts';
import { caseInAddress } from '../../diagnosis/case.ts';
import type { PracticeClientId } from '../../flows/scenarios.ts';
import { symptomIds, type SymptomId } from '../../diagnosis/symptoms.ts';
import { createPracticeTranslator } from '../../i18n/practice-translator.ts';
import { pseudoFilter } from '../../i18n/pseudo-filter.ts';
import { readPseudoLanguage } from '../../i18n/pseudo.ts';
import type { StringsOfOneLanguage } from '../../i18n/translator.ts';
import type { Fact } from './citations.ts';
import { EntryOfProgram } from './entry-of-program.tsx';
import { Panel } from './panel.tsx';

interface Loaded extends StringsOfOneLanguage {
  readonly facts: Readonly<Record<string, Fact>>;
  readonly guides: Readonly<Record<string, string>>;
}

export interface Diagnosis {
  /** Shows the case of the address, or the list of entries when it has none. */
  readonly follow: (isArrival: boolean) => void;
  /** Shows an entry's answer for one program; `null`: the likeliest answer again. */
  readonly showProgram: (entry: HTMLElement, program: PracticeClientId | null) => void;
}

/** Loads the texts. */
export async function mountDiagnosis(root: HTMLElement): Promise<Diagnosis> {
  const response = await fetch(root.dataset['strings'] ?? '');
  if (!response.ok) throw new Error(`The texts could not be loaded: ${String(response.status)}.`);
  const loaded = (await response.json()) as Loaded;
  const pseudo = readPseudoLanguage(new URLSearchParams(location.search).get('strings'));
  const filter = pseudo ? pseudoFilter(pseudo) : undefined;
  const plain = createPracticeTranslator(loaded, filter);
  const translator =
    loaded.direction === 'rtl'
      ? (await import('../../windows/lazy/isolated-texts.ts')).isolating(plain)
      : plain;
  const panel = root.querySelector<HTMLElement>('[data-check-panel]');
  const entries = root.querySelector<HTMLElement>('[data-check-entries]');
  const heading = root.querySelector('h1');
  if (!panel || !entries) throw new Error('The page has no place for the questions.');

  const showProgram: Diagnosis['showProgram'] = (entry, program) => {
    const likeliest = entry.querySelector<HTMLElement>('[data-entry-likeliest]');
    const place = entry.querySelector<HTMLElement>('[data-entry-program]');
    const symptom = symptomIds.find((id) => id === entry.dataset['entry']);
    if (!likeliest || !place || !symptom) return;
    likeliest.hidden = program !== null;
    place.hidden = program === null;
    const given = program && { symptom, answers: { program } };
    render(given && <EntryOfProgram {...{ given, translator }} {...loaded} />, place);
  };

  let last: SymptomId | null = null;
  const follow = (isArrival: boolean): void => {
    const given = caseInAddress(new URLSearchParams(location.search));
    panel.hidden = given === null;
    entries.hidden = given !== null;
    // It is the page's name; the message is what the reader looks for, and needs the room.
    heading?.classList.toggle('visually-hidden', given !== null);
    render(given && <Panel {...{ given, translator }} {...loaded} />, panel);
    const target = given
      ? panel.querySelector<HTMLElement>('[data-check-heading]')
      : entries.querySelector<HTMLElement>(
          last === null || last === 'need' ? '[data-case]' : `[data-entry="${last}"] > summary`,
        );
    last = given?.symptom ?? null;
    // Who comes by such an address begins at the top of the page, as on any page.
    if (isArrival) return;
    target?.focus({ preventScroll: true });
    // The whole of a new page, not only its heading.
    (given ? root : target)?.scrollIntoView({ block: given ? 'start' : 'center' });
  };
  return { follow, showProgram };
}
