import type { StepProgress } from '../../../coach/next-action.ts';
import type { Translator } from '../../../i18n/translator.ts';

export interface StepActions {
  show(stepId: string): void;
  hint(): void;
  doIt(): void;
}

/**
 * The buttons of the printed steps, until the signal. One listener on the document: the items are replaced when the
 * language changes, the listener stays.
 */
export function listenToSteps(actions: StepActions, signal: AbortSignal): void {
  document.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      const stepId = button?.closest<HTMLElement>('[data-step-id]')?.dataset['stepId'];
      if (!button || stepId === undefined) return;
      if (button.hasAttribute('data-step-show')) actions.show(stepId);
      else if (button.hasAttribute('data-step-hint')) actions.hint();
      else if (button.hasAttribute('data-step-do')) actions.doIt();
    },
    { signal },
  );
}

/** Marks each printed step as to do, present or done, and answers those that the page has. The text is the page's own. */
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

/** The same, with the buttons that help at each step. A page before Start does without their bytes. */
export function showStepsWithHelp(progress: readonly StepProgress[], translator: Translator): void {
  for (const item of showSteps(progress)) {
    const isPresent = item.dataset['stepState'] === 'current';
    if (!item.querySelector('[data-step-actions]')) {
      const row = document.createElement('div');
      row.dataset['stepActions'] = '';
      row.append(
        ...(['show', 'hint', 'do'] as const).map((action) => {
          const button = document.createElement('button');
          button.type = 'button';
          button.setAttribute(`data-step-${action}`, '');
          button.setAttribute('aria-describedby', `step-${item.dataset['stepId'] ?? ''}`);
          const { text, lang } = translator.label(textOf[action]);
          button.textContent = text;
          if (lang) button.lang = lang;
          return button;
        }),
      );
      item.append(row);
    }
    setHidden(item, '[data-step-actions]', false);
    setHidden(item, '[data-step-hint], [data-step-do]', !isPresent);
    setHidden(item, '[data-step-show]', isPresent);
  }
}

/** As before Start: every step to do, and no button at any of them. */
export function resetSteps(ids: readonly string[]): void {
  for (const item of showSteps(ids.map((id) => ({ id, state: 'todo' }))))
    setHidden(item, '[data-step-actions]', true);
}

const textOf = { show: 'coach.showStep', hint: 'coach.hint', do: 'coach.doIt' } as const;

function setHidden(item: HTMLElement, selector: string, isHidden: boolean): void {
  for (const element of item.querySelectorAll<HTMLElement>(selector)) element.hidden = isHidden;
}

/** Where the page leads when everything is done. Printed in it, so that the words are the page's own. */
export function printedOnward(): readonly { readonly href: string; readonly text: string }[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-onward] a');
  return [...links].map(({ href, textContent }) => ({ href, text: textContent }));
}
