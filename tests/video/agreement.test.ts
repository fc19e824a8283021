import { expect, test } from 'vitest';
import { faultsOfVideo, type SaidAt } from '../../scripts/lib/video/agreement.ts';
import { findFfmpeg, framesPerSecond, noFfmpeg, repeats } from '../../scripts/lib/video/ffmpeg.ts';
import type { Cue } from '../../scripts/lib/video/webvtt.ts';

const said: readonly SaidAt[] = [
  { step: 'sign-in', text: 'Choose Sari.' },
  { step: 'sign-in', text: 'Choose Sign in.' },
  { step: 'done', text: 'Choose Done.' },
];
const steps = ['sign-in', 'done'];
const cue = (start: number, end: number, text: string): Cue => ({ start, end, text });
const captions = [
  cue(0, 1000, 'Choose Sari.'),
  cue(1200, 2000, 'Choose Sign in.'),
  cue(2000, 3000, 'Choose Done.'),
  cue(3000, 4000, 'Finished.'),
];
const chapters = [cue(0, 2000, 'Choose Sari.'), cue(2000, 4000, 'Choose Done.')];

test('captions, chapters and steps that agree have no fault', () => {
  expect(faultsOfVideo(captions, chapters, said, steps)).toEqual([]);
});

test.each<
  readonly [string, readonly Cue[], readonly Cue[], readonly SaidAt[], readonly string[], string]
>([
  ['a caption is missing', captions.slice(0, 3), chapters, said, steps, '3 captions for 3 actions'],
  [
    'two captions changed places',
    [...captions.slice(1, 2), ...captions.slice(0, 1), ...captions.slice(2)],
    chapters,
    said,
    steps,
    'begins before',
  ],
  [
    'a caption has other words',
    captions.with(1, cue(1200, 2000, 'Press it.')),
    chapters,
    said,
    steps,
    'Caption 2 says "Press it."',
  ],
  [
    'a caption ends before it begins',
    captions.with(0, cue(1000, 1000, 'Choose Sari.')),
    chapters,
    said,
    steps,
    'ends before',
  ],
  [
    'captions overlap',
    captions.with(0, cue(0, 1500, 'Choose Sari.')),
    chapters,
    said,
    steps,
    'begins before',
  ],
  ['a chapter is missing', captions, chapters.slice(1), said, steps, '1 chapters for 2 steps'],
  [
    'a chapter begins elsewhere',
    captions,
    chapters.with(1, cue(2100, 4000, 'x')),
    said,
    steps,
    'Chapter 2 does not begin',
  ],
  [
    'a step is left out',
    captions,
    chapters,
    said.filter(({ step }) => step !== 'done'),
    steps,
    'goes through sign-in; the guide has',
  ],
  ['steps are in another order', captions, chapters, said, ['done', 'sign-in'], 'goes through'],
])('it is noticed when %s', (_, ...rest) => {
  const [given, between, texts, order, message] = rest;
  expect(faultsOfVideo(given, between, texts, order).join('\n')).toContain(message);
});

test('frames are repeated so that no time is lost between them', () => {
  const durations = Array.from({ length: 30 }, () => ({ duration: 1000 / 3 / framesPerSecond }));
  const counts = repeats(durations);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(10);
  expect(Math.max(...counts)).toBe(1);
});

test('where there is no ffmpeg, both are named', () => {
  expect(() => findFfmpeg({ environment: {}, home: '/nowhere' })).toThrow(noFfmpeg);
  expect(noFfmpeg).toContain('playwright install ffmpeg');
  expect(noFfmpeg).toContain('apt-get install');
});
