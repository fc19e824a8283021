import { faultsOfVideo } from '../../scripts/lib/video/agreement.ts';
import { recordVideo } from '../../scripts/lib/video/record.ts';
import { readVtt, writeVtt } from '../../scripts/lib/video/webvtt.ts';
import { flows } from '../../src/flows/lazy/index.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { expect, test } from '../support/browser-test.ts';
import { textOf } from '../support/catalogue.ts';
import { isItsTurn, sampled } from '../support/size.ts';

/** The shortest. */
const guide = 'turn-on-authenticated-smtp';

for (const language of languageCodes)
  test(
    `captions and chapters of a video say what the coach says, step by step, ${language}`,
    { tag: sampled(isItsTurn(0, language)) },
    async ({ browser, baseURL }) => {
      const flow = flows[guide];
      if (!flow) throw new Error('The flow has another name.');
      const { frames, captions, chapters, said } = await recordVideo(
        browser,
        `${String(baseURL)}/`,
        {
          language,
          guide,
        },
      );
      const steps = flow.steps.map(({ id }) => id);
      const written = [readVtt(writeVtt(captions)), readVtt(writeVtt(chapters))] as const;
      expect(faultsOfVideo(...written, said, steps)).toEqual([]);
      // The catalogue has the words, and the flow the labels.
      for (const { step, text } of said) {
        const labels = flow.steps.find(({ id }) => id === step)?.actions.map(({ label }) => label);
        expect(
          labels?.some((label) => plain(text).includes(plain(textOf(label, language)))),
          text,
        ).toBe(true);
      }
      expect(plain(captions.at(-1)?.text ?? '')).toBe(plain(textOf('coach.finished', language)));
      const end = captions.at(-1)?.end ?? 0;
      const all = frames.reduce((sum, { duration }) => sum + duration, 0);
      expect(Math.abs(all - end)).toBeLessThan(frames.length);
    },
  );

/** Without the characters that isolate, and with one kind of space. */
const plain = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
