import { expect, type Locator, type Page } from '@playwright/test';
import type { ActionKind, Flow } from '../../src/flows/flow.ts';
import { mouse, patience, type PageDriver } from './page-driver.ts';
import { readPrintedGuide, type PrintedStep } from './printed-guide.ts';

/**
 * Executes a guide: does on the simulated screens what the page says, and nothing else. From the flow it takes only the
 * kinds of actions of each step (press, type, paste …). Which window and which control it is stands in the printed text;
 * a guide that cannot be followed by its words cannot be followed by this runner.
 */

export interface StepOutcome {
  readonly id: string;
  readonly ok: boolean;
  /** What went wrong, in one sentence; empty when nothing did. */
  readonly message: string;
}

export type KindsByStep = ReadonlyMap<string, readonly ActionKind[]>;

/** All that the runner is told by a flow. */
export const kindsOf = (flow: Flow): KindsByStep =>
  new Map(flow.steps.map(({ id, actions }) => [id, actions.map(({ kind }) => kind)]));

interface Instruction {
  readonly kind: ActionKind;
  readonly window: string;
  readonly label: string;
  /** The text quoted last before it: what to type for a name, and which row of a list is meant. */
  readonly quoted: string;
  /** The text quoted between it and the next control: in a language with the verb last, what to type follows the field. */
  readonly quotedAfter: string;
}

class CannotFollow extends Error {}

/** Milliseconds for what a test has broken: it will not come. */
const patienceWithBroken = 2_000;

export interface Manner {
  readonly driver?: PageDriver;
  /** Look at the page before a step, after each of its actions, and when it is done. What they throw is the test's failure, not the guide's. */
  readonly beforeStep?: (stepId: string) => Promise<void>;
  readonly afterAction?: (stepId: string) => Promise<void>;
  /** The same, when another window has been opened and nothing in it is used yet. */
  readonly afterOpening?: (stepId: string) => Promise<void>;
  readonly afterStep?: (stepId: string) => Promise<void>;
  /** The part of a window's name that its tab shows; what stands there, unless told otherwise. */
  readonly nameOnTab?: (shown: string) => string;
  /** What the test has broken, and where the guide is expected to fail: a control of the step that does not come, or its end. */
  readonly broken?: { readonly step: string; readonly lacks: 'control' | 'end' };
}

