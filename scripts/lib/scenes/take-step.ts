import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import type { ScenarioDriver } from '../../../tests/screenshots/scenario-driver.ts';
import type { FileKind, SceneStep } from './routes.ts';
import { settled } from './on-screen.ts';

export interface Taking {
  readonly page: Page;
  readonly driver: ScenarioDriver;
  /** Notes what is on the screen, within a step of several presses. */
  readonly look: () => Promise<void>;
}

/** More presses than any guide has actions. */
const mostActions = 80;

/** Does one step of a route. Rejects when it cannot be done. */
export async function takeStep({ page, driver, look }: Taking, step: SceneStep): Promise<void> {
  switch (step[0]) {
    case 'see':
      await driver.window(step[1][0]);
      return;
    case 'seePart':
      return;
    case 'page':
      await page.getByRole('button', { name: step[1], exact: true }).first().click();
      return;
    case 'click': {
      const [, place, key, nth = 0] = step;
      const within =
        place === 'bar' ? page.locator('[data-practice-root]') : await driver.window(place);
      await byKey(within, key).nth(nth).click();
      return;
    }
    case 'first': {
      const [, id, ...keys] = step;
      const window = await driver.window(id);
      for (const key of keys)
        if (await byKey(window, key).first().isVisible()) {
          await byKey(window, key).first().click();
          return;
        }
      return;
    }
    case 'option':
      await byKey(await driver.window(step[1]), step[2])
        .first()
        .selectOption({ index: step[3] });
      return;
    case 'paste': {
      const field = byKey(await driver.window(step[1]), step[2]).first();
      await field.selectText();
      await field.press('ControlOrMeta+V');
      return;
    }
    case 'message': {
      const message = (await driver.window('phone'))
        .locator('[data-ui-key="phone.messages.code"]')
        .nth(step[1]);
      const code = (await message.innerText()).replace(/\D/g, '');
      await byKey(await driver.window('browser'), 'portal.code.label')
        .first()
        .fill(code);
      return;
    }
    case 'program': {
      const option = (await driver.window('mail')).locator(`option[data-ui-key="${step[1]}"]`);
      if ((await option.count()) > 0) await driver.do(['choose', 'mail', step[1]]);
      return;
    }
    case 'menu':
      await page.locator('[data-practice-menu] summary').click();
      await page.getByRole('button', { name: 'practice.save', exact: true }).waitFor();
      return;
    case 'file':
      await chooseFile(page, step[1]);
      return;
    case 'day':
      await driver.part('timeline').locator('input[type=range]').fill(String(step[1]));
      return;
    case 'reload':
      await page.reload();
      await page.locator('[data-practice-start]').click();
      await page.locator('[data-state-hash]').waitFor();
      return;
    case 'mode':
      await page.locator(`[data-mode-button="${step[1]}"]`).click();
      return;
    case 'part':
      await pressed(page, step[1]);
      return;
    case 'until':
      await page.locator(step[1]).first().waitFor();
      return;
    case 'watch':
      for (let count = 0; count < mostActions; count += 1) {
        if (!(await pressed(page, '[data-ui-key="coach.watch.next"]'))) return;
        await settled(page);
        await look();
      }
      return;
    case 'ticks':
      for (const box of await page.locator('.own-device__tick input').all()) {
        await box.check();
        await look();
      }
      return;
    default:
      await driver.do(step);
  }
}

/** Presses what is there at this moment; what the coach draws anew meanwhile is another button. */
const pressed = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((what) => {
    const button = document.querySelector<HTMLElement>(what);
    button?.click();
    return button !== null;
  }, selector);

const byKey = (within: Locator, key: string): Locator =>
  within
    .locator(`[data-ui-key="${key}"]:is(button, input, textarea, select)`)
    .or(within.getByRole('button', { name: key, exact: true }));

async function chooseFile(page: Page, kind: FileKind): Promise<void> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'practice.save', exact: true }).click();
  const saved = await readFile(await (await downloading).path(), 'utf8');
  await page.locator('[data-practice-menu] input[type=file]').setInputFiles({
    name: 'practice.json',
    mimeType: 'application/json',
    buffer: Buffer.from(contentOf(kind, saved)),
  });
  await page.locator('.practice-menu__answer :is(p, [role=alert])').first().waitFor();
}

interface SavedRun {
  readonly format: number;
  readonly events: readonly Readonly<Record<string, unknown>>[];
}

function contentOf(kind: FileKind, saved: string): string {
  const run = JSON.parse(saved) as SavedRun;
  const changed = (part: Partial<SavedRun>) => JSON.stringify({ ...run, ...part });
  const [first = {}] = run.events;
  switch (kind) {
    case 'saved':
      return saved;
    case 'notJson':
      return saved.slice(0, saved.length / 2);
    case 'notARun':
      return '{}';
    case 'tooLong':
      return saved.padEnd(6_000_000);
    case 'newer':
      return changed({ format: run.format + 1000 });
    case 'empty':
      return changed({ events: [] });
    case 'eventUnknown':
      return changed({ events: [...run.events, { type: 'nothingOfOurs' }] });
    case 'eventImpossible':
      // The second event makes the tenant, without which the others cannot be.
      return changed({
        events: run.events.toSpliced(1, 1).map((event, index) => ({ ...event, seq: index + 1 })),
      });
    case 'otherPractice': {
      const scenario = { ...(first['scenario'] as object), id: 'add-app-password' };
      return changed({ events: [{ ...first, scenario }, ...run.events.slice(1)] });
    }
  }
}
