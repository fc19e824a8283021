import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { projectNode, root } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { flows } from '../../src/flows/lazy/index.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { expect, test } from '../support/browser-test.ts';
import { textOf } from '../support/catalogue.ts';
import { pagesOf } from '../support/pages-of-pdf.ts';
import { isItsTurn, sampled } from '../support/size.ts';

/** What trainers and help desks print. */

for (const language of languageCodes) {
  test(
    `the help desk is one sheet of A4, and says no address that is nobody’s, ${language}`,
    { tag: sampled(isItsTurn(3, language)) },
    async ({ page }) => {
      await page.goto(`/${language}/help-desk/`);
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('h2:visible')).toHaveCount(5);
      await expect(page.locator('.printed-address, img[src*="/qr/"]')).toHaveCount(0);
      expect(await page.locator('main').innerText()).not.toContain('app-password-lab.example');
    },
  );

  test(
    `a guide is printed as a hand-out by a press, ${language}`,
    { tag: sampled(isItsTurn(1, language)) },
    async ({ page }) => {
      await page.addInitScript(() => {
        window.print = () => {
          document.documentElement.dataset['printed'] = 'yes';
        };
      });
      await page.goto(`/${language}/guides/set-up-today/`);
      const press = page.getByRole('button', { name: textOf('site.handout.print', language) });
      await press.click();
      await expect(page.locator('[data-printed]')).toBeAttached();
      await page.emulateMedia({ media: 'print' });
      const notes = page.getByRole('heading', { name: textOf('site.handout.notes', language) });
      await expect(notes).toBeVisible();
      await expect(press).toBeHidden();
      // Nothing that is of no use on paper: boxes to other pages, and the address of a site that has none.
      await expect(page.locator('.page-turn')).toBeHidden();
      await expect(page.locator('.printed-address')).toHaveCount(0);
      const room = await page.locator('.step-body').evaluateAll((steps) =>
        steps.map((step) => {
          const { blockSize, borderTopStyle } = getComputedStyle(step, '::after');
          return parseFloat(blockSize) > 20 && borderTopStyle === 'solid';
        }),
      );
      expect(room.length).toBeGreaterThan(3);
      expect(room.every(Boolean)).toBe(true);
      // Afterwards the page is printed as any other.
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await expect(notes).toHaveCount(0);
      await expect(page.locator('[data-handout]')).toHaveCount(0);
    },
  );

  test(
    `npm run pdf writes a guide with its title, and says how far it is, ${language}`,
    { tag: sampled(false) },
    async () => {
      const guide = 'delete-app-password';
      const file = `reports/pdf/${language}/${guide}.pdf`;
      const { ok, output } = await run([projectNode, 'scripts/pdf.ts', language, guide]);
      expect(ok, output).toBe(true);
      expect(output).toContain(`1 of 1: ${file}`);
      const pdf = readFileSync(path.join(root, file));
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pagesOf(pdf)).toBeGreaterThan(1);
      // Each step with its picture, which has words for whoever does not see it.
      const inPdf = (what: RegExp) => (pdf.toString('latin1').match(what) ?? []).length;
      const { steps = [] } = flows[guide] ?? {};
      expect(steps.length).toBeGreaterThan(3);
      expect(inPdf(/\/Subtype\s*\/Image/g)).toBeGreaterThanOrEqual(steps.length);
      expect(inPdf(/\/Alt\b/g)).toBeGreaterThanOrEqual(steps.length);
      const source = readFileSync(
        path.join(root, `content/${language}/guides/${guide}.mdx`),
        'utf8',
      );
      const [, title = ''] = /^title: "?(.*?)"?$/m.exec(source) ?? [];
      expect(title).not.toBe('');
      // Poppler reads it as a person would; without it the title that the file states has to do.
      const { ok: isRead, output: text } = await run(['pdftotext', path.join(root, file), '-']);
      if (isRead) expect(text.replace(/\s+/g, ' ')).toContain(title);
      else expect(pdf.toString('latin1')).toMatch(/\/Title\s*[(<]/);
      const codes = await qrCodesIn(path.join(root, file));
      // This site was built without an address of its own.
      if (codes) expect(codes.join('')).toBe('');
    },
  );
}

/** What QR codes on its pages say; `null` where there is no Poppler to draw them. */
async function qrCodesIn(file: string): Promise<readonly string[] | null> {
  const folder = mkdtempSync(path.join(tmpdir(), 'app-password-lab-pdf-'));
  try {
    const { ok } = await run(['pdftoppm', '-r', '150', '-png', file, path.join(folder, 'page')]);
    if (!ok) return null;
    return Array.from({ length: pagesOf(readFileSync(file)) }, (_, index) => {
      const picture = PNG.sync.read(
        readFileSync(path.join(folder, `page-${String(index + 1)}.png`)),
      );
      return jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data ?? '';
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('npm run pdf names what it does not know, and what it does', async () => {
  const { ok, output } = await run([projectNode, 'scripts/pdf.ts', 'xx']);
  expect(ok).toBe(false);
  expect(output).toContain(
    `"xx" is no language and no guide. Languages: ${languageCodes.join(', ')}. Guides: `,
  );
});