export async function runGuide(
  page: Page,
  kinds: KindsByStep,
  {
    driver = mouse,
    nameOnTab,
    beforeStep,
    afterOpening,
    afterAction,
    afterStep,
    broken,
  }: Manner = {},
): Promise<readonly StepOutcome[]> {
  const steps = await readPrintedGuide(page);
  const outcomes: StepOutcome[] = [];
  const memory: Memory = { read: null };
  for (const step of steps) {
    // Everything else in a broken step comes as late as a busy machine lets it.
    const patienceWith = (part: 'control' | 'end') =>
      step.id === broken?.step && broken.lacks === part ? patienceWithBroken : patience;
    await beforeStep?.(step.id);
    try {
      for (const instruction of instructionsOf(step, kinds)) {
        await follow(page, instruction, {
          memory,
          driver,
          timeout: patienceWith('control'),
          nameOnTab,
          opened: async () => afterOpening?.(step.id),
        });
        await afterAction?.(step.id);
      }
      await expectDone(page, step.id, patienceWith('end'));
      outcomes.push({ id: step.id, ok: true, message: '' });
    } catch (error) {
      outcomes.push({
        id: step.id,
        ok: false,
        message: error instanceof Error ? firstLine(error.message) : String(error),
      });
      return outcomes;
    }
    await afterStep?.(step.id);
  }
  const missing = [...kinds.keys()].filter((id) => !steps.some((step) => step.id === id));
  for (const id of missing)
    outcomes.push({ id, ok: false, message: `The page does not print the step "${id}".` });
  return outcomes;
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

/** Lays the printed controls beside the kinds of actions. A count that differs is an instruction too many or too few. */
function instructionsOf(step: PrintedStep, kinds: KindsByStep): readonly Instruction[] {
  const wanted = kinds.get(step.id);
  if (!wanted) throw new CannotFollow(`The flow has no step "${step.id}".`);
  let window = '';
  let quoted = '';
  const controls: Omit<Instruction, 'kind'>[] = [];
  for (const item of step.items) {
    if (item.kind === 'window') window = item.text;
    else if (item.kind === 'seen') {
      quoted = item.text;
      const last = controls.at(-1);
      if (last?.quotedAfter === '')
        controls[controls.length - 1] = { ...last, quotedAfter: quoted };
    } else controls.push({ window, label: item.text, quoted, quotedAfter: '' });
  }
  if (controls.length !== wanted.length) {
    throw new CannotFollow(
      `Step "${step.id}" prints ${String(controls.length)} controls where ${String(wanted.length)} actions are needed.`,
    );
  }
  return controls.map((control, index) => {
    if (control.window === '')
      throw new CannotFollow(`Step "${step.id}" names no window before "${control.label}".`);
    return { ...control, kind: wanted[index] ?? 'press' };
  });
}

/** What the reader remembers between two actions: the code read from the phone. */
interface Memory {
  read: string | null;
}

interface Following {
  readonly memory: Memory;
  readonly driver: PageDriver;
  readonly timeout: number;
  readonly nameOnTab: Manner['nameOnTab'];
  readonly opened: () => Promise<void>;
}

async function follow(
  page: Page,
  { kind, window, label, quoted, quotedAfter }: Instruction,
  { memory, driver, timeout, nameOnTab = (shown) => shown, opened }: Following,
): Promise<void> {
  const region = page.getByRole('region', { name: window, exact: true });
  if (!(await region.isVisible())) {
    await openWindow(page, window, driver, nameOnTab);
    await opened();
  }
  const need = async (control: Locator, what: string): Promise<Locator> => {
    await control
      .first()
      .waitFor({ state: 'visible', timeout })
      .catch(() => {
        throw new CannotFollow(`"${window}" shows no ${what} "${label}".`);
      });
    const found = await control.count();
    if (found === 1) return control;
    if (found === 0) throw new CannotFollow(`"${window}" hides the ${what} "${label}" again.`);
    // In a list the quoted text tells the row, as it does for a reader.
    const there = region
      .getByRole('listitem')
      .filter({ hasText: quoted })
      .getByRole('button', { name: label, exact: true });
    if (quoted === '' || (await there.count()) !== 1)
      throw new CannotFollow(`"${window}" shows more than one ${what} "${label}".`);
    return there;
  };
  const button = region.getByRole('button', { name: label, exact: true });
  const textbox = region.getByRole('textbox', { name: label, exact: true });
  switch (kind) {
    case 'press':
    case 'scan':
    case 'copy':
      await driver.press(await need(button, 'button'));
      return;
    case 'choose': {
      const lists = region.getByRole('combobox');
      await need(lists.first(), 'list with');
      for (const list of await lists.all()) {
        const options = await list.locator('option').allTextContents();
        if (!options.includes(label)) continue;
        await driver.choose(list, label);
        return;
      }
      throw new CannotFollow(`"${window}" shows no list with "${label}".`);
    }
    case 'read': {
      const output = region.getByRole('status', { name: label, exact: true });
      const code = await need(output, 'code named');
      // Its place is drawn before the code is made.
      await expect(code, `"${window}" shows no code under "${label}".`).toHaveText(/\d/, {
        timeout,
      });
      memory.read = (await code.innerText()).trim();
      return;
    }
    case 'type': {
      if (memory.read === null)
        throw new CannotFollow(`Nothing was read that could be typed into "${label}".`);
      await driver.type(await need(textbox, 'text field'), memory.read);
      return;
    }
    case 'tick':
    case 'untick': {
      // A box, or one of several choices: a reader sees the same words beside either.
      const box = region
        .getByRole('checkbox', { name: label, exact: true })
        .or(region.getByRole('radio', { name: label, exact: true }));
      await driver.set(await need(box, 'box'), kind === 'tick');
      return;
    }
    case 'name': {
      const name = quoted === '' ? quotedAfter : quoted;
      if (name === '') throw new CannotFollow(`No name was given for "${label}".`);
      await driver.type(await need(textbox, 'text field'), name);
      return;
    }
    case 'paste': {
      await driver.paste(await need(textbox, 'text field'));
      return;
    }
  }
}

const lettersOf = (text: string): string =>
  text
    .replace(/[^\p{L}\p{M}\p{N} ]/gu, '')
    .trim()
    .toLowerCase();

/** Opens a window by its printed name, where it is not on the screen, through the switcher, as a reader would. */
async function openWindow(
  page: Page,
  name: string,
  driver: PageDriver,
  nameOnTab: (shown: string) => string,
): Promise<void> {
  const region = page.getByRole('region', { name, exact: true });
  const tabs = page.locator('[data-practice-root] button[aria-pressed]');
  for (const tab of await tabs.all()) {
    // The name stands in the first line; a mark for news may follow it.
    const tabName = nameOnTab(firstLine(await tab.innerText()).trim());
    if (lettersOf(tabName) !== '' && lettersOf(name).includes(lettersOf(tabName))) {
      await driver.press(tab);
      // The window is drawn after the press. A tab of another one that is named alike stays the wrong one.
      await expect(tab).toHaveAttribute('aria-pressed', 'true', { timeout: patience });
      if (await region.isVisible()) return;
    }
  }
  throw new CannotFollow(`There is no window "${name}".`);
}

async function expectDone(page: Page, stepId: string, timeout: number): Promise<void> {
  const item = page.locator(`[data-step-id="${stepId}"]`);
  await expect(item, `The step "${stepId}" did not become done.`).toHaveAttribute(
    'data-step-state',
    'done',
    { timeout },
  );
}

/**
 * Opens a guide and presses Start, by the words on the button. Resolves when the windows are there. The commands that take
 * pictures use it without the settings of the tests, where an expectation would have five seconds.
 */
export async function startPractice(page: Page, address: string): Promise<void> {
  await page.goto(address);
  // Other texts move the button, and a press may miss it meanwhile.
  if (/[?&]strings=/.test(address)) await page.locator('html[data-strings]').waitFor();
  await page.locator('[data-practice-start]').click();
  await expect(page.locator('[data-state-hash]')).toBeVisible({ timeout: patience });
}
