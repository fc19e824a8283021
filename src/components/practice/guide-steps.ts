import type { StepProgress } from '../../coach/progress.ts';

export interface StepActions {
  show(stepId: string): void;
  hint(): void;
  doIt(): void;
}

/**
 * The printed steps as a mirror of the run: each `<li>` shows whether its step is to do, current or done, and offers
 * what helps there. The text is the page's own; only states and buttons change.
 */
export function guideSteps(actions: StepActions): {
  show(progress: readonly StepProgress[]): void;
} {
  // One listener on the document: the items are replaced when the language changes, the listener stays.
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const stepId = button?.closest<HTMLElement>('[data-step-id]')?.dataset['stepId'];
    if (!button || stepId === undefined) return;
    if (button.hasAttribute('data-step-show')) actions.show(stepId);
    else if (button.hasAttribute('data-step-hint')) actions.hint();
    else if (button.hasAttribute('data-step-do')) actions.doIt();
  });

  return {
    show(progress) {
      for (const item of showSteps(progress)) offerHelp(item);
    },
  };
}

/** Marks each printed step as to do, present or done, and answers those that the page has. */
export function showSteps(progress: readonly StepProgress[]): readonly HTMLElement[] {
  return progress.flatMap(({ id, state }) => {
    const item = document.querySelector<HTMLElement>(`[data-step-id="${CSS.escape(id)}"]`);
    if (!item) return [];
    item.dataset['stepState'] = state;
    if (state === 'current') item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
    return [item];
  });
}

function offerHelp(item: HTMLElement): void {
  const isPresent = item.dataset['stepState'] === 'current';
  const bar = item.querySelector<HTMLElement>('[data-step-actions]');
  if (bar) bar.hidden = false;
  const forPresent = item.querySelectorAll<HTMLElement>('[data-step-hint], [data-step-do]');
  for (const button of forPresent) button.hidden = !isPresent;
  const toShow = item.querySelector<HTMLElement>('[data-step-show]');
  if (toShow) toShow.hidden = isPresent;
}
