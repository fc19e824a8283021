import { caseFrom } from '../../../diagnosis/case.ts';
import { asOn } from '../../../flows/scenarios.ts';
import { listInWords } from '../../../i18n/formats.ts';
import { fillPlaceholders } from '../../../i18n/placeholders.ts';
import { pageLanguage } from '../../site/page-language.ts';
import { readUrlParameters } from '../url-parameters.ts';

/** The page on which an address is read. */
export interface PageOfAddress {
  /** The steps that it prints, in their order; none on the simulator's page. */
  readonly stepIds: readonly string[];
  readonly isSimulator: boolean;
}

/** The parameters of an address that this page knows and cannot follow, as they stand there: `step=nowhere`. */
export function ignoredParameters(search: string, page: PageOfAddress): readonly string[] {
  const given = new URLSearchParams(search);
  const read = readUrlParameters(search);
  const isStep = (step: string) =>
    page.stepIds.includes(step) || page.stepIds[Number(step) - 1] !== undefined;
  const isCase = (code: string) => page.isSimulator && caseFrom(code) !== null;
  const isFollowed = {
    seed: () => read.seed !== null,
    // A draft is shown by a part that no reader's page loads, and that says so itself.
    strings: (value) => read.strings !== null || value === 'draft',
    mode: () => read.mode !== null,
    ui: () => read.ui !== null,
    step: isStep,
    case: isCase,
    // A case brings its own day.
    era: (day) => page.isSimulator && asOn(day) !== null && !isCase(given.get('case') ?? ''),
  } satisfies Record<keyof typeof read, (value: string) => boolean>;
  return Object.entries<(value: string) => boolean>(isFollowed).flatMap(([name, follows]) => {
    const value = given.get(name);
    return value === null || follows(value) ? [] : [`${name}=${value}`];
  });
}

/** Says on the page what of its address is not followed; nothing where all is. */
export function showIgnored(practice: HTMLElement): void {
  const line = practice.querySelector<HTMLElement>('[data-practice-ignored]');
  if (!line) return;
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step-id]')];
  const ignored = ignoredParameters(location.search, {
    stepIds: steps.map(({ dataset }) => dataset['stepId'] ?? ''),
    isSimulator: practice.dataset['flow'] === 'free-practice',
  });
  line.hidden = ignored.length === 0;
  line.textContent = fillPlaceholders(line.dataset['ignored'] ?? '', {
    list: listInWords(pageLanguage(), ignored, 'unit'),
  });
}
