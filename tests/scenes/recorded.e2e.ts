import { readFileSync } from 'node:fs';
import path from 'node:path';
import { notePageRoute } from '../../scripts/lib/scenes/page-route.ts';
import { pageRoutes } from '../../scripts/lib/scenes/page-routes.ts';
import { noteGuide } from '../../scripts/lib/scenes/practice.ts';
import { allKeys } from '../../scripts/lib/scenes/keys-in.ts';
import { Uses } from '../../scripts/lib/scenes/uses.ts';
import { root } from '../../scripts/lib/project.mjs';
import { flows } from '../../src/flows/lazy/index.ts';
import { readScenes, scenesFile } from '../../src/translation/scenes/scenes.ts';
import { expect, motion, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';

test.use({
  ...motion,
  permissions: ['clipboard-read', 'clipboard-write'],
  viewport: { width: 1920, height: 1080 },
});

/** The quickest to follow; with `--full`, every one. */
const sample = 'delete-app-password';

for (const [slug, flow] of Object.entries(flows))
  test(
    `a new recording of the guide ${slug} is what the file says`,
    { tag: sampled(slug === sample) },
    async ({ page, baseURL }) => {
      const scenes = readScenes(readFileSync(path.join(root, scenesFile), 'utf8'));
      const recorded = Object.entries(scenes?.uses ?? {}).flatMap(([key, uses]) => {
        const own = uses.filter((use) => use.startsWith(`${slug}#`));
        return own.length > 0 ? [[key, own] as const] : [];
      });
      const uses = new Uses(allKeys());
      await noteGuide(slug, flow)(page, `${String(baseURL)}/`, uses);
      expect(recorded.length, 'Run npm run scenes.').toBeGreaterThan(30);
      expect(uses.all, 'Run npm run scenes.').toEqual(Object.fromEntries(recorded));
    },
  );

for (const route of pageRoutes)
  test(
    `a new recording of the route ${route.name} is what the file says`,
    { tag: sampled(false) },
    async ({ page, baseURL }) => {
      const scenes = readScenes(readFileSync(path.join(root, scenesFile), 'utf8'));
      const uses = new Uses(allKeys());
      await notePageRoute(route)(page, `${String(baseURL)}/`, uses);
      // Where other routes show a text as well, the file may leave this one out.
      const missing = Object.keys(uses.all).filter((key) => !scenes?.uses[key]);
      expect(missing, 'Run npm run scenes.').toEqual([]);
      // After which press is not compared: what is told a moment after one is seen with the next.
      const recorded = Object.entries(scenes?.uses ?? {})
        .filter(([, all]) => all.some((use) => use.startsWith(`${route.name}:`)))
        .map(([key]) => key);
      expect(recorded.length, 'Run npm run scenes.').toBeGreaterThan(0);
      expect(Object.keys(uses.all), 'Run npm run scenes.').toEqual(
        expect.arrayContaining(recorded),
      );
    },
  );
