import { pageAt } from '../practice/lazy/other-page.ts';
import { flowsOfGuides } from '../../flows/load-flow.ts';
import { pathOf } from '../site/addresses.ts';

/** The printed instruction of each step, by its id, as the guide's page has it in one language. */
export type GuideNotes = ReadonlyMap<string, HTMLElement>;

/** Only for what is not on a stage: controls, and what speaks of the reader's own device. */
const leftOut = 'button, [data-on-your-screen], .step-stale, [data-other-language]';

/** No notes where there is no such guide, or where it cannot be loaded: then the next action in words is all there is. */
export async function loadGuideNotes(language: string, flow: string): Promise<GuideNotes> {
  // What has no guide has no page either: asking for one would be an error in the console.
  if (!Object.hasOwn(flowsOfGuides, flow)) return new Map();
  try {
    const page = await pageAt(pathOf(language, `guides/${flow}`));
    const steps = page.querySelectorAll<HTMLElement>('[data-step-id]');
    return new Map(
      [...steps].flatMap((step) => {
        const body = step.querySelector<HTMLElement>('.step-body');
        if (!body) return [];
        for (const part of body.querySelectorAll(leftOut)) part.remove();
        return [[step.dataset['stepId'] ?? '', body] as const];
      }),
    );
  } catch {
    return new Map();
  }
}
