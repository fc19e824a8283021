import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support/browser-test.ts';
import { sampled } from '../support/size.ts';
import jsQR from 'jsqr';
import { TOTP, URI } from 'otpauth';
import { PNG } from 'pngjs';
import { PracticePage } from './practice-page.ts';

/**
 * What the browser shows is judged by strangers: another library reads the QR code from a picture of the screen, and
 * another library makes the codes. Neither shares a line with the simulator.
 */

async function pictureOfQrCode(practice: PracticePage): Promise<Buffer> {
  await practice.openQrCode();
  return practice.window('browser').getByRole('img').screenshot();
}

function decode(picture: Buffer): string {
  const { data, width, height } = PNG.sync.read(picture);
  const found = jsQR(new Uint8ClampedArray(data), width, height);
  if (!found) throw new Error('No QR code was found in the picture.');
  return found.data;
}

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

for (const [name, options] of [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['dense', { deviceScaleFactor: 2 }],
] as const) {
  test.describe(name, { tag: sampled(name === 'dense') }, () => {
    test.use(options);

    test('UQ-13 UQ-15 the QR code holds the key that is shown, and its codes are accepted', async ({
      page,
    }) => {
      const practice = await PracticePage.open(page);
      const picture = await pictureOfQrCode(practice);
      const uri = decode(picture);
      const enrolment = URI.parse(uri);
      expect(enrolment).toBeInstanceOf(TOTP);
      expect(enrolment).toMatchObject({
        issuer: 'Kopi Senja Practice',
        label: 'sari@kopisenja.example',
        algorithm: 'SHA1',
        digits: 6,
        period: 30,
      });
      expect(uri).not.toMatch(/\+|=$|%3D/);

      const key = enrolment.secret.base32;
      // Groups of four are drawn; the text that one copies has no gaps.
      await expect(
        practice.window('browser').locator('[data-ui-key="portal.configure.key"]'),
      ).toHaveText(key);
      await expect(
        practice.window('browser').locator('[data-ui-key="portal.configure.key"] > *'),
      ).toHaveText(key.match(/.{4}/g) ?? []);

      if (has('zbarimg')) {
        const file = join(mkdtempSync(join(tmpdir(), 'qr-')), 'screen.png');
        writeFileSync(file, picture);
        const read = spawnSync('zbarimg', [
          '-q',
          '--raw',
          '--nodbus',
          '-Sdisable',
          '-Sqrcode.enable',
          file,
        ]);
        expect(read.stdout.toString().trim()).toBe(uri);
      }

      await practice.press('browser', 'portal.next');
      // The clock of the practice is real time, so a stranger's code is right as long as its thirty seconds last.
      const now = await page.evaluate(() => Date.now());
      const code = (enrolment as TOTP).generate({ timestamp: now });
      if (has('oathtool')) {
        const made = spawnSync('oathtool', [
          '--totp',
          '--base32',
          `--now=@${String(Math.floor(now / 1000))}`,
          key,
        ]);
        expect(made.stdout.toString().trim()).toBe(code);
      }
      await practice.field('browser', 'portal.code.label').fill(code);
      await practice.press('browser', 'portal.code.verify');
      await expect(practice.step('choose-method')).toHaveAttribute('data-step-state', 'done');
    });
  });
}

test('the practice phone shows the codes that another library makes from the same QR code', async ({
  page,
}) => {
  const practice = await PracticePage.open(page);
  const enrolment = URI.parse(decode(await pictureOfQrCode(practice))) as TOTP;
  await practice.press('phone', 'phone.codes.scan');
  const shown = await practice.codeOnPhone();
  const now = await page.evaluate(() => Date.now());
  const around = [-30_000, 0, 30_000].map((shift) =>
    enrolment.generate({ timestamp: now + shift }),
  );
  expect(around).toContain(shown);
});

test('UQ-16 the QR code has a text alternative and disappears after use', async ({ page }) => {
  const practice = await PracticePage.open(page);
  await practice.openQrCode();
  await expect(practice.window('browser').getByRole('img')).toHaveAccessibleName(
    /sari@kopisenja\.example/,
  );
  await practice.bringTo('confirm-contact');
  await expect(practice.window('browser').getByRole('img')).toHaveCount(0);
  expect(await page.content()).not.toMatch(/[A-Z2-7]{32}/);
  await expect(page.locator('[data-ui-key="portal.configure.key"]')).toHaveCount(0);
});

test.describe('dark', () => {
  test.use({ colorScheme: 'dark' });

  test(
    'UQ-14 the QR code keeps four white modules around it in the dark theme',
    { tag: '@full' },
    async ({ page }) => {
      const practice = await PracticePage.open(page);
      const { data, width, height } = PNG.sync.read(await pictureOfQrCode(practice));
      const found = jsQR(new Uint8ClampedArray(data), width, height);
      if (!found) throw new Error('No QR code was found in the picture.');
      const { topLeftCorner, topRightCorner, bottomLeftCorner } = found.location;
      const modules = 17 + 4 * found.version;
      const module = (topRightCorner.x - topLeftCorner.x) / modules;
      const quiet = Math.floor(4 * module) - 1;
      const dark: string[] = [];
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          // Beside the code and above and below it; the frame's round corners are nobody's business.
          const isBeside = y > topLeftCorner.y && y < bottomLeftCorner.y;
          const isAbove = x > topLeftCorner.x && x < topRightCorner.x;
          const isAround =
            (isBeside && x > topLeftCorner.x - quiet && x < topLeftCorner.x - 1) ||
            (isBeside && x > topRightCorner.x + 1 && x < topRightCorner.x + quiet) ||
            (isAbove && y > topLeftCorner.y - quiet && y < topLeftCorner.y - 1) ||
            (isAbove && y > bottomLeftCorner.y + 1 && y < bottomLeftCorner.y + quiet);
          if (isAround && (data[4 * (y * width + x)] ?? 0) < 250)
            dark.push(`${String(x)},${String(y)}`);
        }
      }
      expect(topLeftCorner.x).toBeGreaterThanOrEqual(quiet);
      expect(width - topRightCorner.x).toBeGreaterThanOrEqual(quiet);
      expect(dark).toEqual([]);
    },
  );
});
