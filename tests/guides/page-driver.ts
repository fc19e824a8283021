import { expect, type Locator } from '@playwright/test';

/** How controls are used. The runner finds them by their words; a mouse and a keyboard use them differently. */
export interface PageDriver {
  press(control: Locator): Promise<void>;
  /** Chooses an option of a list by its words. */
  choose(list: Locator, label: string): Promise<void>;
  /** Replaces what stands in a field, letter by letter. */
  type(field: Locator, text: string): Promise<void>;
  paste(field: Locator): Promise<void>;
  set(box: Locator, checked: boolean): Promise<void>;
}

/** Milliseconds until a control that is not there counts as missing. It ends what hangs; nothing is measured by it. */
export const patience = 30_000;

export const mouse: PageDriver = {
  press: (control) => control.click({ timeout: patience }),
  choose: async (list, label) => {
    await list.selectOption({ label });
  },
  type: async (field, text) => {
    await field.fill('');
    await field.pressSequentially(text);
  },
  paste: async (field) => {
    await field.selectText();
    await field.press('ControlOrMeta+V');
  },
  set: (box, checked) => box.setChecked(checked, { timeout: patience }),
};

/** Tab to a control, then its own keys. Nothing is ever focused or set from outside. */
export const keyboard: PageDriver = {
  press: async (control) => {
    // A button of the same name, on the page before, may still be at work: it would take no second press.
    await expect(control).toBeEnabled({ timeout: patience });
    await tabTo(control);
    await control.page().keyboard.press('Enter');
  },
  choose: async (list, label) => {
    await tabTo(list);
    const options = (await list.locator('option').allTextContents()).map((text) => text.trim());
    const chosen = await list.evaluate((element) => (element as HTMLSelectElement).selectedIndex);
    const steps = options.indexOf(label) - chosen;
    for (let count = 0; count < Math.abs(steps); count += 1)
      await list.page().keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  },
  type: async (field, text) => {
    await tabTo(field);
    await field.page().keyboard.press('ControlOrMeta+A');
    await field.page().keyboard.type(text);
  },
  paste: async (field) => {
    await tabTo(field);
    await field.page().keyboard.press('ControlOrMeta+A');
    await field.page().keyboard.press('ControlOrMeta+V');
  },
  set: async (box, checked) => {
    if ((await box.isChecked()) === checked) return;
    if ((await box.getAttribute('type')) === 'radio') return chooseRadio(box);
    await tabTo(box);
    await box.page().keyboard.press('Space');
  },
};

/** Once round the page and a little more. */
const mostTabs = 160;

export async function tabTo(control: Locator, most = mostTabs): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await control.page().keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${control.toString()}.`);
}

/** Tab stops once in a group of choices; arrows move in it. */
async function chooseRadio(box: Locator): Promise<void> {
  const page = box.page();
  const name = (await box.getAttribute('name')) ?? '';
  for (let count = 0; count < mostTabs; count += 1) {
    const isInGroup = await page.evaluate(
      (group) =>
        document.activeElement instanceof HTMLInputElement && document.activeElement.name === group,
      name,
    );
    if (isInGroup) break;
    await page.keyboard.press('Tab');
  }
  for (let count = 0; count < 10 && !(await box.isChecked()); count += 1)
    await page.keyboard.press('ArrowDown');
  if (!(await box.isChecked())) await page.keyboard.press('Space');
}
