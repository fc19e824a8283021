/**
 * `npm run video`: each guide in each language as a video in which the coach performs it, in `reports/videos/<lang>/<guide>.webm`,
 * with captions (`.vtt`) and chapters (`.chapters.vtt`) beside it.
 * `npm run video -- --flow set-up-today --language id` narrows it.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright';
import { noteMade } from '../src/components/take-away/made-from.ts';
import { flows } from '../src/flows/lazy/index.ts';
import { launchOptions } from './lib/browser.mjs';
import { root } from './lib/project.mjs';
import { takeAwayCommand } from './lib/take-away/command.ts';
import { writeWhole } from './lib/take-away/files.ts';
import { faultsOfVideo } from './lib/video/agreement.ts';
import { encode, findFfmpeg } from './lib/video/ffmpeg.ts';
import { recordVideo } from './lib/video/record.ts';
import { readVtt, writeVtt } from './lib/video/webvtt.ts';
import { serveSite } from './serve.mjs';

await takeAwayCommand(
  'video',
  'reports/videos',
  async ({ wanted, madeFrom }) => {
    const ffmpeg = findFfmpeg();
    const server = await serveSite({ port: 0 });
    const browser = await chromium.launch(launchOptions());
    try {
      for (const [index, chosen] of wanted.entries()) {
        const { language, guide } = chosen;
        const place = `${String(index + 1)} of ${String(wanted.length)}`;
        console.log(`${place}: ${guide} in ${language}, filming …`);
        const recorded = await recordVideo(browser, server.address, chosen);
        const { frames, said } = recorded;
        const captions = writeVtt(recorded.captions);
        const chapters = writeVtt(recorded.chapters);
        const stem = `reports/videos/${language}/${guide}`;
        const faults = faultsOfVideo(
          readVtt(captions),
          readVtt(chapters),
          said,
          (flows[guide]?.steps ?? []).map(({ id }) => id),
        );
        if (faults.length > 0) throw new Error(`${stem}.vtt\n  ${faults.join('\n  ')}`);
        const seconds = frames.reduce((sum, { duration }) => sum + duration, 0) / 1000;
        console.log(`${place}: ${String(Math.round(seconds))} s, writing …`);
        const write = async (ending: string, whole: (part: string) => Promise<unknown>) => {
          await writeWhole(path.join(root, stem + ending), whole);
          noteMade(stem + ending, madeFrom, root);
        };
        await write('.webm', (part) => encode(ffmpeg, frames, part));
        await write('.vtt', (part) => writeFile(part, captions));
        await write('.chapters.vtt', (part) => writeFile(part, chapters));
        console.log(`${place}: ${stem}.webm`);
      }
    } finally {
      await browser.close();
      await server.close();
    }
  },
  // Before a build, and long before anything is filmed.
  () => void findFfmpeg(),
);
