/**
 * `npm run video`: each guide in each language as a video in which the coach performs it, in `reports/videos/<lang>/<guide>.webm`,
 * with captions (`.vtt`) and chapters (`.chapters.vtt`) beside it. Needs `npm run build` before it.
 * `npm run video -- --flow set-up-today --language id` narrows it.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright';
import { flows } from '../src/flows/lazy/index.ts';
import { launchOptions } from './lib/browser.mjs';
import { chosenGuides } from './lib/chosen-guides.ts';
import { main } from './lib/main.mjs';
import { root } from './lib/project.mjs';
import { faultsOfVideo } from './lib/video/agreement.ts';
import { encode, findFfmpeg } from './lib/video/ffmpeg.ts';
import { recordVideo } from './lib/video/record.ts';
import { readVtt, writeVtt } from './lib/video/webvtt.ts';
import { serveSite } from './serve.mjs';

await main(async () => {
  const wanted = chosenGuides(process.argv.slice(2));
  // Before anything is filmed.
  const ffmpeg = findFfmpeg();
  const server = await serveSite({ port: 0 });
  const browser = await chromium.launch(launchOptions());
  try {
    for (const [index, chosen] of wanted.entries()) {
      const { language, guide } = chosen;
      const place = `${String(index + 1)} of ${String(wanted.length)}`;
      console.log(`${place}: ${guide} in ${language}, filming …`);
      const { frames, captions, chapters, said } = await recordVideo(
        browser,
        server.address,
        chosen,
      );
      const stem = path.join('reports/videos', language, guide);
      await mkdir(path.join(root, path.dirname(stem)), { recursive: true });
      const write = async (ending: string, text: string) => {
        await writeFile(path.join(root, stem + ending), text);
        return readVtt(text);
      };
      const faults = faultsOfVideo(
        await write('.vtt', writeVtt(captions)),
        await write('.chapters.vtt', writeVtt(chapters)),
        said,
        (flows[guide]?.steps ?? []).map(({ id }) => id),
      );
      if (faults.length > 0) throw new Error(`${stem}.vtt\n  ${faults.join('\n  ')}`);
      const seconds = frames.reduce((sum, { duration }) => sum + duration, 0) / 1000;
      console.log(`${place}: ${String(Math.round(seconds))} s, writing …`);
      await encode(ffmpeg, frames, path.join(root, `${stem}.webm`));
      console.log(`${place}: ${stem}.webm`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
