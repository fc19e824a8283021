import { incidents, incidentIds } from '../../src/simulation/lazy/incidents.ts';
import type { IncidentId } from '../../src/simulation/model.ts';
import {
  demonstrationOf,
  demonstrations,
  ownFrom,
  writeFragment,
} from '../../src/stage/demonstrations/index.ts';
import { expect, test } from '../support/browser-test.ts';
import { painted } from '../support/painted.ts';
import { sampled } from '../support/size.ts';
import { StagePage } from './stage-page.ts';

/** Each incident on the stage, by its key: what is said of it, and the way from there to the end of the demonstration. */

const shownIn: Readonly<Record<IncidentId, string>> = {
  messageLost: 'printer-before',
  codeWrong: 'article-of-2018',
  codeExpired: 'printer-before',
  phoneClockWrong: 'set-up-today',
  appPasswordsOff: 'printer-before',
  appPasswordDeleted: 'printer-before',
  clientWithoutModern: 'end-of-basic',
  protocolOff: 'article-of-2018',
  accountLocked: 'article-of-2018',
  phoneLost: 'printer-before',
};

/** Messages come only to who has registered a phone for them. */
async function fragmentFor(incident: IncidentId): Promise<string> {
  const found = demonstrations.find(({ id }) => id === shownIn[incident]);
  if (!found) throw new Error(`There is no demonstration ${shownIn[incident]}.`);
  if (incident !== 'messageLost') return writeFragment(found);
  const own = ownFrom(found, (text) => (typeof text === 'string' ? text : text.own));
  const sari = { ...own.people.sari, method: 'textMessage' } as const;
  return writeFragment(await demonstrationOf({ ...own, people: { ...own.people, sari } }));
}

const mostActions = 60;

for (const language of ['en', 'id'] as const) {
  for (const [index, incident] of incidentIds.entries()) {
    test(
      `${incident}, ${language}`,
      { tag: sampled(language === 'en' && index === 1) },
      async ({ page }) => {
        const stage = await StagePage.open(page, language, await fragmentFor(incident));
        const button = page.locator(`[data-stage-incident="${incident}"]`);
        for (let count = 0; (await button.getAttribute('aria-disabled')) === 'true'; count += 1) {
          expect(count).toBeLessThan(mostActions);
          await stage.next();
        }
        await painted(page);
        await page.keyboard.press(incidents[incident].key);
        // The room is told when the presenter says so; the presenter knows it at once.
        await expect(page.locator('[data-stage-untold]')).toContainText(
          stage.text(`demos.happened.${incident}`),
        );
        const said = page.locator('[data-stage-happened]');
        await expect(page.locator('.stage-view')).not.toContainText(
          stage.text(`demos.happened.${incident}`),
        );
        await page.keyboard.press('e');
        await expect(said).toContainText(stage.text(`demos.happened.${incident}`));
        const end = page.getByRole('heading', { name: stage.text('stage.next.done') });
        for (let count = 0; !(await end.isVisible()); count += 1) {
          expect(count).toBeLessThan(mostActions);
          await stage.next();
        }
      },
    );
  }
}
