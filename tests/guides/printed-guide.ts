import type { Page } from '@playwright/test';

/** What a reader finds in one step: windows, controls to use and texts to see, in the order in which they are printed. */
export interface PrintedStep {
  readonly id: string;
  readonly items: readonly PrintedItem[];
}

export type PrintedItem =
  | { readonly kind: 'window'; readonly text: string }
  | { readonly kind: 'control'; readonly text: string }
  | { readonly kind: 'seen'; readonly text: string };

/**
 * Reads the steps from the page as it is on the screen, in printed order. Bold is bold: a label typed by hand is read
 * like one that comes from the catalogue, since a reader cannot tell them apart either.
 */
export async function readPrintedGuide(page: Page): Promise<readonly PrintedStep[]> {
  return page.locator('[data-step-id]').evaluateAll((steps) =>
    steps.map((step) => ({
      id: step.getAttribute('data-step-id') ?? '',
      items: [
        ...step.querySelectorAll(
          '.step-body [data-where], .step-body b, .step-body strong, .step-body q',
        ),
      ]
        // What is printed for another mode of use is not on the screen.
        .filter((element) => element.checkVisibility())
        .map((element) => ({
          kind: element.hasAttribute('data-where')
            ? ('window' as const)
            : element.tagName === 'Q'
              ? ('seen' as const)
              : ('control' as const),
          text: (element as HTMLElement).innerText.trim(),
        })),
    })),
  );
}
